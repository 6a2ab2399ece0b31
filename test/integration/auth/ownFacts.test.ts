import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphClient } from '../../../src/database/client.js';
import { importFile } from '../../../src/ingest/importFile.js';
import { LAYOUTS } from '../../../src/ingest/layouts/all.js';
import { LOAN_COLUMNS } from '../../../src/ingest/layouts/loanColumns.js';
import { ORGANISATION_COLUMNS } from '../../../src/ingest/layouts/organisationColumns.js';
import { undo } from '../../../src/ingest/submission/undo.js';
import { readTables } from '../../../src/ingest/tables.js';
import { doctor } from '../../../src/integrity/doctor.js';
import { askerOf } from '../../support/drawnGraph.js';
import { row, submitRows } from '../../support/rows.js';
import { clearGraph, openTestGraph } from '../../support/testGraph.js';

const tables = readTables();
const folder = mkdtempSync(join(tmpdir(), 'partnership-graph-own-'));
let graph: GraphClient;
let files = 0;

const national = (line: number, name: string, short: string) =>
  row(
    line,
    [short],
    [{ name, kind: 'museum', place: 'London', country: 'United Kingdom', national: short }],
    {
      is: 'ORGANISATION',
      organisation: 0,
    },
  );

beforeAll(async () => {
  graph = openTestGraph();
  await clearGraph(graph);
  await submitRows(graph, 'nationals', [
    national(2, 'Tate', 'Tate'),
    national(3, 'British Museum', 'BM'),
    national(4, 'Victoria and Albert Museum', 'V&A'),
  ]);
});
afterAll(async () => {
  await clearGraph(graph);
  await graph.close();
  rmSync(folder, { recursive: true });
});

/** A file of a submitter for Tate, with a row for each column in addition to name and source. */
async function sent(layout: string, rows: readonly Readonly<Record<string, string>>[], check: boolean) {
  const columns = [...new Set(rows.flatMap((each) => Object.keys(each)))];
  const quoted = (cell = '') => `"${cell.replaceAll('"', '""')}"`;
  const records = rows.map((each) => columns.map((column) => quoted(each[column])).join(','));
  files += 1;
  const path = join(folder, `${layout}-${files}.csv`);
  writeFileSync(path, [columns.join(','), ...records].join('\n'));
  return sentFile(layout, path, check);
}

const sentFile = (layout: string, path: string, check: boolean) =>
  importFile(graph, { path, layout, museum: 'Tate', by: 'test' }, { tables, own: 'Tate', dryRun: check });

const SOURCE = { source: 'https://example.org/tate' };

/** Every column that describes an organisation, with a value, and the values that are rejected for a new one. */
const FIELDS: Readonly<Record<string, readonly [value: string, ofNew?: 'refused']>> = {
  id: ['tate:17'],
  ror_id: ['https://ror.org/02mb95055'],
  mm_id: ['mm.example.1'],
  kind: ['museum'],
  short_name: ['EXM'],
  other_names: ['Victoria and Albert Museum', 'refused'],
  former_names: ['British Museum', 'refused'],
  place: ['London'],
  local_authority: ['Camden'],
  region: ['London'],
  country: ['United Kingdom'],
  latitude: ['51.5'],
  longitude: ['-0.1'],
  opened_from: ['1753'],
  opened_to: ['1759'],
  closed_from: ['1999'],
  closed_to: ['1999'],
  site_of: ['Example Trust'],
  national: ['EX', 'refused'],
  website: ['https://museum.example.org/'],
  note: ['a remark'],
};

/** Columns that belong together. */
const BESIDE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  latitude: { longitude: '-0.1' },
  longitude: { latitude: '51.5' },
  opened_to: { opened_from: '1753' },
  closed_to: { closed_from: '1999' },
};

const about = (name: string, columns = Object.keys(FIELDS)) =>
  columns.map((column) => ({
    name,
    [column]: FIELDS[column]![0],
    ...BESIDE[column],
    source: `https://example.org/${column}`,
  }));

