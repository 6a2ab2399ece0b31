import { LICENCE } from '../../api/compose/meta.js';
import type { Citation } from '../cite/citation.js';
import { SITE_NAME } from '../sitePage.js';
import { LINE, PAPER, QUIET } from './colours.js';
import type { Picture } from './picture.js';
import { Label } from './texts.js';

const MARGIN = 24;
const HEAD = 48;
const FOOT = 74;

/** First sentence of the terms of use; the address leads to the rest. */
const TERMS = `${LICENCE.split('. ')[0]}. Credit them.`;

/** A picture with title, source, licence and address in it, so that it can be passed on alone. */
export const FramedPicture = ({
  picture: { title, description, width, height, drawing },
  citation: { title: page, url, version },
}: {
  readonly picture: Picture;
  readonly citation: Citation;
}) => {
  const all = { width: width + 2 * MARGIN, height: height + HEAD + FOOT };
  const foot = HEAD + height + 24;
  const small = { x: MARGIN, width, size: 12, fill: QUIET };
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${all.width} ${all.height}`}
      {...all}
      fontFamily="system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
      role="img"
      aria-label={description}
    >
      <title>{`${page}: ${title}`}</title>
      <rect width={all.width} height={all.height} fill={PAPER} />
      <Label x={MARGIN} y={32} width={width} size={18} bold text={`${page}: ${title}`} />
      <g transform={`translate(${MARGIN} ${HEAD})`}>{drawing}</g>
      <path d={`M${MARGIN} ${foot - 18}h${width}`} stroke={LINE} />
      <Label
        {...small}
        y={foot}
        text={`Source: ${SITE_NAME}${version === undefined ? '' : `, data version ${version}`}: a sample compiled from public web pages.`}
      />
      <Label {...small} y={foot + 17} text={`Licence: ${TERMS}`} />
      <Label {...small} y={foot + 34} text={url} />
    </svg>
  );
};
