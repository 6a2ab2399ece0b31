import { type GraphClient, int } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { xml } from '../export/xml.js';
import { loanPath, organisationPath, projectPath, sourcePath } from '../pages/addresses.js';

/** Most addresses in one file, by the sitemap protocol. */
export const MOST_ADDRESSES = 50_000;

/** Pages of the site itself. */
const SITE_PAGES = [
  '/',
  '/?view=questions',
  '/?view=report',
  '/submit',
  '/matrix',
  '/docs',
  '/api',
  '/about',
  '/accessibility',
  '/privacy',
];

/** Paths of the pages of a collection. */
const PATHS = {
  organisations: (id: string, name: string) => organisationPath({ id, name }),
  loans: (id: string, title: string) => loanPath({ id, title }),
  projects: (id: string, title: string) => projectPath({ id, title }),
  sources: (id: string, title: string) => sourcePath({ id, title }),
} as const;

type Collection = keyof typeof PATHS;

/** Names of the parts, such as `organisations-1`: 50,000 addresses each. The part `site` has the pages of the site itself. */
export async function sitemapParts(graph: GraphClient): Promise<readonly string[]> {
  const [counts] = await graph.read(readCypher('siteInfo/counts.cypher').text);
  const parts = Object.keys(PATHS).flatMap((collection) => {
    const count = Number(counts?.get(collection) ?? 0);
    return Array.from({ length: Math.ceil(count / MOST_ADDRESSES) }, (_, at) => `${collection}-${at + 1}`);
  });
  return ['site', ...parts];
}

/** Paths of the pages in a part; undefined if there is no such part. */
export async function pathsOf(graph: GraphClient, part: string): Promise<readonly string[] | undefined> {
  if (part === 'site') return SITE_PAGES;
  const [, name = '', number = ''] = /^([a-z]+)-([1-9]\d{0,5})$/.exec(part) ?? [];
  if (!Object.hasOwn(PATHS, name)) return undefined;
  const collection = name as Collection;
  const rows = await graph.read(readCypher(`siteInfo/${collection}.cypher`).text, {
    skip: int((Number(number) - 1) * MOST_ADDRESSES),
    limit: int(MOST_ADDRESSES),
  });
  if (rows.length === 0) return undefined;
  return rows.map((row) => PATHS[collection](row.get('id'), row.get('name')));
}

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Index of the sitemap. */
export const indexXml = (base: string, parts: readonly string[]): string =>
  documentXml(
    'sitemapindex',
    'sitemap',
    parts.map((part) => `${base}/sitemaps/${part}.xml`),
  );

/** One part of the sitemap. */
export const partXml = (base: string, paths: readonly string[]): string =>
  documentXml(
    'urlset',
    'url',
    paths.map((path) => base + path),
  );

const documentXml = (root: string, item: string, addresses: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="${NAMESPACE}">
${addresses.map((address) => `<${item}><loc>${xml(address)}</loc></${item}>`).join('\n')}
</${root}>
`;
