import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LAYOUTS } from '../../../src/ingest/layouts/all.js';
import { Issues } from '../../../src/ingest/report.js';
import { isSynthetic } from '../../../src/ingest/synthetic.js';
import { readTables } from '../../../src/ingest/tables.js';
import { organisations as allOrganisations, FILES, generate } from '../../../src/synthetic/generate.js';
import { Ground } from '../../../src/synthetic/ground.js';
import { loans as allLoans } from '../../../src/synthetic/loans.js';
import { ORGANISATIONS, YEARS } from '../../../src/synthetic/model.js';
import { NATIONAL } from '../../../src/synthetic/organisations.js';
import { projects as allProjects } from '../../../src/synthetic/projects.js';
import { townName } from '../../../src/synthetic/towns.js';

type Row = Readonly<Record<string, string>>;

const folder = mkdtempSync(join(tmpdir(), 'partnership-graph-synthetic-'));
afterAll(() => rmSync(folder, { recursive: true }));

const sum = (rows: readonly Row[], column: string) =>
  rows.reduce((all, row) => all + Number(row[column] ?? 0), 0);
const share = (part: number, of: number) => Math.round((part / of) * 100);

/** Output for this number of organisations, and their locations. */
function made(organisations: number, seed = 1) {
  const ground = new Ground({ organisations, seed });
  const all = [...allOrganisations(ground)];
  return {
    organisations: all,
    byId: new Map<string, Row>(all.map((row) => [row.id!, row])),
    loans: [...allLoans(ground)] as Row[],
    projects: [...allProjects(ground)] as Row[],
  };
}

describe('at size 1', () => {
  const { organisations, byId, loans, projects } = made(ORGANISATIONS);
  const national = new Set(organisations.slice(0, 2 * NATIONAL).map(({ id }) => id));
  const surveyed = loans.filter(
    ({ note, lender_id }) => note === 'reporting year 2017/18' && national.has(lender_id),
  );
  const isAtHome = ({ borrower_id }: Row) => byId.get(borrower_id!)!.country === 'United Kingdom';

  test('national museums lent in 2017/18 what the survey counted', () => {
    const display = surveyed.filter(({ purpose }) => purpose === 'DISPLAY');
    const atHome = display.filter(isAtHome);
    const research = surveyed.filter(({ purpose }) => purpose === 'RESEARCH');
    const tours = surveyed.filter(({ purpose }) => purpose === 'TOURING_EXHIBITION');
    expect({
      display: [display.length, sum(display, 'objects_count')],
      atHome: [atHome.length, sum(atHome, 'objects_count')],
      research: [new Set(research.map((row) => row.borrower_id)).size, sum(research, 'objects_count')],
      tours: [tours.filter(isAtHome).length, tours.length],
    }).toEqual({
      display: [2_110, 69_299],
      atHome: [1_474, 60_022],
      research: [6_777, 370_982],
      tours: [37, 78],
    });
  });

  test('each year has about a twentieth more than the one before', () => {
    const of = (year: number) =>
      loans.filter((row) => row.note!.startsWith(`reporting year ${year}/`) && row.purpose === 'DISPLAY')
        .length;
    for (const year of YEARS.slice(1)) {
      expect(of(year) / of(year - 1)).toBeGreaterThan(1.04);
      expect(of(year) / of(year - 1)).toBeLessThan(1.06);
    }
  });

  test('most partners hang on a few museums, and most borrowers for display are near', () => {
    const lent = new Map<string, number>();
    for (const { lender_id } of loans) lent.set(lender_id!, (lent.get(lender_id!) ?? 0) + 1);
    const busiest = [...lent.values()].sort((one, other) => other - one);
    const top = busiest.slice(0, 3).reduce((all, count) => all + count, 0);
    expect(share(top, loans.length)).toBeGreaterThan(30);
    const display = surveyed.filter((row) => row.purpose === 'DISPLAY' && isAtHome(row));
    const near = display.filter(
      (row) => byId.get(row.lender_id!)!.region === byId.get(row.borrower_id!)!.region,
    );
    expect(share(near.length, display.length)).toBeGreaterThan(60);
    expect(share(near.length, display.length)).toBeLessThan(90);
  });

  test('a fifth to a third of the loans is long, and dates are of every precision', () => {
    const long = loans.filter(({ term }) => term === 'LONG').length;
    expect(share(long, loans.length)).toBeGreaterThan(20);
    expect(share(long, loans.length)).toBeLessThan(34);
    const shapes = new Set(loans.map(({ start }) => start!.replace(/\d/g, '0')));
    expect([...shapes].sort()).toEqual(['', '0000', '0000-00', '0000-00-00', '0000?', '000X']);
    expect(loans.some(({ end }) => end === '..')).toBe(true);
    expect(loans.filter(({ objects_count }) => !objects_count).length).toBeGreaterThan(100);
  });

  test('a quarter of the projects are consortia of three to thirty', () => {
    const parts = new Map<string, Set<string>>();
    for (const row of projects) {
      const ids = [...row.museum_ids!.split(' | '), ...row.partner_ids!.split(' | ')];
      const known = parts.get(row.project_id!) ?? new Set();
      for (const id of ids) known.add(id);
      parts.set(row.project_id!, known);
    }
    const sizes = [...parts.values()].map(({ size }) => size);
    expect(Math.min(...sizes)).toBe(2);
    expect(Math.max(...sizes)).toBeGreaterThan(25);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(30);
    expect(share(sizes.filter((size) => size > 2).length, sizes.length)).toBeGreaterThan(20);
    expect(projects.some(({ funder }) => /\(GBP [\d,]+\)$/.test(funder ?? ''))).toBe(true);
  });

  test('every row has a source that is made up, and every name says so', () => {
    const sources = [...organisations, ...loans, ...projects].map(({ source }) => source!);
    expect(sources.filter((source) => !isSynthetic(source))).toEqual([]);
    const names = [
      ...organisations.map(({ name }) => name!),
      ...[...loans, ...projects].map(({ title }) => title!),
    ];
    expect(names.filter((name) => !/^Synthetic /.test(name))).toEqual([]);
    expect(new Set(organisations.map(({ name }) => name)).size).toBe(ORGANISATIONS);
  });
});

