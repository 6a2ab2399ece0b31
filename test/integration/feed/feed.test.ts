import { readLibrary } from '../../../src/api/compose/library.js';
import type { GraphClient } from '../../../src/database/client.js';
import { int } from '../../../src/database/client.js';
import { openExport } from '../../../src/export/export.js';
import { readRequest } from '../../../src/export/request.js';
import { writePlace } from '../../../src/feed/cursor.js';
import { mergeOrganisations, splitOrganisation, undoMerge } from '../../../src/ingest/judgements.js';
import { retractEntry } from '../../../src/ingest/manualEntry.js';
import { undo } from '../../../src/ingest/submission/undo.js';
import { readTables } from '../../../src/ingest/tables.js';
import { doctor } from '../../../src/integrity/doctor.js';
import { type Asker, askerOf } from '../../support/drawnGraph.js';
import { loan, submitRows, work } from '../../support/rows.js';
import { clearGraph, openTestGraph } from '../../support/testGraph.js';
import { Copy } from './copy.js';

const tables = readTables();
const decided = { reason: 'they are', by: 'test' };
let graph: GraphClient;
let asker: Asker;
let copy: Copy;

beforeAll(async () => {
  graph = openTestGraph();
  asker = await askerOf(graph);
});
beforeEach(async () => {
  await clearGraph(graph);
  copy = new Copy();
});
afterAll(() => graph.close());

const named = async (name: string): Promise<string> =>
  (await graph.read('MATCH (one:Organisation {name: $name}) RETURN one.id AS id', { name }))[0]!.get('id');

/** Received changes in short form, with names and titles instead of ids. */
async function receivedChanges(first?: number): Promise<string[]> {
  return (await copy.keepUp(asker, first)).map((one) => {
    const it = one[one.what.toLowerCase()] as Record<string, never> | null;
    const ends = it?.museum ? 'of two' : undefined;
    return `${one.change} ${one.what} ${it?.name ?? it?.title ?? ends ?? 'gone'} ${one.cause}`;
  });
}

// (Tate)-[:LENT]->(Turner)-[:TO]->(Alpha House), (Tate) and (University of York) take part in (Cataloguing)
const RETURN = [
  loan(2, 'Tate', 'Alpha House', 'Turner', { objects: 3 }),
  work(3, 'Tate', 'University of York', 'Cataloguing'),
];

test('a file is told thing by thing, each after those that it points to; the same file again is no change', async () => {
  await copy.keepUp(asker);
  const { id } = await submitRows(graph, 'a.csv', RETURN);
  const received = await receivedChanges();
  expect(received).toEqual([
    'ADDED SOURCE example.org › page SUBMISSION',
    ...['Alpha House', 'Tate', 'University of York']
      .map((name) => `ADDED ORGANISATION ${name} SUBMISSION`)
      .sort((one, other) => received.indexOf(one) - received.indexOf(other)),
    'ADDED LOAN Turner SUBMISSION',
    'ADDED PROJECT Cataloguing SUBMISSION',
    ...Array(3).fill('ADDED PARTNERSHIP of two SUBMISSION'),
  ]);
  expect(new Set(copy.received.map(({ submission }) => submission?.id))).toEqual(new Set([id]));
  await submitRows(graph, 'a.csv', RETURN);
  await submitRows(graph, 'a.csv', RETURN, { fingerprint: 'the same rows, read by other rules' });
  expect(await receivedChanges()).toEqual([]);
});

test('a correction tells what it alters, and undoing it tells that back', async () => {
  await submitRows(graph, 'a.csv', RETURN);
  await copy.keepUp(asker);
  const corrected = [loan(2, 'Tate', 'Alpha House', 'Turner', { objects: 4 }), RETURN[1]!];
  const { id } = await submitRows(graph, 'a.csv', corrected, { allowLargeRemoval: true });
  const both = (cause: string) => [
    `ALTERED LOAN Turner ${cause}`,
    `ALTERED PARTNERSHIP of two ${cause}`,
    `ALTERED PARTNERSHIP of two ${cause}`,
  ];
  expect(await receivedChanges()).toEqual(both('SUBMISSION'));
  await undo(graph, id, 'test', tables);
  expect(await receivedChanges()).toEqual(
    expect.arrayContaining([expect.stringMatching('LOAN Turner UNDO')]),
  );
  expect(copy.received.at(-1)).toMatchObject({ cause: 'UNDO', submission: { id }, by: 'test' });
});

