import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addKey } from '../../src/auth/apiKeyStore.js';
import { Role } from '../../src/auth/principal.js';
import type { GraphClient } from '../../src/database/client.js';
import { storeShippedSurveys } from '../../src/ingest/surveys/shippedSurveys.js';
import { TABLES_FOLDER } from '../../src/ingest/tables.js';
import { row, submitRows } from '../support/rows.js';
import { clearGraph, openTestGraph } from '../support/testGraph.js';
import { stumbles } from './byHand.js';
import { onExplorer, PICTURES } from './onExplorer.js';

const folder = mkdtempSync(join(tmpdir(), 'partnership-graph-judgements-'));
afterAll(() => rmSync(folder, { recursive: true }));

let graph: GraphClient;
const keys = { admin: '', judge: '' };

const borrower = (line: number, place: string) =>
  row(
    line,
    ['loan', String(line)],
    [
      { name: 'Tate', kind: 'museum' },
      { name: 'Qzatdalewick Museum', kind: 'museum', place },
    ],
    {
      ...{ is: 'LOAN', title: `Picture ${line}`, lenders: [0], borrowers: [1] },
      ...{ direction: 'LENT', purpose: 'DISPLAY' },
    } as Parameters<typeof row>[3],
  );

const { open } = onExplorer({ writing: { folder } }, async () => {
  graph = openTestGraph();
  await clearGraph(graph);
  await storeShippedSurveys(graph, TABLES_FOLDER);
  await submitRows(graph, 'a.csv', [borrower(2, 'London'), borrower(3, 'Manchester')]);
  keys.admin = (await addKey(graph, { name: 'registrar', role: Role.ADMIN })).key;
  keys.judge = (await addKey(graph, { name: 'identity', role: Role.JUDGE })).key;
  return graph;
});

const counts = async () => {
  const [record] = await graph.read(
    `MATCH (o:Organisation {name: 'Qzatdalewick Museum'}) WITH count(o) AS organisations
     MATCH (j:Judgement) RETURN organisations, collect(j.judgement) AS judgements, collect(j.reason) AS reasons`,
  );
  return [record?.get('organisations').toNumber(), record?.get('judgements'), record?.get('reasons')];
};

test('an administrator compares a pair, merges it by keyboard with a reason, and undoes the merge', async () => {
  const { page, complaints } = await open('desk');
  const key = page.getByLabel('Key', { exact: true });
  const summary = page.getByText('Judgements: are these the same organisation?');
  await key.fill(keys.judge);
  await page.getByRole('button', { name: 'Use this key' }).click();
  await page.getByText('It cannot use the survey desk.').waitFor();
  expect(await summary.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Use another key' }).click();
  await key.fill(keys.admin);
  await page.getByRole('button', { name: 'Use this key' }).click();
  await summary.click();
  await page.getByText('Undecided: 1. This list has 1, most valuable first.').waitFor();
  const pair = page.getByRole('group', { name: 'Pair to decide' });
  const shown = await pair.textContent();
  for (const text of [
    'London',
    'Manchester',
    'Picture 2',
    'Picture 3',
    'up to 0 loans lent, 2 loans borrowed',
  ])
    expect(shown).toContain(text);
  expect(await stumbles(page)).toEqual([]);
  await page.screenshot({ path: `${PICTURES}judgements.png`, fullPage: true });

  await pair.focus();
  await page.keyboard.press('s');
  await page.getByText('Enter a reason first.').waitFor();
  expect((await counts()).slice(0, 2)).toEqual([2, ['UNSURE']]);
  await page.keyboard.type('same address');
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await page.getByText('Recorded: they are the same.').waitFor();
  expect(await counts()).toEqual([1, ['SAME'], ['same address']]);

  await page.getByRole('button', { name: 'Undo the merge' }).click();
  await page.getByText('Corrected: they are different.').waitFor();
  expect((await counts()).slice(0, 2)).toEqual([2, ['DIFFERENT']]);
  expect(complaints).toEqual([]);
});