test.each([2, 3])('no row of the seed %d has an error or a warning', (seed) => {
  const [tables, output] = [readTables(), [] as string[]];
  const issues = new Issues(({ rule, value }) => output.push(`${rule}: ${value}`));
  const { organisations, loans, projects } = made(1_000, seed);
  let read = 0;
  for (const [layout, rows] of Object.entries({ organisations, loans, projects }))
    for (const [at, cells] of rows.entries())
      read += LAYOUTS[layout]!.read({ file: layout, line: at + 2, cells }, { tables, issues }).length;
  expect(output).toEqual([]);
  expect(read).toBe(organisations.length + loans.length + projects.length);
});

test('none of the towns is one that the gazetteer knows, and each has a name of its own', () => {
  const tables = readTables();
  const towns = Array.from({ length: 24_000 }, (_, town) => townName(town, 1));
  expect(new Set(towns).size).toBe(towns.length);
  const known = towns.filter((place) => tables.place({ place, country: 'United Kingdom' }));
  expect(known).toEqual([]);
});

const read = (to: string) => Object.values(FILES).map((name) => readFileSync(join(folder, to, name), 'utf8'));

test('the same numbers give the same bytes, another seed gives others', async () => {
  const counts = await generate({ organisations: 150, seed: 7 }, join(folder, 'one'));
  expect(await generate({ organisations: 150, seed: 7 }, join(folder, 'two'))).toEqual(counts);
  await generate({ organisations: 150, seed: 8 }, join(folder, 'three'));
  expect(readdirSync(join(folder, 'one')).sort()).toEqual(Object.values(FILES).sort());
  expect(read('two')).toEqual(read('one'));
  for (const [at, text] of read('three').entries()) expect(text).not.toBe(read('one')[at]);
  expect(counts.organisations).toBe(150);
  expect(read('one').map((text) => text.split('\n').length - 2)).toEqual([
    counts.organisations,
    counts.loans,
    counts.projects,
  ]);
});

test.each([
  [99, 1, '--organisations is 99; expected a whole number from 100 to 1000000.'],
  [1_000_001, 1, '--organisations is 1000001; expected a whole number from 100 to 1000000.'],
  [100, -1, '--seed is -1; expected a whole number from 0 to 999999999.'],
])('%d organisations and the seed %d are refused', async (organisations, seed, message) => {
  const to = join(folder, 'refused');
  await expect(generate({ organisations, seed }, to)).rejects.toThrow(message);
  expect(readdirSync(folder)).not.toContain('refused');
});
