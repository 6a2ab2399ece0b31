import Fastify, { type FastifyInstance } from 'fastify';
import type { GraphClient } from '../../../src/database/client.js';
import { registerReconcile } from '../../../src/reconcile/plugin.js';
import { openTestGraph } from '../testGraph.js';
import { drawReconcileGraph } from './reconcileGraph.js';

export interface OnReconcile {
  readonly graph: GraphClient;
  readonly http: FastifyInstance;
  /** Errors that the service told its log. */
  readonly logged: unknown[];
  /** GETs a path below the endpoint and gives what came as JSON. */
  get(path: string): ReturnType<typeof JSON.parse>;
  /** Posts a batch and gives the candidates of each query by its key. */
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

/** The graph above behind a bare Fastify with the plugin alone, for the tests of one file. */
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

/** Starts the service on a free port, asks it over HTTP, and gives what came; the body as JSON where it is some. */
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

/** The address of the service; it listens from the first time that somebody asks. */
export async function listening(http: FastifyInstance): Promise<string> {
  const address = http.server.address();
  if (address === null) return http.listen({ port: 0, host: '127.0.0.1' });
  if (typeof address === 'string') return address;
  return `http://${address.address}:${address.port}`;
}
