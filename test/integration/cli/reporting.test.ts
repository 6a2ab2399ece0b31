import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { draw } from '../../support/drawnGraph.js';
import { onDesk } from '../../support/world.js';

const desk = onDesk();
beforeEach(() => draw(desk.graph, 'small'));
const FILES = ['csv', 'docx', 'html', 'xlsx'].map((ending) => `report-2017-18.${ending}`);

test('report writes table and document to a new folder, with links if the address is given', async () => {
  const out = join(desk.folder, 'new', 'report');
  const url = 'https://partnerships.example.org/';
  const { code, stderr } = await desk.run('report', '--year', '2017/18', '--out', out, '--url', url);
  expect(code).toBe(0);
  for (const name of FILES) expect(stderr).toContain(`Wrote ${join(out, name)}.`);
  expect(readdirSync(out).sort()).toEqual(FILES);
  const rows = parse(readFileSync(join(out, FILES[0]!)), { bom: true, columns: true }) as Record<
    string,
    string
  >[];
  const loans = rows.find((row) => row.measure === 'display_loans' && row.scope === 'UK');
  expect([loans?.counted_definite, loans?.evidence_url]).toEqual([
    '1',
    'https://partnerships.example.org/report/evidence?year=2017%2F18&measure=display_loans&scope=UK',
  ]);
  expect(Object.keys(unzipSync(readFileSync(join(out, 'report-2017-18.docx'))))).toContain(
    'word/document.xml',
  );
  expect(readFileSync(join(out, 'report-2017-18.html'), 'utf8')).toMatch(/<\/html>\n$/);
});

test('report replaces earlier files and leaves others alone', async () => {
  writeFileSync(join(desk.folder, FILES[0]!), 'old');
  writeFileSync(join(desk.folder, 'other.txt'), 'kept');
  await desk.run('report', '--year', '2031/32', '--out', desk.folder);
  expect(readFileSync(join(desk.folder, FILES[0]!), 'utf8')).toBe('old');
  const { code } = await desk.run('report', '--year', '2017/18', '--out', desk.folder);
  expect(code).toBe(0);
  expect(readFileSync(join(desk.folder, FILES[0]!), 'utf8')).toMatch(/^\ufeffyear,/);
  expect(readFileSync(join(desk.folder, 'other.txt'), 'utf8')).toBe('kept');
});

test.each([
  [['--year', '2018'], 'year: "2018" is not a reporting year. Write it as 2017/18.'],
  [['--year', '2017/18', '--museums', 'tate'], 'museums: "tate" is not a national museum'],
  [['--year', '2017/18', '--url', 'example'], '--url: "example" is not an address'],
])('report %j is rejected, and nothing is written', async (options, message) => {
  const out = join(desk.folder, 'nothing');
  const { code, stderr } = await desk.run('report', ...options, '--out', out);
  expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  expect(existsSync(out)).toBe(false);
});
