import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { dataPaths } from './addresses.js';
import type { Citation } from './cite/citation.js';
import type { PageContent } from './content.js';
import { FramedPicture } from './pictures/frame.js';
import { FigureContext, pictureAddress } from './pictures/picture.js';
import { SITE_NAME, SitePage } from './sitePage.js';
import { PrintedCitation, TakeAlong } from './takeAlong.js';

/** HTML document of a page. */
export const renderPage = (page: ReactElement): string => `<!doctype html>\n${renderToStaticMarkup(page)}\n`;

export interface Site {
  /** Address of the style sheet; undefined if the page is not built. */
  readonly stylesheet: string | undefined;
  /** Address of the service, without a slash at its end. */
  readonly origin: string;
  /** True if `/contact` leads to the operator. */
  readonly hasContact?: boolean | undefined;
  /** Time of the request, for the day of access in citations. */
  readonly now: Date;
}

/** Citation of a page. */
export const citationOf = ({ title, path, meta }: PageContent, { origin, now }: Site): Citation => ({
  title,
  url: origin + path,
  version: meta?.dataVersion,
  year: meta?.changed?.slice(0, 4),
  accessed: now.toISOString().slice(0, 10),
});

/** HTML document of a thing, with the tags of its head. */
export function renderContent(content: PageContent, site: Site): string {
  const { stylesheet, origin } = site;
  const { title, description, path, trail, meta, explorer, picture, body } = content;
  const citation = citationOf(content, site);
  return renderPage(
    <SitePage
      title={title}
      stylesheet={stylesheet}
      hasContact={site.hasContact}
      description={description}
      head={<Head content={content} url={origin + path} origin={origin} />}
      trail={[...trail, { label: title }]}
      meta={meta}
    >
      <h1>{title}</h1>
      <TakeAlong path={path} citation={citation} embed={picture && origin + pictureAddress('embed', path)} />
      <FigureContext value={picture && <FramedPicture picture={picture} citation={citation} />}>
        {body}
      </FigureContext>
      {explorer && (
        <p className="open">
          <a href={explorer}>Open in the explorer</a>
        </p>
      )}
      <PrintedCitation citation={citation} />
    </SitePage>,
  );
}

interface HeadProps {
  readonly content: PageContent;
  readonly url: string;
  readonly origin: string;
}

const Head = ({ content: { title, description, path, jsonLd }, url, origin }: HeadProps) => (
  <>
    <link rel="canonical" href={url} />
    {dataPaths(path).map(([type, href]) => (
      <link key={type} rel="alternate" type={type} href={href} />
    ))}
    <meta property="og:site_name" content={SITE_NAME} />
    <meta property="og:type" content="website" />
    <meta property="og:title" content={title} />
    <meta property="og:description" content={description} />
    <meta property="og:url" content={url} />
    <meta property="og:locale" content="en_GB" />
    <meta property="og:image" content={`${origin}/preview.png`} />
    <meta property="og:image:width" content="1200" />
    <meta property="og:image:height" content="630" />
    <meta property="og:image:alt" content={`${SITE_NAME}: which UK museums work with which organisations`} />
    <meta name="twitter:card" content="summary_large_image" />
    <meta name="twitter:title" content={title} />
    <meta name="twitter:description" content={description} />
    {jsonLd && <StructuredData value={{ '@context': 'https://schema.org', url, ...jsonLd }} />}
  </>
);

/** JSON-LD in a data block. `<` is escaped, so that no text of the data can end the block. */
const StructuredData = ({ value }: { readonly value: object }) => (
  <script
    type="application/ld+json"
    // biome-ignore lint/security/noDangerouslySetInnerHtml: React would escape the quotation marks of JSON
    dangerouslySetInnerHTML={{ __html: JSON.stringify(value).replaceAll('<', '\\u003c') }}
  />
);
