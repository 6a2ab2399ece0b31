import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { addKey } from '../../src/auth/apiKeyStore.js';
import { Role } from '../../src/auth/principal.js';
import type { GraphClient } from '../../src/database/client.js';
import { clearGraph, openTestGraph } from '../support/testGraph.js';
import { rows, stumbles } from './byHand.js';
import { onExplorer, PICTURES, serious } from './onExplorer.js';

const folder = mkdtempSync(join(tmpdir(), 'partnership-graph-submit-'));
let graph: GraphClient;
const keys = { tate: '', expired: '' };

const { open } = onExplorer({ writing: { folder } }, async () => {
  graph = openTestGraph();
  await clearGraph(graph);
  const keyOf = async (name: string) =>
    (await addKey(graph, { name, role: Role.SUBMITTER, museum: 'Tate', days: 1 })).key;
  keys.tate = await keyOf('tate loans office');
  keys.expired = await keyOf('long ago');
  await graph.run("MATCH (key:AccessKey {name: 'long ago'}) SET key.expires = datetime() - duration('PT1S')");
  return graph;
});
afterAll(() => rmSync(folder, { recursive: true }));

const HEADER = 'lender,borrower,borrower_kind,title,purpose,objects_count,start,source';
const SOURCE = 'https://example.org/loans';
/** A return with two errors and a warning: a purpose that does not exist, a day that does not exist, an unknown kind. */
const FILE = [
  HEADER,
  `Tate,Example Gallery,museum,Bronze bells,DISPLAY,2,2018-02-10,${SOURCE}`,
  `Tate,Example Gallery,museum,Silver whistles,DISPLY,3,2018-03-01,${SOURCE}`,
  `Tate,Example Gallery,musuem,Golden horns,DISPLAY,1,2018-02-30,${SOURCE}`,
  '',
].join('\n');

/** Drops a file on the page, as from the desktop. */
async function drop(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  const data = await page.evaluateHandle(
    ([name, base64]) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64!), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], name!));
      return transfer;
    },
    [name, Buffer.from(content).toString('base64')],
  );
  await page.locator('.drop').dispatchEvent('drop', { dataTransfer: data });
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const result = (page: Page) => page.getByRole('region', { name: '3. Result of the check' });

async function useKey(page: Page, key: string): Promise<void> {
  await page.getByLabel('Key', { exact: true }).fill(key);
  await button(page, 'Use this key').click();
}

