import Fastify, { type FastifyInstance } from 'fastify';
import type { GraphClient } from '../../../src/database/client.js';
import { registerReconcile } from '../../../src/reconcile/plugin.js';
import { openTestGraph } from '../testGraph.js';
import { drawReconcileGraph } from './reconcileGraph.js';

export interface OnReconcile {
  readonly graph: GraphClient;
  readonly http: FastifyInstance;
  /** Errors logged by the service. */
  readonly logged: unknown[];
  /** GETs a path below the endpoint and returns the JSON. */
  get(path: string): ReturnType<typeof JSON.parse>;
  /** Posts a batch and returns the candidates of each query by key. */
  ask(queries: Record<string, unknown>): ReturnType<typeof JSON.parse>;
  post(form: Record<string, string>): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly body: string;
  // biome-ignore lint/suspicious/noExplicitAny: answers are compared as they come
  readonly json: any;
}

/** The graph above with a Fastify that has only this plugin, for the tests of one file. */
export function onReconcileGraph(): OnReconcile {
  const logged: unknown[] = [];
  const made = {
    logged,
    get: async (path: string) => (await answerOf(made.http, 'GET', `/reconcile${path}`)).json,
    post: async (form: Record<string, string>) =>
      answerOf(made.http, 'POST', '/reconcile', new URLSearchParams(form).toString()),
    ask: async (queries: Record<string, unknown>) => {
      const { status, json } = await made.post({ queries: JSON.stringify(queries) });
      expect({ status, message: json.message }).toEqual({ status: 200, message: undefined });
      return Object.fromEntries(Object.keys(queries).map((key) => [key, json[key].result]));
    },
  } as OnReconcile;
  beforeAll(async () => {
    const graph = openTestGraph();
    await drawReconcileGraph(graph);
    const http = Fastify({ forceCloseConnections: true });
    await registerReconcile(http, { graph, onError: (_id, error) => logged.push(error) });
    Object.assign(made, { graph, http });
  });
  afterAll(async () => {
    await made.http.close();
    await made.graph.close();
  });
  return made;
}

/** Starts the service on a free port, sends an HTTP request, and returns the response; JSON bodies are parsed. */
export async function answerOf(
  http: FastifyInstance,
  method: 'GET' | 'POST' | 'OPTIONS',
  path: string,
  body?: string,
  contentType = 'application/x-www-form-urlencoded',
): Promise<Answer> {
  const headers = body === undefined ? {} : { 'content-type': contentType };
  const reply = await fetch(`${await listening(http)}${path}`, {
    method,
    headers,
    ...(body !== undefined && { body }),
  });
  const text = await reply.text();
  const isJson = reply.headers.get('content-type')?.startsWith('application/json');
  return {
    status: reply.status,
    headers: Object.fromEntries(reply.headers),
    body: text,
    json: isJson ? JSON.parse(text) : undefined,
  };
}

/** Address of the service, which starts listening at the first call. */
export async function listening(http: FastifyInstance): Promise<string> {
  const address = http.server.address();
  if (address === null) return http.listen({ port: 0, host: '127.0.0.1' });
  if (typeof address === 'string') return address;
  return `http://${address.address}:${address.port}`;
}
