import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assemble } from '../../src/ingest/assemble.js';
import { readCsv } from '../../src/ingest/csv.js';
import { PARTNERSHIP_LAYOUT } from '../../src/ingest/partnerships.js';
import { DATA_FOLDER } from '../../src/ingest/shipped.js';
import { readTables } from '../../src/ingest/tables.js';

describe('the files of a data folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'museum-data-'));
  const file = join(folder, 'partnerships.csv');
  const shipped = () => readFileSync(join(DATA_FOLDER, 'partnerships.csv'), 'utf8');
  const read = () => assemble(folder, join(folder, 'tables'));
  /** A partnership row in which only what is given differs from a good one. */
  const line = (cells: Partial<Record<(typeof PARTNERSHIP_LAYOUT)[number], string>>) => {
    const good = {
      museum: 'Tate',
      partner: 'Firstsite',
      partner_kind: 'gallery',
      project: 'A project',
      kind: 'network',
    };
    const row: Record<string, string> = { ...good, source: 'https://example.org/page', ...cells };
    return PARTNERSHIP_LAYOUT.map((column) => row[column] ?? '').join(',');
  };

  beforeAll(() => cpSync(DATA_FOLDER, folder, { recursive: true }));
  afterAll(() => rmSync(folder, { recursive: true }));
  afterEach(() => writeFileSync(file, shipped()));

  it('stop where a column is missing or unknown, and say which', () => {
    writeFileSync(file, shipped().replace('museum,partner,', 'museum,partnr,'));
    expect(read).toThrow(
      /^partnerships.csv lacks partner and has the unknown partnr. Its header must be: museum,partner,.*Nothing of it was loaded/,
    );
  });

  it('stop where one is missing or no CSV', () => {
    expect(() => readCsv(join(folder, 'absent.csv'), [])).toThrow(/^absent.csv cannot be read/);
    writeFileSync(file, 'museum,partner\n"open');
    expect(read).toThrow(/^partnerships.csv is no CSV file: .*Nothing of it was loaded/);
  });

  it('lose a broken row alone, and report each value that is not taken', () => {
    const rows = [
      line({ partner: 'New Gallery', partner_kind: 'teahouse', people: 'many', outcomes: 'joy' }),
      line({ kind: 'juggling' }),
      line({ source: '' }),
      line({ partner: 'A (B)', ror_id: 'ror.org/1', uk_region: 'Mercia' }),
    ];
    writeFileSync(file, [PARTNERSHIP_LAYOUT.join(','), ...rows].join('\n'));
    const { issues, batches } = read();
    const told = issues
      .filter((issue) => issue.file === 'partnerships.csv')
      .map(({ line, column, level, value }) => `${line} ${column} ${level} ${value}`);
    expect(told).toEqual([
      '2 kind WARNING teahouse',
      '2 people ERROR many',
      '2 outcomes ERROR joy',
      '3 kind ERROR juggling',
      '4 source ERROR ',
      '5 uk_region ERROR Mercia',
      '5 name WARNING A (B)',
      '5 ror_id ERROR ror.org/1',
    ]);
    const organisations = JSON.stringify(batches.get('organisations'));
    expect(organisations).toContain('New Gallery');
    expect(batches.get('projects')).toHaveLength(1);
  });
});

describe('the tables', () => {
  const tables = readTables(join(DATA_FOLDER, 'tables'));
  const cells = (name: string, column: string) => {
    const layout = readFileSync(join(DATA_FOLDER, name), 'utf8').split('\n')[0]!.split(',');
    return [...new Set(readCsv(join(DATA_FOLDER, name), layout).rows.map((row) => row.cells[column]!))];
  };

  it('map all printed kinds of organisations but those that names.csv splits by position', () => {
    const printed = [...cells('partnerships.csv', 'partner_kind'), ...cells('loans.csv', 'borrower_kind')];
    expect(cells('partnerships.csv', 'partner_kind')).toHaveLength(103);
    expect(printed.filter((kind) => !tables.kind(kind))).toEqual([
      'partner kind not stated; university',
      'NHS; university; company',
    ]);
  });

  it('map all 44 printed activities', () => {
    const printed = cells('partnerships.csv', 'kind');
    expect(printed).toHaveLength(44);
    expect(printed.filter((kind) => !tables.activity(kind))).toEqual([]);
  });
});
