import { type App, createApp } from '../../../src/app.js';
import type { GraphClient } from '../../../src/database/client.js';
import { undo } from '../../../src/ingest/submission/undo.js';
import { readTables } from '../../../src/ingest/tables.js';
import { loan, submitRows, work } from '../../support/rows.js';
import { clearGraph, openTestGraph } from '../../support/testGraph.js';

let graph: GraphClient;
let app: App;
let url: string;
let first: { readonly id: string };

const HOSTILE = 'Turner </title><script>alert(1)</script> & "friends"';

beforeAll(async () => {
  graph = openTestGraph();
  await clearGraph(graph);
  app = await createApp({ graph });
  ({ url } = await app.listen(0, '127.0.0.1'));
  first = await submitRows(graph, 'a.csv', [
    loan(2, 'Tate', 'Alpha House', HOSTILE, { objects: 3 }),
    work(3, 'Tate', 'University of York', 'Cataloguing'),
  ]);
  await submitRows(graph, 'b.csv', [loan(2, 'British Museum', 'Beta House', 'Coins')]);
});
afterAll(async () => {
  await app.close();
  await clearGraph(graph);
  await graph.close();
});

async function feed(parameters: Readonly<Record<string, string>> = {}) {
  const response = await fetch(`${url}changes.atom?${new URLSearchParams(parameters)}`);
  const text = await response.text();
  const titles = [...text.matchAll(/<entry>[\s\S]*?<title>([\s\S]*?)<\/title>/g)].map(([, title]) => title!);
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    text,
    titles,
    etag: response.headers.get('etag'),
  };
}

test('new records come newest first, each with its page and its evidence', async () => {
  const { status, type, text, titles } = await feed();
  expect([status, type]).toEqual([200, 'application/atom+xml; charset=utf-8']);
  expect(titles.slice(0, 2).sort()).toEqual([
    'New loan: Coins',
    'New partnership: British Museum and Beta House',
  ]);
  expect(titles.slice(2).sort()).toEqual([
    'New loan: Turner &lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;friends&quot;',
    'New partnership: Tate and Alpha House',
    'New partnership: Tate and University of York',
    'New project: Cataloguing',
  ]);
  const links = [...text.matchAll(/rel="alternate" type="text\/html" href="([^"]+)"/g)].map(
    ([, link]) => link!,
  );
  expect(links).toHaveLength(7);
  for (const link of links.slice(1)) expect([link, (await fetch(link)).status]).toEqual([link, 200]);
  expect(text.match(/<summary>Evidence: [^<]+https:\/\/example\.org/g)).toHaveLength(6);
  const ids = [...text.matchAll(/<id>(urn:[^<]+)<\/id>/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(6);
});

test('what selects kinds, and filter partnerships', async () => {
  expect((await feed({ what: 'PROJECT' })).titles).toEqual(['New project: Cataloguing']);
  const filter = JSON.stringify({ partner: { kind: ['UNIVERSITY'] } });
  expect((await feed({ what: 'PARTNERSHIP', filter })).titles).toEqual([
    'New partnership: Tate and University of York',
  ]);
  const none = JSON.stringify({ partner: { region: ['Yorkshire and the Humber'] } });
  expect((await feed({ what: 'PARTNERSHIP', filter: none })).titles).toEqual([]);
});

test.each([
  [{ what: 'MUSEUM' }, 'what: "MUSEUM" is not allowed; use one or more of PARTNERSHIP, LOAN, PROJECT.'],
  [{ kind: 'LOAN' }, 'kind: unknown parameter; allowed: what, filter.'],
  [{ filter: '{}' }, 'filter: applies to partnerships. Add what=PARTNERSHIP, or remove the filter.'],
  [{ what: 'PARTNERSHIP', filter: '{' }, 'filter: is not valid JSON'],
  [{ what: 'PARTNERSHIP', filter: '{"constructor":{}}' }, 'filter: '],
])('%j is refused', async (parameters, message) => {
  const { status, text } = await feed(parameters as unknown as Record<string, string>);
  expect(status).toBe(400);
  expect(JSON.parse(text)).toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(JSON.parse(text).message).toContain(message);
});

test('records that were undone are no longer in it, and the ETag changes', async () => {
  const { etag } = await feed();
  expect(etag).toMatch(/^W\//);
  const again = await fetch(`${url}changes.atom?`, { headers: { 'if-none-match': etag! } });
  expect(again.status).toBe(304);
  await undo(graph, first.id, 'test', readTables());
  const { titles } = await feed();
  expect(titles.sort()).toEqual(['New loan: Coins', 'New partnership: British Museum and Beta House']);
});