test('what is retracted by hand goes, before the organisations that nothing else names', async () => {
  await submitRows(graph, 'a.csv', RETURN);
  await copy.keepUp(asker);
  const [found] = await graph.read('MATCH (one:Loan) RETURN one.id AS id');
  await retractEntry(graph, { thing: found!.get('id'), reason: 'it was not lent', by: 'test' }, tables);
  expect(await receivedChanges()).toEqual([
    'ALTERED ORGANISATION Tate SUBMISSION', // one row names it, so nothing is matched any more
    'RETRACTED PARTNERSHIP gone SUBMISSION',
    'RETRACTED PARTNERSHIP gone SUBMISSION',
    'RETRACTED LOAN gone SUBMISSION',
    'RETRACTED ORGANISATION gone SUBMISSION',
  ]);
});

test('merging says who became whom, parting says from whom', async () => {
  await submitRows(graph, 'a.csv', [...RETURN, loan(4, 'Tate', 'Zephyrine Rooms', 'Letters')]);
  await copy.keepUp(asker);
  const [from, into] = [await named('Zephyrine Rooms'), await named('Alpha House')];
  await mergeOrganisations(graph, { from, into, ...decided }, tables);
  const merged = await copy.keepUp(asker);
  expect(merged.find(({ thingId }) => thingId === from)).toMatchObject({
    ...{ change: 'RETRACTED', what: 'ORGANISATION', cause: 'MERGE', mergedInto: into, partedFrom: null },
    ...{ submission: null, by: 'test', reason: 'they are' },
  });
  expect(merged.find(({ thingId }) => thingId === into)).toMatchObject({
    change: 'ALTERED',
    mergedInto: null,
  });
  expect(merged.filter(({ what }) => what === 'LOAN')).toMatchObject([
    { change: 'ALTERED', loan: { title: 'Letters', borrowers: { nodes: [{ id: into }] } } },
  ]);
  await undoMerge(graph, { from, ...decided }, tables);
  expect((await copy.keepUp(asker)).find(({ thingId }) => thingId === from)).toMatchObject({
    ...{ change: 'ADDED', cause: 'UNDO_MERGE', mergedInto: null, partedFrom: into },
  });
  const split = { organisation: await named('Tate'), rows: ['a.csv#4'], ...decided };
  const { id } = await splitOrganisation(graph, split, tables);
  expect((await copy.keepUp(asker)).find((one) => one.thingId === id)).toMatchObject({
    ...{ change: 'ADDED', cause: 'SPLIT', partedFrom: split.organisation, reason: 'they are' },
  });
});

test('pages of any size give the same list, from the beginning and from the records', async () => {
  await copy.keepUp(asker);
  await submitRows(graph, 'a.csv', RETURN);
  await submitRows(graph, 'b.csv', [loan(2, 'Tate', 'Medlar Hall', 'Constable')]);
  const start = copy.cursor;
  const listed = async (cursor: string | null, first: number) => {
    const one = new Copy();
    one.cursor = cursor;
    return (await one.keepUp(asker, first)).map(({ change, thingId, dataVersion }) => [
      change,
      thingId,
      dataVersion,
    ]);
  };
  for (const cursor of [null, start]) {
    const whole = await listed(cursor, 500);
    expect(whole.length).toBeGreaterThan(10);
    for (const first of [1, 2, 3, 7]) expect(await listed(cursor, first)).toEqual(whole);
  }
});

test('a copy that is begun while the graph changes comes to the graph', async () => {
  await submitRows(graph, 'a.csv', RETURN);
  const { result } = await asker.ask('{ changesSince(first: 3) { cursor changes { thingId } } }');
  copy.cursor = result.data.changesSince.cursor;
  await submitRows(graph, 'a.csv', RETURN.slice(0, 1), { allowLargeRemoval: true });
  await submitRows(graph, 'b.csv', [loan(2, 'Tate', 'Medlar Hall', 'Constable')]);
  await copy.keepUp(asker, 2);
  const late = new Copy();
  await late.keepUp(asker);
  expect(late.picture()).toEqual(expect.arrayContaining(copy.picture()));
  const missing = late.picture().filter((text) => !copy.picture().includes(text));
  for (const text of missing)
    expect(result.data.changesSince.changes.map(({ thingId }: { thingId: string }) => thingId)).toContain(
      text.split(' ')[1],
    );
});

