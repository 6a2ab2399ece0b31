import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTable } from '../../../src/csv/table.js';
import { Issues } from '../../../src/ingest/report.js';
import { checkMapped, type LeftOut, type MappedRow, mapRows } from '../../../src/mapping/mapping.js';
import { readMapping } from '../../../src/mapping/readMapping.js';

const FIXTURES = 'test/fixtures/registers';
const FOLDER = 'data/mappings';
const FILES = {
  'mapping-museums': 'museums_register.csv',
  ror: 'ror_uk_organisations.csv',
  'dcms-performance-indicators': 'dcms_performance_indicators.csv',
  'mapping-museums-snapshot': 'mapping_museums_snapshot.csv',
  'ror-dump': 'ror_dump.csv',
} as const;

/** Lists of projects; test/integration/ingest/listMappings.test.ts imports each. */
const LISTS = ['360giving', 'cordis', 'ukri-gtr'];

/** A register read through its mapping: mapped rows, omitted rows and issues. */
async function map(name: keyof typeof FILES, folder: string) {
  const [issues, rows, out]: [Issues, MappedRow[], LeftOut[]] = [new Issues(), [], []];
  const mapping = readMapping(join(FOLDER, `${name}.json`));
  const table = await openTable(join(folder, FILES[name]), issues);
  checkMapped(mapping, table.header, table.name);
  for await (const batch of table.batches(500)) {
    rows.push(...mapRows(mapping, batch, issues, table.name, (row) => out.push(row)));
  }
  return { mapping, rows, out, issues: issues.list };
}

/** The cells that are not empty. */
const filled = ({ cells }: MappedRow) =>
  Object.fromEntries(Object.entries(cells).filter(([, value]) => value));