const refusedColumns = async (name: string, columns = Object.keys(FIELDS)) => {
  const { issues } = await sent('organisations', about(name, columns), true);
  const lines = issues
    .filter(({ level }) => level === 'ERROR')
    .map(({ line, rule }) => [columns[line - 2]!, rule]);
  return Object.fromEntries(lines) as Record<string, string>;
};

test('the table has every column of a list of organisations', () => {
  const others = ORGANISATION_COLUMNS.map(({ name }) => name).filter(
    (name) => name !== 'name' && name !== 'source',
  );
  expect(Object.keys(FIELDS).sort()).toEqual(others.sort());
});

describe('a submitter for Tate', () => {
  test('states everything of Tate but the mark of a national museum, a parent and names of others', async () => {
    expect(await refusedColumns('Tate')).toEqual({
      ...{ national: 'not-your-museum', site_of: 'not-your-museum' },
      ...{ other_names: 'name-of-another', former_names: 'name-of-another' },
    });
    const { issues } = await sent(
      'organisations',
      ['Victoria & Albert Museum', 'the british museum', 'Tate Gallery'].map((name) => ({
        ...{ name: 'Tate', short_name: name },
        ...SOURCE,
      })),
      true,
    );
    expect(issues.filter(({ level }) => level === 'ERROR').map(({ line, rule }) => [line, rule])).toEqual([
      [2, 'name-of-another'],
      [3, 'name-of-another'],
    ]);
  });

  test('makes no organisation that others describe a site, and gives nobody a parent that others describe', async () => {
    const { issues } = await sent(
      'organisations',
      [
        { name: 'British Museum', site_of: 'Tate', website: 'https://tate.example.org/' },
        { name: 'Victoria and Albert Museum', site_of: 'Tate', closed_from: '1999' },
        { name: 'Tate', site_of: 'British Museum' },
        { name: 'Quite New Annex', site_of: 'British Museum' },
        { name: 'Quite New Gallery', site_of: 'Tate' },
      ].map((each) => ({ ...each, ...SOURCE })),
      true,
    );
    expect(
      issues
        .filter(({ level }) => level === 'ERROR')
        .map(({ line, rule, column, value }) => [line, rule, column, value]),
    ).toEqual([
      [2, 'not-your-museum', 'website', 'https://tate.example.org/'],
      [3, 'not-your-museum', 'closed_from', '1999'],
      [4, 'not-your-museum', 'site_of', 'British Museum'],
      [5, 'not-your-museum', 'site_of', 'British Museum'],
    ]);
  });

  test('states nothing of another museum', async () => {
    const columns = Object.keys(FIELDS);
    const refused = await refusedColumns('British Museum');
    expect(Object.keys(refused).sort()).toEqual([...columns].sort());
    expect(new Set(Object.values(refused))).toEqual(new Set(['not-your-museum']));
  });

  test('describes a new organisation, but gives it no name and no mark of others', async () => {
    const refused = await refusedColumns('Quite New Museum');
    const expected = Object.entries(FIELDS).flatMap(([column, [, ofNew]]) => (ofNew ? [column] : []));
    expect(Object.keys(refused).sort()).toEqual(expected.sort());
  });

  test('cannot put an impostor before a national museum in a search', async () => {
    await sent(
      'organisations',
      [
        { name: 'Zephyr Rooms', other_names: 'Victoria and Albert Museum', ...SOURCE },
        { name: 'Zephyr Hall', kind: 'museum', ...SOURCE },
      ],
      false,
    );
    const { ask } = await askerOf(graph);
    const { result } = await ask(
      '{ search(text: "Victoria and Albert Museum") { nodes { ... on Organisation { name } } } }',
    );
    expect(result).toMatchObject({ data: { search: { nodes: [{ name: 'Victoria and Albert Museum' }] } } });
  });

  test('changes nothing of others by a loan, whatever its columns say; a loan to Tate is stated by the borrower', async () => {
    const describe = async () =>
      (
        await graph.read(
          `MATCH (o:NationalMuseum) WHERE o.name <> 'Tate' RETURN o {.name, .website, .closedFrom, .shortName, .place, .country} AS properties,
             COLLECT { MATCH (a:Alias)-[:NAMES {judgement: 'SAME'}]->(o) RETURN a.name ORDER BY a.name } AS names ORDER BY o.id`,
        )
      ).map((record) => record.toObject());
    const before = await describe();
    const example = Object.fromEntries(
      LOAN_COLUMNS.flatMap(({ name, example: text }) => (text ? [[name, text]] : [])),
    );
    const loan = {
      ...{
        ...example,
        lender: 'Tate',
        lender_id: '',
        borrower: 'British Museum',
        borrower_id: '',
        borrower_kind: 'museum',
      },
      ...{ borrower_as_printed: 'Quite Another House', place: '', uk_region_or_country: '', ...SOURCE },
    };
    const { lender, borrower } = loan;
    const back = {
      ...loan,
      lender: borrower,
      borrower: lender,
      borrower_as_printed: '',
      title: 'Back',
      loan_id: 'back',
    };
    const report = await sent('loans', [loan, back], false);
    expect(report.issues.filter(({ level }) => level === 'ERROR')).toEqual([]);
    expect(await describe()).toEqual(before);
    const directions = await graph.read(
      'MATCH (l:Loan) RETURN l.title AS title, l.direction AS direction ORDER BY l.direction',
    );
    expect(directions.map((record) => [record.get('title'), record.get('direction')])).toEqual([
      ['Back', 'BORROWED'],
      [example.title, 'LENT'],
    ]);
  });
});

