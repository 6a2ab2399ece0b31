import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { GraphClient } from '../../../src/database/client.js';
import { LoanPurpose } from '../../../src/domain/words.js';
import { importFile } from '../../../src/ingest/importFile.js';
import type { Mention, ParsedRow } from '../../../src/ingest/records.js';
import { undo } from '../../../src/ingest/submission/undo.js';
import { readTables } from '../../../src/ingest/tables.js';
import { doctor } from '../../../src/integrity/doctor.js';
import { lines } from '../../../src/integrity/lines.js';
import { FILES, generate } from '../../../src/synthetic/generate.js';
import { SEED, TRIES } from '../../support/generated.js';
import { row, submitRows } from '../../support/rows.js';
import { clearGraph, openTestGraph } from '../../support/testGraph.js';

const tables = readTables();
let graph: GraphClient;
beforeAll(() => {
  graph = openTestGraph();
});
afterAll(async () => {
  await clearGraph(graph);
  await graph.close();
});

/** Names that are near each other, with and without identifiers, places and countries. */
const mention: fc.Arbitrary<Mention> = fc
  .record(
    {
      name: fc.constantFrom(
        'Qzetdalewick Touring Trust',
        'Qzatdalewick Touring Trust',
        'The Qzatdalewick Touring Trust',
        'Qzatdalewick Hall',
        'Brontsfield Gallery',
      ),
      number: fc.integer({ min: 1, max: 3 }),
      place: fc.constantFrom('Qzetdalewick', 'Brontsfield'),
    },
    { requiredKeys: ['name'] },
  )
  .map(({ name, number, place }) => ({
    name,
    kind: 'museum',
    // An identifier belongs to one name: rows that contradict each other are refused, and which one is depends on their order.
    ...(number && { identifiers: [`reg:${name.replace('The ', '').replaceAll(' ', '')}${number}`] }),
    ...(number && { place: `Town ${number}` }),
    ...(!number && place && { place }),
  }));

const rowsOf = (mentions: readonly Mention[]): ParsedRow[] =>
  mentions.map((one, at) =>
    row(at + 2, [`key ${at}`], [{ name: 'Tate', kind: 'museum' }, one], {
      is: 'LOAN',
      title: `Title ${at}`,
      lenders: [0],
      borrowers: [1],
      direction: 'LENT',
      purpose: LoanPurpose.DISPLAY,
    }),
  );

/** The rows of another file, with titles of their own. */
const secondFile = (mentions: readonly Mention[]): ParsedRow[] =>
  rowsOf(mentions).map((each) => ({
    ...each,
    key: [...each.key, 'b'],
    statement: { ...each.statement, thing: { ...each.statement.thing, title: `B ${each.line}` } as never },
  }));

const shuffled = (rows: readonly ParsedRow[], order: readonly number[]): ParsedRow[] =>
  rows
    .map((each, at) => ({ each, by: order[at % order.length]! * 1000 + ((at * 7919) % 1000) }))
    .sort((one, other) => one.by - other.by)
    .map(({ each }) => each);

/** Which loans have the same borrower: the titles, group by group. */
async function groups(): Promise<string[]> {
  const records = await graph.read(
    'MATCH (o:Organisation)<-[:TO]-(l:Loan) WITH o, l.title AS title ORDER BY title RETURN o.id AS id, collect(title) AS titles',
  );
  return records.map((record) => (record.get('titles') as string[]).join(', ')).sort();
}

const clashes = async () =>
  (
    await graph.read(`MATCH (o:Organisation)<-[:IDENTIFIES]-(i:Identifier)
      WITH o, split(i.id, ':')[0] AS scheme, count(*) AS n WHERE n > 1 RETURN o.name AS name`)
  ).map((record) => record.get('name'));

/** IDENTITY_RUNS sets the number of inputs, SEED chooses others. A failing input is shrunk, which takes minutes, only if SHRINK is set. */
const runs = {
  numRuns: Number(process.env.IDENTITY_RUNS ?? 2),
  seed: SEED,
  endOnFailure: !process.env.SHRINK,
};
const many = fc.array(mention, { minLength: 3, maxLength: 8 });
const order = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 8, maxLength: 8 });