test('an export is a beginning: the feed goes on after its data version', async () => {
  await submitRows(graph, 'a.csv', RETURN);
  const request = readRequest({ format: 'jsonl', of: 'everything' }, asker.schema);
  const opened = await openExport(graph, { schema: asker.schema, library: readLibrary() }, request);
  const { data_version: dataVersion } = opened.about;
  await opened.close();
  await submitRows(graph, 'b.csv', [loan(2, 'Tate', 'Medlar Hall', 'Constable')]);
  const after = (version: number) =>
    asker.ask(
      'query ($version: Int) { changesSince(dataVersion: $version) { more changes { dataVersion loan { title } } } }',
      { version },
    );
  const { result } = await after(dataVersion);
  const { changes, more } = result.data.changesSince;
  expect(more).toBe(false);
  expect(changes.map(({ loan: one }: { loan: object | null }) => one).filter(Boolean)).toEqual([
    { title: 'Constable' },
  ]);
  expect(Math.min(...changes.map((one: { dataVersion: number }) => one.dataVersion))).toBe(dataVersion + 1);
  const newest = Math.max(...changes.map((one: { dataVersion: number }) => one.dataVersion));
  expect((await after(newest)).result.data.changesSince.changes).toEqual([]);
});

describe('what cannot be a place in the feed', () => {
  const refused = async (args: string) => {
    const { result } = await asker.ask(`{ changesSince(${args}) { more } }`);
    return result.errors?.[0];
  };
  const errorWith = (message: string) => ({
    message: expect.stringContaining(message),
    extensions: { code: 'BAD_USER_INPUT', argument: expect.stringMatching(/^changesSince\./) },
  });

  beforeEach(async () => {
    await submitRows(graph, 'a.csv', RETURN);
  });

  test('is told what is wrong and what to do', async () => {
    const { result } = await asker.ask('{ organisations(first: 1) { edges { cursor } } }');
    const lists = result.data.organisations.edges[0].cursor;
    const others = writePlace({ feed: 'another', next: 1 });
    const [found] = await graph.read('MATCH (version:DataVersion) RETURN version.feed AS feed');
    const future = writePlace({ feed: found!.get('feed'), next: 1_000 });
    expect(await refused('cursor: "abc"')).toMatchObject(
      errorWith('"abc" is not a cursor of the change feed'),
    );
    expect(await refused(`cursor: "${lists}"`)).toMatchObject(
      errorWith('is not a cursor of the change feed'),
    );
    expect(await refused(`cursor: "${others}"`)).toMatchObject(
      errorWith("this cursor belongs to another graph's feed"),
    );
    expect(await refused(`cursor: "${future}"`)).toMatchObject(errorWith('Start without a cursor'));
    expect(await refused(`cursor: "${future}", dataVersion: 1`)).toMatchObject(
      errorWith('use one of the two'),
    );
    expect(await refused('dataVersion: 99')).toMatchObject(errorWith('this graph has no version 99 yet'));
    expect(await refused('first: 0')).toMatchObject(errorWith('the allowed range is 1 to 500'));
  });

  test('is what was forgotten after a year; what was not goes on, and the doctor is content', async () => {
    await copy.keepUp(asker);
    const old = copy.cursor;
    await submitRows(graph, 'b.csv', [loan(2, 'Tate', 'Medlar Hall', 'Constable')]);
    await copy.keepUp(asker);
    await graph.run('MATCH (record:ChangeRecord) SET record.at = record.at - duration({days: 367})');
    await submitRows(graph, 'c.csv', [loan(2, 'Tate', 'Medlar Hall', 'Blake')]);
    expect(await refused(`cursor: "${old}"`)).toMatchObject(
      errorWith('this cursor is too old: changes are kept for 366 days'),
    );
    expect(await refused('dataVersion: 1')).toMatchObject(errorWith('are incomplete'));
    expect(await receivedChanges()).toContain('ADDED LOAN Blake SUBMISSION');
    const [left] = await graph.read('MATCH (record:ChangeRecord) RETURN count(record) AS records');
    expect(left!.get('records')).toEqual(int(1));
    expect(await doctor(graph, tables)).toMatchObject({ content: true });
  });
});
