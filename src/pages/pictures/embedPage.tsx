import type { Citation } from '../cite/citation.js';
import type { PageContent } from '../content.js';
import { renderPage } from '../render.js';
import { SITE_NAME } from '../sitePage.js';
import { FramedPicture } from './frame.js';
import type { Picture } from './picture.js';

interface EmbedProps {
  readonly content: PageContent;
  readonly picture: Picture;
  readonly citation: Citation;
  /** Address of the style sheet; undefined if the page is not built. */
  readonly stylesheet: string | undefined;
}

/** HTML document for a frame on another site: the picture, and a link to its page. */
export const renderEmbed = ({ content, picture, citation, stylesheet }: EmbedProps): string =>
  renderPage(
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${content.title} – ${SITE_NAME}`}</title>
        <link rel="canonical" href={citation.url} />
        {stylesheet && <link rel="stylesheet" href={stylesheet} />}
      </head>
      <body className="embed">
        <main>
          <h1>{content.title}</h1>
          {content.meta?.synthetic && (
            <p className="synthetic" role="note">
              <strong>Synthetic data.</strong> Do not treat anything here as fact.
            </p>
          )}
          <figure className="picture">
            <FramedPicture picture={picture} citation={citation} />
            <figcaption>
              <a href={citation.url} target="_blank" rel="noopener">
                {content.title}: see the evidence
              </a>
            </figcaption>
          </figure>
        </main>
      </body>
    </html>,
  );
