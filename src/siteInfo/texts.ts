/** Days until a security.txt expires after it was requested: the standard recommends less than a year. */
const EXPIRY_DAYS = 180;

/** Areas that crawlers leave out: interfaces for programs, whose answers are also on pages. */
const NOT_CRAWLED = ['/graphql', '/export', '/reconcile', '/report/', '/submissions', '/mcp', '/data/'];

/** Text of `/robots.txt`. */
export const robotsText = (base: string): string =>
  [
    'User-agent: *',
    ...NOT_CRAWLED.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${base}/sitemap.xml`,
    '',
  ].join('\n');

/** Text of `/.well-known/security.txt` (RFC 9116). `contact`: an email address or a web address. */
export const securityText = (base: string, contact: string, now: Date): string =>
  [
    `Contact: ${contactAddress(contact)}`,
    `Expires: ${new Date(now.getTime() + EXPIRY_DAYS * 86_400_000).toISOString()}`,
    'Preferred-Languages: en',
    `Policy: ${base}/docs/security`,
    `Canonical: ${base}/.well-known/security.txt`,
    '',
  ].join('\n');

/** A contact as an address to open: `mailto:` for an email address. */
export const contactAddress = (contact: string): string =>
  /^https?:/.test(contact) ? contact : `mailto:${contact}`;

const OPEN_API = ['/openapi.json', 'application/json'] as const;

/** The interfaces as an API catalogue (RFC 9727): a set of links with the documentation of each. */
export const apiCatalog = (base: string): object => ({
  linkset: [
    api(base, '/graphql', '/docs/api', ['/schema.graphql', 'text/plain']),
    api(base, '/export', '/docs/exports', OPEN_API),
    api(base, '/report', '/docs/reports', OPEN_API),
    api(base, '/reconcile', '/docs/reconciliation', OPEN_API),
    api(base, '/submissions', '/docs/importing', OPEN_API),
    api(base, '/mcp', '/docs/assistants'),
  ],
});

const api = (base: string, path: string, docs: string, description?: readonly [string, string]) => ({
  anchor: base + path,
  'service-doc': [{ href: base + docs, type: 'text/html' }],
  ...(description && { 'service-desc': [{ href: base + description[0], type: description[1] }] }),
  status: [{ href: `${base}/ready`, type: 'application/json' }],
});