test('a registrar drops a return, accepts a suggestion, corrects a cell, submits it and finds the loan; then withdraws it', async () => {
  const { page, complaints } = await open('');
  await page.getByRole('link', { name: 'Submit a return' }).click();
  await page.getByRole('heading', { name: 'Submit a return', level: 1 }).waitFor();
  await useKey(page, keys.tate);
  await page.getByText('with the role submitter. It can submit returns for Tate.').waitFor();

  await drop(page, 'Tate loans.csv', FILE);
  await page.getByText(/^Chosen: Tate loans\.csv/).waitFor();
  expect(await page.getByLabel('Name of the return').inputValue()).toBe('Tate loans');
  await button(page, 'Check the file').click();
  await result(page).getByText('3 rows checked: 2 errors, 1 warning.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('3. Result of the check');
  const problems = await rows(page, 'Problems in the file');
  expect(problems.map(([where, level, value]) => [where, level, value])).toEqual([
    ['Row 3purpose', 'Error', 'DISPLY'],
    ['Row 4start', 'Error', '2018-02-30'],
    ['Row 4borrower_kind', 'Warning', 'musuem'],
  ]);
  expect(await graph.read('MATCH (n:Loan) RETURN n')).toEqual([]);
  await button(page, 'Errors (2)').click();
  expect((await rows(page, 'Problems in the file')).length).toBe(2);
  await button(page, 'All (3)').click();
  await page.screenshot({ path: `${PICTURES}submit-problems.png`, fullPage: true });
  expect(await stumbles(page)).toEqual([]);
  await page.screenshot({ path: `${PICTURES}submit-problems-phone.png`, fullPage: true });
  await page.setViewportSize({ width: 1280, height: 900 });

  await button(page, 'Use “DISPLAY” for purpose, row 3').click();
  await page.getByLabel('New value for start, row 4').fill('2018-02-28');
  await page.getByLabel('New value for start, row 4').press('Tab');
  await page.getByText('2 changes not checked yet.').waitFor();
  expect(await button(page, 'Submit this return').isDisabled()).toBe(true);
  await button(page, 'Accept all suggestions (2)').click();
  await page.getByText('3 changes not checked yet.').waitFor();
  await button(page, 'Check again').click();
  await result(page).getByText('3 rows checked. No problems found.').waitFor();

  const coming = page.waitForEvent('download');
  await button(page, 'Download the corrected file').click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('Tate loans-corrected.csv');
  expect(readFileSync(await file.path(), 'utf8').replace('\ufeff', '')).toBe(
    FILE.replace('DISPLY', 'DISPLAY').replace('musuem', 'museum').replace('2018-02-30', '2018-02-28'),
  );

  await result(page).getByText('This is the first version of “Tate loans”.').waitFor();
  await button(page, 'Submit this return').click();
  await page.getByRole('heading', { name: 'Return received' }).waitFor();
  const receipt = (await page.locator('dl.receipt').textContent()) ?? '';
  const [stored] = await graph.read('MATCH (s:Submission) RETURN s.id AS id, s.sha256 AS sha256, s.by AS by');
  expect(stored?.toObject()).toMatchObject({ by: 'tate loans office' });
  expect(receipt).toContain(stored?.get('id'));
  expect(receipt).toContain(stored?.get('sha256'));
  expect(receipt).toMatch(/Received\d+ \w+ \d{4}/);
  expect(await serious(page)).toEqual([]);

  await page.getByRole('link', { name: 'See the data in the explorer' }).click();
  await page.getByRole('combobox', { name: 'Search' }).fill('example gal');
  await page.getByRole('option', { name: 'Example Gallery' }).first().click();
  await page.getByRole('heading', { name: 'Example Gallery', level: 1 }).waitFor();
  await page.getByText('Golden horns').first().waitFor();

  await page.goto(`${new URL('/submit', page.url())}`);
  await button(page, 'Withdraw version 1 of “Tate loans”').click();
  await button(page, 'Yes, withdraw it').click();
  await page.getByText('You withdrew version 1 of “Tate loans”.').waitFor();
  expect((await rows(page, 'Submissions, latest first')).map((row) => row.slice(0, 3))).toEqual([
    ['Tate loans', '1', 'Withdrawn'],
  ]);
  expect(await graph.read('MATCH (n:Loan) RETURN n')).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('nothing that was entered is lost by an error: no key, a wrong and an expired key, a busy service, a lost connection, a bad file', async () => {
  const { page } = await open('submit');
  expect(await serious(page)).toEqual([]);
  await page.getByLabel('Name of the return').fill('My return');
  await drop(page, 'empty.csv', '');
  await page.getByRole('alert').filter({ hasText: '“empty.csv” is empty.' }).waitFor();
  await drop(page, 'ours.csv', FILE);
  await button(page, 'Check the file').click();
  await page.getByRole('alert').filter({ hasText: 'Enter your key first.' }).waitFor();
  await useKey(page, 'not-a-key-of-anybody');
  await page.getByRole('alert').filter({ hasText: 'This key is not valid.' }).waitFor();
  await useKey(page, keys.expired);
  await page.getByRole('alert').filter({ hasText: 'This key has expired.' }).waitFor();
  await useKey(page, keys.tate);
  await page.getByText('It can submit returns for Tate.').waitFor();

  const busy = JSON.stringify({ code: 'OVERLOADED', message: '4 files are being checked.' });
  await page.route('**/submissions?*', (route) =>
    route.fulfill({ status: 503, headers: { 'retry-after': '7' }, body: busy }),
  );
  await button(page, 'Check the file').click();
  await page.getByRole('alert').filter({ hasText: 'Try again in 7 seconds.' }).waitFor();
  await page.unroute('**/submissions?*');
  await button(page, 'Check the file').click();
  await result(page).getByText('3 rows checked: 2 errors, 1 warning.').waitFor();

  await page.getByLabel('New value for start, row 4').fill('2018-02-28');
  await page.route('**/submissions?*', (route) => route.abort('connectionreset'));
  await button(page, 'Check again').click();
  await page.getByRole('alert').filter({ hasText: 'The connection to the service was lost.' }).waitFor();
  expect(await page.getByLabel('New value for start, row 4').inputValue()).toBe('2018-02-28');
  expect(await page.getByLabel('Name of the return').inputValue()).toBe('My return');
  await page.unroute('**/submissions?*');
  await button(page, 'Check again').click();
  await result(page).getByText('3 rows checked: 1 error, 1 warning.').waitFor();

  await drop(page, 'headings.csv', `${HEADER}\n`);
  await page.getByText('Check again before you submit.').waitFor();
  await button(page, 'Check the file').click();
  await result(page).getByText('The file has headings but no rows.').waitFor();
  await drop(page, 'report.pdf', '%PDF-1.7 …');
  await button(page, 'Check the file').click();
  await page.getByRole('alert').filter({ hasText: 'is a PDF document' }).waitFor();
  await page.context().close();
});

const day = (text: string) => new Date(`${text}T00:00:00Z`);

test('a registrar drops an Excel workbook with two sheets, corrects cells where the page says, and submits it', async () => {
  const headings = [
    'Lender',
    'Borrower',
    'Borrower Kind',
    'Title',
    'Purpose',
    'Objects count',
    'Start',
    'Source',
  ];
  const kept = { name: 'Minutes', rows: [['Our own notes'], ['nothing to import']] };
  const workbook = await writeXlsx({
    sheets: [
      {
        name: 'Lent 2018',
        rows: [
          ['Loans of the year, as agreed'],
          headings,
          ['Tate', 'Example Gallery', 'museum', 'Copper kettles', 'DISPLAY', 2, day('2018-02-10'), SOURCE],
          ['Tate', 'Example Gallery', 'museum', 'Tin drums', 'DISPLY', 3, day('2018-03-01'), SOURCE],
          ['Tate', 'Example Gallery', 'museum', 'Iron pots', 'DISPLAY', 1, '30/02/2018', SOURCE],
        ],
      },
      kept,
    ],
  });
  const { page, complaints } = await open('submit');
  await useKey(page, keys.tate);
  await page.getByText('It can submit returns for Tate.').waitFor();
  await drop(page, 'Tate workbook.xlsx', workbook);
  await button(page, 'Check the file').click();
  await result(page).getByText('3 rows checked: 2 errors').waitFor();
  const problems = (await rows(page, 'Problems in the file')).map(([where, level, value]) => [
    where,
    level,
    value,
  ]);
  expect(problems).toContainEqual(['Sheet Lent 2018, cell E4Purpose', 'Error', 'DISPLY']);
  expect(problems).toContainEqual(['Sheet Lent 2018, cell G5Start', 'Error', '30/02/2018']);
  await button(page, /^Use “DISPLAY” for Purpose/).click();
  await page.getByLabel(/^New value for Start/).fill('2018-02-28');
  await page.getByLabel(/^New value for Start/).press('Tab');
  await button(page, 'Check again').click();
  await result(page).getByText('3 rows checked: 0 errors, 2 warnings.').waitFor();

  const coming = page.waitForEvent('download');
  await button(page, 'Download the corrected file').click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('Tate workbook-corrected.xlsx');
  const { sheets } = await readXlsx(readFileSync(await file.path()));
  expect(sheets.map(({ name }) => name)).toEqual(['Lent 2018', 'Minutes']);
  expect(sheets[0]!.rows.slice(3).map((row) => [row[4], row[6]])).toEqual([
    ['DISPLAY', day('2018-03-01')],
    ['DISPLAY', '2018-02-28'],
  ]);
  expect(sheets[1]!.rows).toEqual(kept.rows);

  await button(page, 'Submit this return').click();
  await page.getByRole('heading', { name: 'Return received' }).waitFor();
  const loans = await graph.read(
    'MATCH (loan:Loan) RETURN loan.title AS title, loan.start AS start, loan.objects AS objects ORDER BY title',
  );
  expect(loans.map((row) => [row.get('title'), row.get('start'), Number(row.get('objects'))])).toEqual([
    ['Copper kettles', '2018-02-10', 2],
    ['Iron pots', '2018-02-28', 1],
    ['Tin drums', '2018-03-01', 3],
  ]);
  expect(await serious(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});
