import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { xml as escapeHtml } from '../export/xml.js';
import { SEARCH_FORM_PAGE_HEADERS, TYPES, withContact } from '../pageFiles.js';
import { resultsBody } from './resultsPage.js';
import { type Section, searchIn } from './search.js';

/** Longest search text, in characters; the rest is ignored. */
const LONGEST_QUERY = 200;

/**
 * Registers the documentation: its index and search results at `/docs`, each document at `/docs/{name}`, and redirects from the former
 * addresses `/guides/{name}`. An unknown name gets the 404 page.
 *
 * @param folder output folder of `page/build.mjs`
 * @param contact email or web address of the operator; undefined: the pages have no link to it
 */
export function registerDocumentation(
  http: FastifyInstance,
  folder: string,
  contact: string | undefined,
): void {
  const documents = readDocuments(folder, contact);
  const resultsPage = lazyResults(folder);
  const send = (reply: FastifyReply, page: string) =>
    reply
      .headers(SEARCH_FORM_PAGE_HEADERS)
      .header('cache-control', 'no-cache')
      .type(TYPES['.html']!)
      .send(page);
  http.get<{ Querystring: { q?: string | string[] } }>('/docs', ({ query: { q } }, reply) => {
    const query = String([q ?? ''].flat()[0])
      .trim()
      .slice(0, LONGEST_QUERY);
    const index = documents.get('index');
    if (!index) return reply.callNotFound();
    return send(reply, query ? resultsPage(query) : index);
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
function readDocuments(folder: string, contact: string | undefined): ReadonlyMap<string, string> {
  const documents = join(folder, 'docs');
  if (!existsSync(documents)) return new Map();
  return new Map(
    readdirSync(documents).map((file) => [
      file.replace(/\.html$/, ''),
      withContact(readFileSync(join(documents, file), 'utf8'), contact),
    ]),
  );
}

/** The page of search results, with template and index read at the first query. */
function lazyResults(folder: string): (query: string) => string {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const prepare = () => ({
    template: read('document.html'),
    search: searchIn(JSON.parse(read('sections.json')) as Section[]),
  });
  let prepared: ReturnType<typeof prepare> | undefined;
  return (query) => {
    prepared ??= prepare();
    const { template, search } = prepared;
    return template
      .replace('TITLE', () => `Search: ${escapeHtml(query)}`)
      .replace('BODY', () => resultsBody(query, search(query)));
  };
}