test('the order of the rows of a file does not change who is who', async () => {
  await fc.assert(
    fc.asyncProperty(many, order, async (mentions, by) => {
      const rows = rowsOf(mentions);
      await clearGraph(graph);
      await submitRows(graph, 'a.csv', rows);
      const before = await groups();
      expect(await clashes()).toEqual([]);
      await clearGraph(graph);
      await submitRows(graph, 'a.csv', shuffled(rows, by));
      expect(await groups()).toEqual(before);
    }),
    runs,
  );
}, 600_000);

test('splitting a file into files, or reading it in batches, gives the same organisations', async () => {
  await fc.assert(
    fc.asyncProperty(many, order, fc.integer({ min: 1, max: 4 }), async (mentions, files, size) => {
      const rows = rowsOf(mentions);
      await clearGraph(graph);
      await submitRows(graph, 'a.csv', rows);
      const before = await groups();
      await clearGraph(graph);
      await submitRows(graph, 'a.csv', rows, { size });
      expect(await groups()).toEqual(before);
      await clearGraph(graph);
      for (const name of [0, 1, 2]) {
        const part = rows.filter((_, at) => files[at]! % 3 === name);
        if (part.length > 0) await submitRows(graph, `${name}.csv`, part);
      }
      expect(await groups()).toEqual(before);
      expect(await clashes()).toEqual([]);
      expect(lines(await doctor(graph, tables)).join()).toMatch(/^no findings:/);
    }),
    runs,
  );
}, 600_000);

test('two files in either order give the same organisations', async () => {
  await fc.assert(
    fc.asyncProperty(many, many, async (first, second) => {
      const files = [rowsOf(first), secondFile(second)] as const;
      await clearGraph(graph);
      await submitRows(graph, 'a.csv', files[0]);
      await submitRows(graph, 'b.csv', files[1]);
      const before = await groups();
      await clearGraph(graph);
      await submitRows(graph, 'b.csv', files[1]);
      await submitRows(graph, 'a.csv', files[0]);
      expect(await groups()).toEqual(before);
      expect(await clashes()).toEqual([]);
      expect(lines(await doctor(graph, tables)).join()).toMatch(/^no findings:/);
    }),
    runs,
  );
}, 600_000);

test('undoing and doing again gives the same organisations, and the doctor finds nothing', async () => {
  await fc.assert(
    fc.asyncProperty(many, many, async (first, second) => {
      await clearGraph(graph);
      await submitRows(graph, 'a.csv', rowsOf(first));
      const start = await groups();
      const other = secondFile(second);
      const outcome = await submitRows(graph, 'b.csv', other);
      const before = await groups();
      await undo(graph, outcome.id, 'test', tables);
      expect(await groups()).toEqual(start);
      await submitRows(graph, 'b.csv', other);
      expect(await groups()).toEqual(before);
      expect(lines(await doctor(graph, tables)).join()).toMatch(/^no findings:/);
    }),
    runs,
  );
}, 600_000);

test('files in any order, and an exact name after a similar one, give the same organisations', async () => {
  const near: Mention = { name: 'Qzatdalewick Touring Trust', kind: 'museum' };
  const known: Mention = { ...near, name: 'Qzetdalewick Touring Trust', identifiers: ['reg:1'] };
  const exact: Mention = { ...near, identifiers: ['reg:2'] };
  const files = rowsOf([near, known, exact]);
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];
  for (const sequence of orders) {
    await clearGraph(graph);
    for (const at of sequence) await submitRows(graph, `${at}.csv`, [files[at]!]);
    expect([sequence, await groups()]).toEqual([sequence, ['Title 0, Title 2', 'Title 1']]);
    expect(lines(await doctor(graph, tables)).join()).toMatch(/^no findings:/);
  }
}, 600_000);

/** With TRIES from 5, as many as size L of the synthetic data has. */
const GENERATED = Math.min(12_300, 2_500 * TRIES);

test(`of ${GENERATED} generated organisations none becomes another, and none is an open question`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'partnership-graph-identity-'));
  try {
    await generate({ organisations: GENERATED, seed: 5 }, folder);
    await clearGraph(graph);
    const { counts, refused, byRule } = await importFile(
      graph,
      { path: join(folder, FILES.organisations), by: 'test' },
      { tables, dryRun: true, batch: 20_000 },
    );
    expect({ refused, byRule, created: counts.organisationsCreated }).toEqual({
      refused: 0,
      byRule: {},
      created: GENERATED,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 600_000);
