import { createApp } from '../../src/app.js';
import type { GraphClient } from '../../src/database/client.js';
import { draw } from './drawnGraph.js';
import { openTestGraph } from './testGraph.js';

export interface OnExport {
  readonly graph: GraphClient;
  /** The service's address, with a slash at its end. */
  readonly url: string;
  readonly errors: unknown[];
  /** Requests an export, or its metadata (`export/about`). */
  get(parameters: Readonly<Record<string, string | object>>, path?: string): Promise<Response>;
  /** The same as text; expects success. */
  text(parameters: Readonly<Record<string, string | object>>): Promise<string>;
}

/** The service on a drawn graph, listening, closed afterwards. */
export function onExport(name = 'small'): OnExport {
  const made = { errors: [] as unknown[] } as { -readonly [key in keyof OnExport]: OnExport[key] };
  let close = async () => {};
  made.get = (parameters, path = 'export') => {
    const query = Object.entries(parameters).map(([key, value]): [string, string] => [
      key,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]);
    return fetch(`${made.url}${path}?${new URLSearchParams(query)}`);
  };
  made.text = async (parameters) => {
    const response = await made.get(parameters);
    const text = await response.text();
    expect([response.status, response.status === 200 ? '' : text]).toEqual([200, '']);
    return text;
  };
  beforeAll(async () => {
    made.graph = openTestGraph();
    await draw(made.graph, name);
    const app = await createApp({ graph: made.graph, onError: (_id, error) => made.errors.push(error) });
    ({ url: made.url } = await app.listen(0, '127.0.0.1'));
    close = async () => {
      await app.close();
      await made.graph.close();
    };
  });
  afterAll(() => close());
  return made;
}