describe('shipped mappings', () => {
  it('make organisations of the Mapping Museums register', async () => {
    const { rows, issues } = await map('mapping-museums', FIXTURES);
    expect(issues).toEqual([]);
    expect(rows.map(filled)).toMatchObject([
      {
        ...{ name: 'Example Museum of Kites', mm_id: 'mm.example.1', kind: 'museum', place: 'Exampleton' },
        ...{ region: 'Wales', country: 'United Kingdom', latitude: '52.5', longitude: '-3.5' },
        ...{ opened_from: '1971', opened_to: '1974' },
        note: 'Accredited; governance: Independent-Not for profit; size: small; subject: Leisure and sport-Toys',
      },
      {
        ...{ name: 'Example Museum, of "Bells"', place: 'nr Exampleton', region: 'Yorkshire and the Humber' },
        ...{ opened_from: '1960', opened_to: '1980', closed_from: '2007', closed_to: '2017' },
      },
      { name: 'Town Museum', mm_id: 'mm.example.3', country: 'Channel Islands' },
      { name: 'Town Museum', mm_id: 'mm.example.4', place: 'Sampleby', region: 'London' },
    ]);
    expect([rows[0]!.cells.closed_from, rows[2]!.cells.place, rows[2]!.cells.region]).toEqual(['', '', '']);
  });

  it('make organisations of the records of ROR that are in force', async () => {
    const { rows, out, issues } = await map('ror', FIXTURES);
    expect(issues).toEqual([]);
    expect(out.map(({ line }) => line)).toEqual([4, 5]);
    expect(rows.map(filled)).toEqual([
      {
        ...{ name: 'University of Exampleton', ror_id: '00exa0180', kind: 'university', place: 'Exampleton' },
        ...{ country: 'United Kingdom', latitude: '52.5', longitude: '-3.5' },
        ...{ opened_from: '1901', opened_to: '1901', website: 'https://exampleton.example.org' },
        note: 'types in ROR: education, funder',
      },
      {
        ...{ name: 'Example Kites', other_names: 'Example Kites (United Kingdom)', ror_id: '00exa0277' },
        ...{ kind: 'company', country: 'United Kingdom', note: 'types in ROR: Company' },
      },
      expect.objectContaining({ name: 'Example Museum of Bells', kind: 'museum', place: 'York' }),
      expect.objectContaining({ name: 'Example Infirmary', kind: 'hospital', place: 'Leeds' }),
    ]);
  });

  it('make figures of the performance indicators', async () => {
    const { rows, issues } = await map('dcms-performance-indicators', FIXTURES);
    expect(issues).toEqual([]);
    expect(filled(rows[0]!)).toEqual({
      ...{
        organisation: 'Example Museum',
        year: '2008/09',
        measure: 'visits',
        scope: 'one museum',
        unit: 'visits',
      },
      ...{ value: '1234', qualifier: 'exact', title: 'Example Museum: Visitor figures, 2008/09' },
    });
    expect(rows.slice(1).map(({ cells }) => [cells.measure, cells.scope, cells.unit, cells.value])).toEqual([
      ['visits', 'one museum', 'visits', 'N/A'],
      ['uk_loan_venues', 'UK', 'venues', '12'],
      ['would_recommend', 'one museum', 'proportion', '0.85'],
      ['trading_net_profit', 'one museum', 'pounds sterling', '-1190'],
    ]);
  });

  it('make organisations of a snapshot of the Mapping Museums database', async () => {
    const { rows, issues } = await map('mapping-museums-snapshot', FIXTURES);
    expect(issues).toEqual([]);
    expect(rows.map(filled)).toMatchObject([
      {
        ...{
          name: 'Example Museum of Kites',
          other_names: 'Kite Museum | Amgueddfa Barcutiaid',
          place: 'Exampleton',
        },
        ...{
          mm_id: 'mm.example.1',
          region: 'Wales',
          country: 'United Kingdom',
          opened_from: '1971',
          opened_to: '1974',
        },
        note: 'Accredited; governance: Independent-Not for profit; size: small; subject: Leisure and sport-Toys',
      },
      {
        ...{ place: 'nr Sampleby', region: 'Yorkshire and the Humber', country: 'United Kingdom' },
        ...{ opened_from: '1960', opened_to: '1980', closed_from: '2007', closed_to: '2017' },
      },
      { name: 'Town Museum', country: 'Channel Islands', note: 'Unaccredited' },
    ]);
    expect([rows[0]!.cells.closed_from, rows[2]!.cells.region]).toEqual(['', '']);
  });

  it('make organisations of what a whole release of ROR has for the United Kingdom', async () => {
    const { rows, out, issues } = await map('ror-dump', FIXTURES);
    expect(issues).toEqual([]);
    expect(out).toMatchObject([{ line: 3, because: 'it is not in the United Kingdom' }, { line: 4 }]);
    expect(rows.map(filled)).toMatchObject([
      {
        ...{ name: 'University of Exampleton', short_name: 'UEX', ror_id: '00exa0180', kind: 'university' },
        ...{
          other_names: 'Prifysgol Enghraifft | Exampleton University',
          place: 'Exampleton',
          region: 'Wales',
        },
        ...{ opened_from: '1901', opened_to: '1901', note: 'types in ROR: education, funder' },
      },
      { name: 'Example Museum of Bells', kind: 'museum', place: 'York', country: 'United Kingdom' },
    ]);
  });

  it('are all tried here', () => {
    const shipped = readdirSync(FOLDER).map((file) => file.replace('.json', ''));
    expect(shipped.sort()).toEqual([...Object.keys(FILES), ...LISTS].sort());
  });
});

const registers = process.env.REGISTERS_DIR ?? '';
const COUNTS = {
  'mapping-museums': [4280, 0],
  ror: [1988, 211],
  'dcms-performance-indicators': [1918, 0],
} as const;

describe('the registers themselves', () => {
  if (!registers) {
    it('are not tried: REGISTERS_DIR names no folder with them', () =>
      expect(existsSync(FIXTURES)).toBe(true));
    return;
  }
  it.each(Object.keys(COUNTS) as (keyof typeof COUNTS)[])(
    '%s goes through whole, without an issue',
    async (name) => {
      const { rows, out, issues } = await map(name, registers);
      expect(issues).toEqual([]);
      expect([rows.length, out.length]).toEqual(COUNTS[name]);
    },
  );
});

describe('docs/mappings.md', () => {
  it('tells of every shipped mapping', () => {
    const docs = readFileSync('docs/mappings.md', 'utf8');
    for (const name of [...Object.keys(FILES), ...LISTS])
      expect(docs).toContain(`data/mappings/${name}.json`);
  });
});
