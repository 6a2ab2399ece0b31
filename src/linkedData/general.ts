import { readFileSync } from 'node:fs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { openExport } from '../export/export.js';
import { readRequest } from '../export/request.js';
import { negotiate } from '../http/negotiate.js';
import { LOCAL_URL } from '../http/publicUrl.js';
import { STRICT_PAGE_HEADERS } from '../pageFiles.js';
import { type Addresses, addressesAt } from './addresses.js';
import { catalogueDescriptions } from './catalogue.js';
import { datasetPage } from './datasetPage.js';
import { vocabularyDescriptions } from './describeVocabulary.js';
import type { LinkedDataOptions } from './options.js';
import { vocabularyPage } from './page.js';
import { prefixesOf } from './prefixes.js';
import { alternateLinks, type Representation, SYNTAXES, syntaxOffers } from './representations.js';
import { sendNotAcceptable } from './responses.js';
import { JSON_LD } from './syntaxes/jsonLd.js';
import type { Syntax } from './syntaxes/syntax.js';
import type { Description } from './terms.js';

const SHAPES = readFileSync(new URL('../../schema/shapes.ttl', import.meta.url), 'utf8');

/** Something with a page at `/{name}` and data at `/{name}.{extension}`. */
interface Subject {
  readonly name: string;
  describe(base: string): Promise<readonly Description[]>;
  page(descriptions: readonly Description[], base: string): Promise<string> | string;
}

/** Adds `/dataset`, `/vocabulary` and `/shapes.ttl`. A data syntax that `Accept` prefers is a redirect; the page is at the address itself. */
export function registerGeneral(
  scope: FastifyInstance,
  options: LinkedDataOptions,
  addressesOf: (request: FastifyRequest) => Addresses,
): void {
  const { schema } = options;
  const subjects: readonly Subject[] = [
    {
      name: 'vocabulary',
      describe: async (base) => vocabularyDescriptions(schema, base),
      page: () => vocabularyPage(schema),
    },
    {
      name: 'dataset',
      describe: (base) => readCatalogue(options, base),
      page: async (all, base) => datasetPage(all, await written(JSON_LD, all, base)),
    },
  ];
  for (const subject of subjects) {
    scope.get(`/${subject.name}`, (request, reply) =>
      sendPage(subject, addressesOf(request), request, reply),
    );
    for (const syntax of SYNTAXES)
      scope.get(`/${subject.name}.${syntax.extension}`, async (request, reply) => {
        const { base } = addressesOf(request);
        const body = await written(syntax, await subject.describe(base), base);
        return reply.headers({ 'content-type': syntax.type, 'cache-control': 'no-cache' }).send(body);
      });
  }
  scope.get('/shapes.ttl', (request, reply) =>
    reply
      .headers({ 'content-type': 'text/turtle; charset=utf-8', 'cache-control': 'no-cache' })
      .send(SHAPES.replaceAll(LOCAL_URL, addressesOf(request).base)),
  );
}

async function sendPage(
  { name, describe, page }: Subject,
  { base }: Addresses,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const html: Representation = { types: ['text/html', 'application/xhtml+xml'], url: `${base}/${name}` };
  const representations = [html, ...syntaxOffers((extension) => `${base}/${name}.${extension}`)];
  reply.headers({ vary: 'accept', 'cache-control': 'no-cache' });
  reply.header('link', alternateLinks(representations).join(', '));
  const chosen = negotiate(request.headers.accept, representations);
  if (!chosen) return sendNotAcceptable(reply, request.headers.accept, representations);
  if (chosen !== html) return reply.redirect(chosen.url, 303);
  const body = await page(await describe(base), base);
  return reply.headers(STRICT_PAGE_HEADERS).type('text/html; charset=utf-8').send(body);
}

/** The description of the data set, of one data version. */
async function readCatalogue(
  { graph, schema, library }: LinkedDataOptions,
  base: string,
): Promise<readonly Description[]> {
  let descriptions: readonly Description[] = [];
  const asked = readRequest({ format: 'turtle', of: 'everything' }, schema, base);
  const opened = await openExport(graph, { schema, library }, asked, new Date(), async function* (source) {
    descriptions = await catalogueDescriptions(source, schema, addressesAt(base));
    yield '';
  });
  for await (const _ of opened.chunks);
  return descriptions;
}

/** Descriptions in a syntax, as one text. */
async function written(syntax: Syntax, descriptions: readonly Description[], base: string): Promise<string> {
  async function* batches() {
    yield descriptions;
  }
  const parts: string[] = [];
  for await (const part of syntax.write(batches(), prefixesOf(base), addressesAt(base).dataset))
    parts.push(part);
  return parts.join('');
}
