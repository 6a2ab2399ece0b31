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

/** The headers of the page for submissions, which needs no inline styles. */
export const STRICT_PAGE_HEADERS = {
  ...PAGE_HEADERS,
  'content-security-policy': POLICY.replace(" 'unsafe-inline'", ''),
} as const;

/** Content types by file ending. */
export const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};