/** The layouts of activities and figures: the columns that name the sides, of Tate with another museum, and of others only. */
const SIDES: Readonly<
  Record<string, readonly [own: Readonly<Record<string, string>>, others: Readonly<Record<string, string>>]>
> = {
  loans: [
    { lender: 'Tate', borrower: 'British Museum' },
    { lender: 'Victoria and Albert Museum', borrower: 'British Museum' },
  ],
  partnerships: [
    { museum: 'Tate', partner: 'British Museum' },
    { museum: 'Victoria and Albert Museum', partner: 'British Museum' },
  ],
  projects: [
    { museums: 'Tate', partners: 'British Museum' },
    { museums: 'Victoria and Albert Museum', partners: 'British Museum' },
  ],
  figures: [{ organisation: 'Tate' }, { organisation: 'British Museum' }],
};

describe.each(Object.keys(SIDES))('of the layout %s', (layout) => {
  const { columns } = LAYOUTS[layout]!;
  const [own, others] = SIDES[layout]!;
  const free = columns.map(({ name }) => name).filter((name) => !(name in own));
  const required = columns.filter((column) => column.required);
  /** A row for each column: what is required, and an example of that column. */
  const rowsOf = (sides: Readonly<Record<string, string>>, scheme: string) =>
    free.map((name) => {
      const { example, form } = columns.find((column) => column.name === name)!;
      const base = Object.fromEntries(required.map((column) => [column.name, column.example]));
      const title = columns.find((column) => column.name === 'title' || column.name === 'project');
      const value =
        name === 'ror_id'
          ? 'https://ror.org/02mb95055'
          : form === 'IDENTIFIER'
            ? `${scheme}-${layout}-${name.replaceAll('_', '-')}:17`
            : example.split(' | ')[0]!;
      return {
        ...base,
        ...(title && { [title.name]: `Work with ${name}` }),
        ...sides,
        ...(name !== title?.name && { [name]: value }),
      };
    });
  const faultsOf = async (rows: readonly Readonly<Record<string, string>>[]) => {
    const { issues } = await sent(layout, rows, false);
    return Object.fromEntries(
      issues.filter(({ level }) => level === 'ERROR').map(({ line, rule }) => [free[line - 2]!, rule]),
    );
  };
  const describeOthers = async () =>
    (
      await graph.read(
        `MATCH (o:NationalMuseum) WHERE o.name <> 'Tate'
         RETURN labels(o) AS labels, o {.name, .sortName, .kind, .printedKinds, .shortName, .place, .localAuthority, .region, .country, .latitude,
             .longitude, .rorId, .website, .openedFrom, .closedFrom, .collective} AS properties,
           COLLECT { MATCH (a:Alias)-[:NAMES {judgement: 'SAME'}]->(o) RETURN a.name ORDER BY a.name } AS names,
           COLLECT { MATCH (o)-[:SITE_OF]->(whole) RETURN whole.id ORDER BY whole.id } AS parents
         ORDER BY o.id`,
      )
    ).map((record) => record.toObject());

  test('a submitter for Tate states what Tate has a part in, and no column of it changes another museum', async () => {
    const before = await describeOthers();
    const faults = await faultsOf(rowsOf(own, 'own'));
    expect(faults).toEqual(free.includes('ror_id') ? { ror_id: 'not-your-museum' } : {});
    expect(await describeOthers()).toEqual(before);
  });

  test('a submitter for Tate states nothing of others', async () => {
    const faults = await faultsOf(rowsOf(others, 'others'));
    expect(faults).toEqual(Object.fromEntries(free.map((name) => [name, 'not-your-museum'])));
  });
});

