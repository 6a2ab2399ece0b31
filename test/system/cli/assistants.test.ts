import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { type App, createApp } from '../../../src/app.js';
import type { GraphClient } from '../../../src/database/client.js';
import { draw } from '../../support/drawnGraph.js';
import { openTestGraph } from '../../support/testGraph.js';

const PROGRAM = fileURLToPath(new URL('../../../bin/partnership-graph.mjs', import.meta.url));
const LONG = 120_000;

let graph: GraphClient;
let app: App;
let url: string;

beforeAll(async () => {
  graph = openTestGraph();
  await draw(graph, 'small');
  app = await createApp({ graph });
  ({ url } = await app.listen(0, '127.0.0.1'));
});
afterAll(async () => {
  await app.close();
  await graph.close();
});

/** Starts the program as an assistant does, and calls a tool. */
async function call(address: string, name: string, given: Record<string, unknown>) {
  const client = new Client({ name: 'test', version: '1' });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [PROGRAM, 'mcp', '--url', address],
  });
  await client.connect(transport);
  const { tools } = await client.listTools();
  const result = await client.callTool({ name, arguments: given });
  await client.close();
  return { tools: tools.length, result };
}

test(
  'over standard input and output, the tools answer from the service at the address',
  async () => {
    const { tools, result } = await call(url, 'search', { text: 'Tate' });
    expect(tools).toBe(12);
    expect(JSON.stringify(result.structuredContent)).toContain('"name":"Tate"');
  },
  LONG,
);

test(
  'a service that does not answer is an error of the call, with what to do',
  async () => {
    const { result } = await call('http://127.0.0.1:9', 'search', { text: 'Tate' });
    expect(result).toMatchObject({
      isError: true,
      content: [
        {
          text: expect.stringMatching(
            /^The service at http:\/\/127\.0\.0\.1:9\/graphql does not answer .*--url\.$/,
          ),
        },
      ],
    });
  },
  LONG,
);

test('an address that is none is refused before anything starts', () => {
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, 'mcp', '--url', 'localhost'], {
    encoding: 'utf8',
  });
  expect([status, stderr.trim()]).toEqual([
    2,
    '"localhost" is not an address. Give one such as http://127.0.0.1:4000.',
  ]);
});
