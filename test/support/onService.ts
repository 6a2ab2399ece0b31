import { type App, type AppOptions, createApp } from '../../src/app.js';
import type { GraphClient } from '../../src/database/client.js';
import { inThread } from '../../src/network/thread.js';
import { draw, WORKER } from './drawnGraph.js';
import { openTestGraph } from './testGraph.js';

// biome-ignore lint/suspicious/noExplicitAny: answers are compared as they come
type Json = any;

export interface ParsedResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
  readonly text: string;
}

export interface OnService {
  readonly graph: GraphClient;
  /** The service's address, with a slash at its end. */
  readonly url: string;
  /** Errors logged and statements sent by the service; cleared before each test. */
  readonly errors: unknown[];
  readonly statements: string[];
  /** Posts to `/graphql`: text unchanged, anything else as JSON. */
  post(body: unknown, headers?: Record<string, string>): Promise<ParsedResponse>;
  ask(query: string, variables?: Record<string, unknown>): Promise<ParsedResponse>;
}

/** The service on a drawn graph, listening, closed afterwards. */
export function onService(name: string, options: Partial<AppOptions> = {}): OnService {
  const made = { errors: [] as unknown[], statements: [] as string[] } as {
    -readonly [key in keyof OnService]: OnService[key];
  };
  let app: App;
  made.post = async (body, headers = {}) => {
    const response = await fetch(`${made.url}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return parseResponse(response);
  };
  made.ask = (query, variables) => made.post({ query, variables });
  beforeAll(async () => {
    made.graph = openTestGraph();
    await draw(made.graph, name);
    app = await createApp({
      graph: made.graph,
      measuring: inThread(WORKER),
      onError: (_id, error) => made.errors.push(error),
      onStatement: ({ text }) => made.statements.push(text),
      ...options,
    });
    ({ url: made.url } = await app.listen(0, '127.0.0.1'));
  });
  beforeEach(() => {
    made.errors.length = 0;
    made.statements.length = 0;
  });
  afterAll(async () => {
    await app.close();
    await made.graph.close();
  });
  return made;
}

/** A response with its body, parsed if it is JSON. */
export async function parseResponse(response: Response): Promise<ParsedResponse> {
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson ? JSON.parse(text) : undefined,
  };
}
