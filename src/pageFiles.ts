import { fileURLToPath } from 'node:url';

/** Output folder of `page/build.mjs`. */
export const PAGE_FOLDER = fileURLToPath(new URL('../dist/page/', import.meta.url));

/** Content-Security-Policy: no external sources, no framing. Inline styles are needed by GraphiQL. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every page. */
export const PAGE_HEADERS = {
  'content-security-policy': POLICY,
  'referrer-policy': 'no-referrer',
  vary: 'accept',
} as const;

const STRICT_POLICY = POLICY.replace(" 'unsafe-inline'", '');

/** The headers of pages without inline styles. */
export const STRICT_PAGE_HEADERS = { ...PAGE_HEADERS, 'content-security-policy': STRICT_POLICY } as const;

/** The same for pages with a search form, which submits to this service. */
export const SEARCH_FORM_PAGE_HEADERS = {
  ...PAGE_HEADERS,
  'content-security-policy': STRICT_POLICY.replace("form-action 'none'", "form-action 'self'"),
} as const;

/** Headers of pages that any site may show in a frame: a picture with a link, without scripts and forms. */
export const EMBED_HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    'frame-ancestors *',
  ].join('; '),
  'referrer-policy': 'no-referrer',
} as const;

/** Content types by file ending. */
export const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.ico': 'image/x-icon',
  '.png': 'image/png',
};

/** Adds a link to `/contact` at the end of the footer of an HTML document, if a contact is configured. */
export const withContact = (html: string, contact: string | undefined): string =>
  contact === undefined ? html : html.replace('</footer>', ' · <a href="/contact">Contact</a></footer>');
