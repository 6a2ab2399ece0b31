import type { Mention, ParsedRow } from '../../../src/ingest/records.js';
import { rematch } from '../../../src/ingest/rematch.js';
import { undo, undoWithin } from '../../../src/ingest/submission/undo.js';
import { acquireWriteLease } from '../../../src/ingest/submission/writeLease.js';
import { readTables } from '../../../src/ingest/tables.js';
import { doctor } from '../../../src/integrity/doctor.js';
import { lines } from '../../../src/integrity/lines.js';
import { onEmptyGraph } from '../../support/onGraph.js';
import { loan, submitRows } from '../../support/rows.js';

const tables = readTables();
const on = onEmptyGraph();

/** A loan to a hall of this name; `more` is added to what the row states of it. */
function loanTo(title: string, more: Partial<Mention>): ParsedRow {
  const { statement, ...rest } = loan(2, 'Tate', 'Qzatdalewick Hall', title);
  const [lender, borrower] = statement.mentions;
  return { ...rest, statement: { ...statement, mentions: [lender!, { ...borrower!, ...more }] } };
}

const one = loanTo('One', { identifiers: ['reg:1'], place: 'Qzatdalewick' });
const other = loanTo('Other', { identifiers: ['reg:2'], place: 'Elsewhere' });
const free = loanTo('Free', {});

/** Titles of the loans to the same organisation. */
async function groups(): Promise<string[]> {
  const records = await on.graph.read(
    'MATCH (o:Organisation)<-[:TO]-(l:Loan) WITH o, l.title AS title ORDER BY title RETURN o.id AS id, collect(title) AS titles',
  );
  return records.map((record) => record.get('titles').join(' ')).sort();
}

/** A name that means neither of two halls, of which one is then retracted by a submitter, who moves no names of others. */
async function leftBehind(): Promise<{ free: string }> {
  await submitRows(on.graph, 'one.csv', [one]);
  const { id } = await submitRows(on.graph, 'other.csv', [other]);
  const { id: freeId } = await submitRows(on.graph, 'free.csv', [free]);
  const lease = await acquireWriteLease(on.graph, { what: 'undo', timeoutMs: 5_000 });
  await undoWithin(on.graph, lease, id, 'test', tables, { own: 'national:tate' });
  await lease.release();
  expect(await groups()).toEqual(['Free', 'One']);
  return { free: freeId };
}

const isSound = async () => expect(lines(await doctor(on.graph, tables)).join()).toMatch(/^no findings:/);

it('shows what would change, then moves names to the organisation that they mean by now', async () => {
  await leftBehind();
  const preview = await rematch(on.graph, tables, { apply: false, by: 'test' });
  expect(preview).toMatchObject([{ row: 'free.csv#2', name: 'Qzatdalewick Hall' }]);
  expect(await groups()).toEqual(['Free', 'One']);
  expect(await rematch(on.graph, tables, { apply: true, by: 'test' })).toEqual(preview);
  expect(await groups()).toEqual(['Free One']);
  expect(await rematch(on.graph, tables, { apply: true, by: 'test' })).toEqual([]);
  await isSound();
});

it('leaves undo exact', async () => {
  const { free: id } = await leftBehind();
  await rematch(on.graph, tables, { apply: true, by: 'test' });
  await undo(on.graph, id, 'test', tables);
  expect(await groups()).toEqual(['One']);
  await isSound();
  await submitRows(on.graph, 'free.csv', [free]);
  expect(await groups()).toEqual(['Free One']);
});

it('moves nothing in a graph where all is decided', async () => {
  await submitRows(on.graph, 'one.csv', [one]);
  await submitRows(on.graph, 'other.csv', [other]);
  await submitRows(on.graph, 'free.csv', [free]);
  expect(await rematch(on.graph, tables, { apply: true, by: 'test' })).toEqual([]);
  expect(await groups()).toEqual(['Free', 'One', 'Other']);
});
