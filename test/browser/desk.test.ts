import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { addKey } from '../../src/auth/apiKeyStore.js';
import { Role } from '../../src/auth/principal.js';
import type { GraphClient } from '../../src/database/client.js';
import { storeShippedSurveys } from '../../src/ingest/surveys/shippedSurveys.js';
import { TABLES_FOLDER } from '../../src/ingest/tables.js';
import { draw } from '../support/drawnGraph.js';
import { openTestGraph } from '../support/testGraph.js';
import { rows, stumbles } from './byHand.js';
import { onExplorer, PICTURES } from './onExplorer.js';

const folder = mkdtempSync(join(tmpdir(), 'partnership-graph-desk-'));
afterAll(() => rmSync(folder, { recursive: true }));

let graph: GraphClient;
const keys = { admin: '', tate: '' };

const { open } = onExplorer({ writing: { folder } }, async () => {
  graph = openTestGraph();
  await draw(graph, 'small');
  await storeShippedSurveys(graph, TABLES_FOLDER);
  keys.admin = (await addKey(graph, { name: 'registrar', role: Role.ADMIN })).key;
  keys.tate = (await addKey(graph, { name: 'tate', role: Role.SUBMITTER, museum: 'Tate' })).key;
  await graph.run("MATCH (s:Submission {id: 'submission:2'}) SET s.year = '2025/26'");
  return graph;
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

async function useKey(page: Page, key: string): Promise<void> {
  await page.getByLabel('Key', { exact: true }).fill(key);
  await button(page, 'Use this key').click();
}

test('an administrator starts a survey, sees who has submitted, downloads reminders, freezes and reopens the round', async () => {
  const { page, complaints } = await open('desk');
  await useKey(page, keys.tate);
  await page.getByText('It cannot use the survey desk.').waitFor();
  expect(await page.getByRole('heading', { name: 'Round of a survey' }).isVisible()).toBe(false);
  await button(page, 'Use another key').click();
  await useKey(page, keys.admin);
  await page.getByText('The museums of this survey are not known.').waitFor();

  await page.getByLabel('New reporting year').fill('2017/18');
  await button(page, 'Create the survey').click();
  await page.getByRole('alert').getByText('There is already a survey for 2017/18.').waitFor();
  await page.getByLabel('New reporting year').fill('2025/26');
  await button(page, 'Create the survey').click();
  await page.getByText('The round is open. 1 of 2 museums has submitted.').waitFor();
  const returns = await rows(page, 'Returns for 2025/26');
  expect(returns.map(([museum, , ...rest]) => [museum, ...rest])).toEqual([
    ['Science Museum Group', '', '', '', '', '', ''],
    ['Tate', 'registrar', '1', '3', '0', '0', '0'],
  ]);
  const coming = page.waitForEvent('download');
  await button(page, 'Download the reminder list (1, CSV)').click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('reminders-2025-26.csv');
  expect(readFileSync(await file.path(), 'utf8')).toContain('Science Museum Group,national:smg,2025/26,');

  await button(page, 'Freeze the round').click();
  await button(page, 'Yes, freeze it').click();
  await page.getByText('The round is frozen. 1 of 2 museums has submitted.').waitFor();
  await button(page, 'Reopen the round').click();
  await page.getByLabel('Reason', { exact: true }).fill('a late correction');
  await page.screenshot({ path: `${PICTURES}desk.png`, fullPage: true });
  await button(page, 'Yes, reopen it').click();
  await page.getByText('Reason: a late correction').waitFor();
  await page.getByText('Audit log: who wrote what and when').click();
  await page.getByText('4 of 4 writes, latest first.').waitFor();
  expect((await rows(page, 'Audit log')).map(([, ...rest]) => rest)).toEqual([
    ['registrar (key)', 'admin', '', 'reopenSurvey', '2025/26', 'Done'],
    ['registrar (key)', 'admin', '', 'freezeSurvey', '2025/26', 'Done'],
    ['registrar (key)', 'admin', '', 'copySurvey', '2025/26', 'Done'],
    ['registrar (key)', 'admin', '', 'copySurvey', '2017/18', 'Refused'],
  ]);
  await page.getByText('Measures and definitions (36)').click();
  expect((await rows(page, 'Measures')).length).toBe(36);
  expect(await stumbles(page)).toEqual([]);
  await page.screenshot({ path: `${PICTURES}desk-phone.png`, fullPage: true });
  expect(complaints).toEqual([]);
});
