import { useContext } from 'react';
import { FigureContext, pictureAddress } from './picture.js';

/** The picture of the page with a link to its file; nothing if it has none. */
export const Figure = ({ path }: { readonly path: string }) => {
  const picture = useContext(FigureContext);
  if (!picture) return null;
  return (
    <figure className="picture">
      {picture}
      <figcaption>
        <a href={pictureAddress('pictures', path)}>Picture as a file (SVG)</a>
      </figcaption>
    </figure>
  );
};
