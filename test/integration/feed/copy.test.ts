import { numbers } from '../../../bench/import/generate.js';
import type { GraphClient } from '../../../src/database/client.js';
import {
  JudgementError,
  mergeOrganisations,
  splitOrganisation,
  undoMerge,
} from '../../../src/ingest/judgements.js';
import { createEntry, EntryRejectedError, retractEntry } from '../../../src/ingest/manualEntry.js';
import type { ParsedRow } from '../../../src/ingest/records.js';
import { UndoFault, undo } from '../../../src/ingest/submission/undo.js';
import { readTables } from '../../../src/ingest/tables.js';
import { doctor } from '../../../src/integrity/doctor.js';
import { type Asker, askerOf } from '../../support/drawnGraph.js';
import { SEED, TRIES } from '../../support/generated.js';
import { loan, row, submitRows, work } from '../../support/rows.js';
import { clearGraph, openTestGraph } from '../../support/testGraph.js';
import { Copy, picture } from './copy.js';

const tables = readTables();
const decided = { reason: 'a test', by: 'test' };
let graph: GraphClient;
let asker: Asker;

beforeAll(async () => {
  graph = openTestGraph();
  asker = await askerOf(graph);
});
beforeEach(() => clearGraph(graph));
afterAll(() => graph.close());

const NAMES = ['Tate', 'Zephyrine Rooms', 'Alpha House', 'Quince Gallery', 'Medlar Hall', 'Damson Museum'];
const TITLES = ['Turner', 'Letters', 'Bells', 'Maps'];
const RETURNS = ['a.csv', 'b.csv', 'c.csv'];

/** Rows of a return that is occasionally corrected. */
function rowsBy(number: (limit: number) => number): ParsedRow[] {
  const some = <T>(list: readonly T[]): T => list[number(list.length)]!;
  const rows = Array.from({ length: 2 + number(6) }, (_, at) => {
    const lender = some(NAMES);
    const borrower = some(NAMES.filter((name) => name !== lender));
    const title = `${some(TITLES)} ${number(3)}`;
    const line = at + 2;
    if (number(4) === 0) return work(line, lender, `University of ${some(['York', 'Leeds'])}`, title);
    if (number(6) === 0) return visits(line, lender, number(3));
    const source = `https://example.org/${number(4)}`;
    const one = loan(line, lender, borrower, title, { objects: 1 + number(3) });
    return { ...one, statement: { ...one.statement, sources: [source] } };
  });
  return [...new Map(rows.map((one) => [JSON.stringify([one.key, one.statement.thing.is]), one])).values()];
}

const visits = (line: number, museum: string, value: number): ParsedRow =>
  row(line, [museum, 'visits'], [{ name: museum, kind: 'museum' }], {
    ...{ is: 'FIGURE', title: `Visits to ${museum}`, year: '2017/18', measure: 'visits', scope: 'x' },
    ...{ status: 'STATED', value: 7 + value, unit: 'visits', organisation: 0 },
  } as unknown as ParsedRow['statement']['thing']);

const ids = async (text: string): Promise<string[]> => (await graph.read(text)).map((one) => one.get('id'));

/** An operation that changes the graph, or is rejected. */
async function happens(number: (limit: number) => number): Promise<string> {
  const some = <T>(list: readonly T[]): T | undefined => list[number(list.length)];
  switch (number(9)) {
    case 0: {
      const id = some(
        await ids("MATCH (one:Submission {state: 'APPLIED'}) RETURN one.id AS id ORDER BY one.at"),
      );
      if (id) await undo(graph, id, 'test', tables);
      return 'undo';
    }
    case 1: {
      const all = await ids(
        'MATCH (one:Organisation) RETURN one.id AS id ORDER BY one.name, COUNT { (one)--() }, id',
      );
      const [from, into] = [some(all), some(all)];
      if (from && into) await mergeOrganisations(graph, { from, into, ...decided }, tables);
      return 'merge';
    }
    case 2: {
      const from = some(await ids('MATCH (one:MergedOrganisation) RETURN one.id AS id ORDER BY one.at'));
      if (from) await undoMerge(graph, { from, ...decided }, tables);
      return 'undo of a merge';
    }
    case 3: {
      const [one] = await graph.read(
        "MATCH (one:Organisation) MATCH (row:Row {state: 'LIVE'}) WHERE one.id IN row.resolvedIds RETURN one.id AS id, row.name AS named ORDER BY row.name, one.name SKIP toInteger($at) LIMIT 1",
        { at: number(8) },
      );
      if (one)
        await splitOrganisation(
          graph,
          { organisation: one.get('id'), rows: [one.get('named')], ...decided },
          tables,
        );
      return 'split';
    }
    case 4: {
      const thing = some(
        await ids(
          'MATCH (one:Loan|Project|Figure) RETURN one.id AS id ORDER BY one.title, COUNT { (one)--() }, id',
        ),
      );
      if (thing) await retractEntry(graph, { thing, ...decided }, tables);
      return 'retraction';
    }
    case 5: {
      const cells = {
        lender: some(NAMES)!,
        borrower: 'Leeds Art Gallery',
        borrower_kind: 'museum',
        title: `By hand ${number(3)}`,
      };
      const more = { purpose: 'DISPLAY', source: 'https://example.org/hand' };
      await createEntry(graph, { layout: 'loans', rows: [{ ...cells, ...more }], by: 'test' }, tables);
      return 'entry';
    }
    default:
      await submitRows(graph, some(RETURNS)!, rowsBy(number), {
        size: 3 + number(20),
        allowLargeRemoval: true,
      });
      return 'import';
  }
}

const refusals = [JudgementError, UndoFault, EntryRejectedError];

test.each(Array.from({ length: TRIES }, (_, at) => SEED + at))(
  'a copy that only the feed keeps is the graph after each of 20 random changes, and the doctor is content (seed %i)',
  async (seed) => {
    const number = numbers(seed);
    const [near, seldom] = [new Copy(), new Copy()];
    await near.keepUp(asker);
    await seldom.keepUp(asker);
    const done: string[] = [];
    for (let step = 0; step < 20; step += 1) {
      const what = await happens(number).catch((error) => {
        if (refusals.some((fault) => error instanceof fault)) return `refused: ${error.message}`;
        throw error;
      });
      done.push(what);
      await near.keepUp(asker, 1 + number(7));
      expect([done.at(-1), near.picture()]).toEqual([done.at(-1), await picture(asker)]);
    }
    await seldom.keepUp(asker, 50);
    expect(seldom.picture()).toEqual(near.picture());
    expect(seldom.received.map(({ id, change }) => [id, change])).toEqual(
      near.received.map(({ id, change }) => [id, change]),
    );
    expect(near.things.size).toBeGreaterThan(5);
    const { checks } = await doctor(graph, tables);
    expect(checks.filter(({ found }) => found > 0)).toEqual([]);
  },
  300_000,
);
