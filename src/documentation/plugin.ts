import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { xml as escapeHtml } from '../export/xml.js';
import { PAGE_HEADERS, TYPES } from '../pageFiles.js';
import { resultsBody } from './resultsPage.js';
import { type Match, type Section, searchIn } from './search.js';

/** Longest search text, in characters; the rest is ignored. */
const LONGEST_QUERY = 200;

/** Headers of the documentation, whose search form submits to its own address. */
export const DOCUMENT_HEADERS = {
  ...PAGE_HEADERS,
  'content-security-policy': PAGE_HEADERS['content-security-policy'].replace(
    "form-action 'none'",
    "form-action 'self'",
  ),
} as const;

/**
 * Registers the documentation: its index and search results at `/docs`, each document at `/docs/{name}`, and redirects from the former
 * addresses `/guides/{name}`. An unknown name gets the 404 page.
 *
 * @param folder output folder of `page/build.mjs`
 */
export function registerDocumentation(http: FastifyInstance, folder: string): void {
  const documents = readDocuments(folder);
  const search = lazySearch(join(folder, 'sections.json'));
  const send = (reply: FastifyReply, page: string) =>
    reply.headers(DOCUMENT_HEADERS).header('cache-control', 'no-cache').type(TYPES['.html']!).send(page);
  http.get<{ Querystring: { q?: string | string[] } }>('/docs', ({ query: { q } }, reply) => {
    const query = String([q ?? ''].flat()[0])
      .trim()
      .slice(0, LONGEST_QUERY);
    const index = documents.get('index');
    if (!index) return reply.callNotFound();
    return send(reply, query ? resultsPage(folder, query, search(query)) : index);
  });
  http.get<{ Params: { name: string } }>('/docs/:name', ({ params: { name } }, reply) => {
    const page = documents.get(name);
    if (name === 'index') return reply.redirect('/docs', 301);
    return page ? send(reply, page) : reply.callNotFound();
  });
  http.get<{ Params: { name: string } }>('/guides/:name', ({ params: { name } }, reply) =>
    documents.has(name)
      ? reply.redirect(name === 'index' ? '/docs' : `/docs/${name}`, 301)
      : reply.callNotFound(),
  );
}

/** Pages of the documentation by name. */
function readDocuments(folder: string): ReadonlyMap<string, string> {
  const documents = join(folder, 'docs');
  if (!existsSync(documents)) return new Map();
  return new Map(
    readdirSync(documents).map((file) => [
      file.replace(/\.html$/, ''),
      readFileSync(join(documents, file), 'utf8'),
    ]),
  );
}

/** The search, with its index built at the first query. */
function lazySearch(file: string): (query: string) => Match[] {
  let search: ((query: string) => Match[]) | undefined;
  return (query) => {
    search ??= searchIn(JSON.parse(readFileSync(file, 'utf8')) as Section[]);
    return search(query);
  };
}

const resultsPage = (folder: string, query: string, matches: readonly Match[]) =>
  readFileSync(join(folder, 'document.html'), 'utf8')
    .replace('TITLE', () => `Search: ${escapeHtml(query)}`)
    .replace('BODY', () => resultsBody(query, matches));
