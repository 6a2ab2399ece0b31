import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { openExport } from '../export/export.js';
import { allowAllOrigins, sendErrorsAsJson } from '../export/responses.js';
import { cacheHeaders } from '../http/etag.js';
import { negotiate } from '../http/negotiate.js';
import { LOCAL_URL, publicUrlOf } from '../http/publicUrl.js';
import { type Addresses, addressesAt, COLLECTIONS, type Collection } from './addresses.js';
import { documentWriter, planDocument } from './documents.js';
import { find } from './find.js';
import { registerGeneral } from './general.js';
import type { LinkedDataOptions } from './options.js';
import { alternateLinks, type Representation, representationsOf, SYNTAXES } from './representations.js';
import { sendMissing, sendNotAcceptable, sendUnknownAddress } from './responses.js';
import type { Syntax } from './syntaxes/syntax.js';

type Thing = { readonly collection: Collection; readonly id: string };
type Visit = Thing & { readonly at: Addresses };

/**
 * Adds the addresses of linked data: `/id/…` of a thing, which redirects to a page or a document about it, `/data/…` of the documents,
 * and those of the data set, the vocabulary and the shapes.
 */
export async function registerLinkedData(http: FastifyInstance, options: LinkedDataOptions): Promise<void> {
  const addressesOf = (request: FastifyRequest) =>
    addressesAt(publicUrlOf(request, options.publicUrl) || LOCAL_URL);
  await http.register(async (scope) => {
    allowAllOrigins(scope);
    sendErrorsAsJson(scope, options.onError);
    registerGeneral(scope, options, addressesOf);
    scope.get<{ Params: { collection: string; id: string } }>('/id/:collection/:id', (request, reply) => {
      const thing = thingOf(request.params.collection, request.params.id);
      if (!thing) return sendUnknownAddress(request, reply);
      return redirect(http, options, { ...thing, at: addressesOf(request) }, request, reply);
    });
    scope.get<{ Params: { collection: string; file: string } }>(
      '/data/:collection/:file',
      // Uncompressed, so that an error in the first row can still be sent as an error response.
      { compress: false, config: { etag: true } },
      (request, reply) => {
        const [, id = '', extension] = /^(.*)\.(\w+)$/s.exec(request.params.file) ?? [];
        const syntax = SYNTAXES.find((one) => one.extension === extension);
        const thing = thingOf(request.params.collection, id);
        if (!syntax || !thing) return sendUnknownAddress(request, reply);
        return sendDocument(http, options, { ...thing, at: addressesOf(request) }, syntax, request, reply);
      },
    );
  });
}

function thingOf(name: string, id: string): Thing | undefined {
  const collection = COLLECTIONS.find((one) => one === name);
  return collection && id !== '' ? { collection, id } : undefined;
}

/** 303 to the representation that the client prefers, 301 to the current address of a thing that moved. */
async function redirect(
  http: FastifyInstance,
  { graph }: LinkedDataOptions,
  { collection, id, at }: Visit,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const found = await find(graph, collection, id);
  reply.headers({ vary: 'accept', 'cache-control': 'no-cache' });
  if (found.state === 'MOVED') return reply.redirect(at.thing(collection, found.id), 301);
  if (found.state !== 'PRESENT') return sendMissing(reply, { state: found.state, collection, id });
  const representations = representationsOf(http, collection, id, at);
  const chosen = negotiate(request.headers.accept, representations);
  reply.header('link', linksOf(representations, at.thing(collection, id)).join(', '));
  return chosen
    ? reply.redirect(chosen.url, 303)
    : sendNotAcceptable(reply, request.headers.accept, representations);
}

/** `Link` headers of a thing: its own address, its representations, and the document that describes it. */
const linksOf = (representations: readonly Representation[], canonical: string): string[] => [
  `<${canonical}>; rel="canonical"`,
  ...alternateLinks(representations),
  ...representations
    .filter(({ types }) => types[0] === 'text/turtle')
    .map(({ url }) => `<${url}>; rel="describedby"; type="text/turtle"`),
];

async function sendDocument(
  http: FastifyInstance,
  { graph, schema, library, tagOf, sendExport }: LinkedDataOptions,
  { collection, id, at }: Visit,
  syntax: Syntax,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const found = await find(graph, collection, id);
  if (found.state === 'MOVED') return reply.redirect(at.data(collection, found.id, syntax.extension), 301);
  if (found.state !== 'PRESENT') return sendMissing(reply, { state: found.state, collection, id });
  const plan = planDocument(collection, id, schema, at.base);
  const write = documentWriter(collection, id, syntax, plan.tables);
  const opened = await openExport(graph, { schema, library }, plan.request, new Date(), write);
  const own = at.data(collection, id, syntax.extension);
  const others = representationsOf(http, collection, id, at).filter(({ url }) => url !== own);
  const links = [`<${at.thing(collection, id)}>; rel="describes"`, `<${own}>; rel="canonical"`];
  const tag = tagOf(request);
  reply.headers({
    ...(tag === undefined ? { 'cache-control': 'no-cache' } : cacheHeaders(tag)),
    'content-type': syntax.type,
    'data-version': String(opened.about.data_version),
    link: [...links, ...alternateLinks(others), `<${at.base}/vocabulary>; rel="describedby"`].join(', '),
  });
  return sendExport(request, reply, opened);
}