test('a submitter is warned of a kind and a place of another organisation that do not count', async () => {
  await submitRows(graph, 'partners', [
    row(7, ['Harlow'], [{ name: 'University of Harlow', kind: 'university', place: 'Harlow' }], {
      is: 'ORGANISATION',
      organisation: 0,
    }),
  ]);
  const columns = LAYOUTS.partnerships!.columns.filter((column) => column.required);
  const base = Object.fromEntries(columns.map((column) => [column.name, column.example]));
  const work = { ...base, museum: 'Tate', partner: 'University of Harlow' };
  const report = await sent(
    'partnerships',
    [{ ...work, place: 'Old Harlow', partner_kind: 'school' }],
    false,
  );
  const { issues } = report;
  const given = { level: 'WARNING', rule: 'facts-not-kept', line: 2, column: 'partner' };
  expect(issues.filter(({ rule }) => rule === 'facts-not-kept')).toEqual([
    expect.objectContaining({
      ...given,
      reason: 'is given the place "Old Harlow", which was not kept: partners#7 states "Harlow"',
    }),
    expect.objectContaining({
      ...given,
      reason: 'is given the kind "school", which was not kept: partners#7 states "UNIVERSITY"',
    }),
  ]);
  await undo(graph, report.id, 'test', tables, { own: 'Tate' });
  await sentFile('partnerships', join(folder, report.file), false);
  const [university] = await graph.read(
    "MATCH (o:Organisation {name: 'University of Harlow'}) RETURN o.claims AS claims, o.place AS place, o.kind AS kind",
  );
  expect(university!.toObject()).toEqual({
    claims: expect.stringContaining('unconfirmed'),
    place: 'Harlow',
    kind: 'UNIVERSITY',
  });
  const { checks } = await doctor(graph, tables, { only: ['Row.statement'] });
  expect(checks.flatMap(({ findings }) => findings)).toEqual([]);
});

test('a submitter states figures of its own museum only, not of areas or of all museums', async () => {
  const columns = LAYOUTS.figures!.columns.filter((column) => column.required);
  const base = Object.fromEntries(columns.map((column) => [column.name, column.example]));
  const { issues } = await sent('figures', [{ ...base, organisation: '' }], true);
  expect(issues.filter(({ level }) => level === 'ERROR').map(({ rule }) => rule)).toEqual([
    'not-your-museum',
  ]);
});
