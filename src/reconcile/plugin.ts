import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Report } from '../api/errorFormatter.js';
import type { GraphClient } from '../database/client.js';
import { reconcile } from './candidates.js';
import { entitiesOf } from './entities.js';
import { registerErrorResponses } from './errorResponses.js';
import { ReconcileError } from './errors.js';
import { extend, proposeProperties } from './extend.js';
import { FRAME_POLICY, flyoutOf, flyoutOfWord, previewPage, unknownPage, viewPage } from './html.js';
import { LIMITS } from './limits.js';
import { manifestOf, PATH } from './manifest.js';
import { PROPERTIES } from './properties.js';
import { readBatch, readSingle } from './queries.js';
import { answer, endpointOf, givenIn, idIn, numberIn, pageIn } from './request.js';
import { suggestEntities, suggestProperties, suggestTypes } from './suggest.js';
import { TYPES } from './types.js';

export interface ReconcileOptions {
  readonly graph: GraphClient;
  /**
   * Public address of the service (`https://graph.example.org`) behind a proxy; by default taken from each
   * request.
   */
  readonly publicUrl?: string | undefined;
  /** Called for every error not caused by the client, with the id sent to the client. */
  readonly onError?: Report;
}

/**
 * Adds the Reconciliation Service API 0.2 at `/reconcile`, which matches names in a client's table to
 * organisations. Read-only. CORS is open; client errors have status 4xx and a `message`.
 */
export async function registerReconcile(http: FastifyInstance, options: ReconcileOptions): Promise<void> {
  await http.register(
    async (scope) => {
      openToAll(scope);
      readForms(scope);
      registerErrorResponses(scope, options.onError ?? (() => {}));
      answerQueries(scope, options);
      answerSuggestions(scope, options.graph);
      showOrganisations(scope, options.graph);
    },
    { prefix: PATH },
  );
}

/** CORS for every origin: responses do not depend on the visitor. */
function openToAll(scope: FastifyInstance): void {
  scope.addHook('onRequest', async (_request, reply) => {
    reply.headers({ 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' });
  });
  const allowed = {
    'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
    'access-control-allow-headers': 'content-type, accept',
    'access-control-max-age': '86400',
  };
  for (const path of ['/', '/*'])
    scope.options(path, async (_request, reply) => reply.code(204).headers(allowed).send());
}

/** Only form bodies are accepted. */
function readForms(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: LIMITS.body },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );
}

function answerQueries(scope: FastifyInstance, { graph, publicUrl }: ReconcileOptions): void {
  const ask = async (request: FastifyRequest, reply: FastifyReply) => {
    const given = givenIn(request);
    const [queries, query, extension] = ['queries', 'query', 'extend'].map((name) => given.get(name));
    if (queries != null) return answer(request, reply, await answersTo(graph, queries));
    if (query != null)
      return answer(request, reply, { result: (await reconcile(graph, [readSingle(query)]))[0] });
    if (extension != null) return answer(request, reply, await extend(graph, extension));
    if (request.method === 'POST')
      throw new ReconcileError(400, 'Post a form with queries or extend: queries={"q0": {"query": "UCL"}}');
    return answer(request, reply, manifestOf(endpointOf(request, PATH, publicUrl)));
  };
  scope.get('/', ask);
  scope.post('/', ask);
  scope.get('/extend/properties', async (request, reply) => {
    const given = givenIn(request);
    const limit = numberIn(given, 'limit', undefined, PROPERTIES.length);
    return answer(request, reply, proposeProperties(given.get('type') || undefined, limit));
  });
}

async function answersTo(graph: GraphClient, text: string) {
  const batch = readBatch(text);
  const answerable = [...batch.values()].filter((query) => query !== undefined);
  const candidates = await reconcile(graph, answerable);
  const results = new Map(answerable.map((query, at) => [query, candidates[at]]));
  return Object.fromEntries(
    [...batch].map(([key, query]) => [key, { result: query ? results.get(query) : [] }]),
  );
}

function answerSuggestions(scope: FastifyInstance, graph: GraphClient): void {
  scope.get('/suggest/entity', async (request, reply) =>
    answer(request, reply, { result: await suggestEntities(graph, pageIn(givenIn(request))) }),
  );
  scope.get('/suggest/type', async (request, reply) =>
    answer(request, reply, { result: suggestTypes(pageIn(givenIn(request))) }),
  );
  scope.get('/suggest/property', async (request, reply) =>
    answer(request, reply, { result: suggestProperties(pageIn(givenIn(request))) }),
  );
  scope.get('/flyout/entity', async (request, reply) => {
    const id = idIn(givenIn(request));
    const entity = (await entitiesOf(graph, [id])).get(id);
    if (!entity) throw new ReconcileError(404, `No organisation has or had the id ${JSON.stringify(id)}.`);
    return answer(request, reply, { id, html: flyoutOf(entity) });
  });
  for (const [what, all] of [
    ['type', TYPES],
    ['property', PROPERTIES],
  ] as const)
    scope.get(`/flyout/${what}`, async (request, reply) => {
      const id = idIn(givenIn(request));
      const word = all.find((one) => one.id === id);
      if (!word) throw new ReconcileError(404, `There is no ${what} ${JSON.stringify(id)}.`);
      return answer(request, reply, { id, html: flyoutOfWord(word as Parameters<typeof flyoutOfWord>[0]) });
    });
}

function showOrganisations(scope: FastifyInstance, graph: GraphClient): void {
  const show = async (reply: FastifyReply, id: string, page: typeof viewPage) => {
    const entity = (await entitiesOf(graph, [id])).get(id);
    reply.type('text/html; charset=utf-8').header('content-security-policy', FRAME_POLICY);
    return entity ? reply.send(page(entity, id)) : reply.code(404).send(unknownPage(id));
  };
  scope.get('/preview', async (request, reply) => show(reply, idIn(givenIn(request)), previewPage));
  scope.get<{ Params: { '*': string } }>('/organisations/*', async (request, reply) =>
    show(reply, request.params['*'], viewPage),
  );
}
