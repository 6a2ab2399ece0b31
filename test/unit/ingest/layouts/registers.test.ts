import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openTable } from '../../../../src/csv/table.js';
import { LAYOUTS } from '../../../../src/ingest/layouts/all.js';
import { Issues } from '../../../../src/ingest/report.js';
import { mapRows } from '../../../../src/mapping/mapping.js';
import { readMapping } from '../../../../src/mapping/readMapping.js';
import { tables } from './reading.js';

const FILES = {
  'mapping-museums': 'museums_register.csv',
  ror: 'ror_uk_organisations.csv',
  'dcms-performance-indicators': 'dcms_performance_indicators.csv',
} as const;

/** Rows produced by a register's mapping, their statements, and issues by rule. */
async function readRegister(name: keyof typeof FILES, folder: string) {
  const issues = new Issues();
  const mapping = readMapping(`data/mappings/${name}.json`, LAYOUTS);
  const table = await openTable(join(folder, FILES[name]), issues);
  const counts = { rows: 0, statements: 0 };
  for await (const batch of table.batches(1000))
    for (const row of mapRows(mapping, batch, issues, table.name)) {
      const reading = { tables, issues, column: row.column, source: mapping.source.code };
      counts.rows += 1;
      counts.statements += LAYOUTS[mapping.layout]!.read({ file: table.name, ...row }, reading).length;
    }
  return { ...counts, errors: issues.errors, byRule: Object.fromEntries(issues.byRule) };
}

describe('invented rows of the registers', () => {
  it.each(Object.keys(FILES) as (keyof typeof FILES)[])('%s: are read without an error', async (name) => {
    const { rows, statements, errors } = await readRegister(name, 'test/fixtures/registers');
    expect(rows).toBeGreaterThan(0);
    expect([statements, errors]).toEqual([rows, 0]);
  });
});

const folder = process.env.REGISTERS_DIR;

describe('the registers themselves', () => {
  if (!folder || !existsSync(folder)) {
    it('are not at hand: REGISTERS_DIR names no folder, so nothing was read', () => {
      console.warn('REGISTERS_DIR is not set: the registers were not read.');
    });
    return;
  }

  it.each([
    ['mapping-museums', 4280, {}],
    ['ror', 1988, {}],
    ['dcms-performance-indicators', 1918, { rounded: 18 }],
  ] as const)('%s: each of %i rows is read', async (name, rows, byRule) => {
    expect(await readRegister(name, folder)).toEqual({ rows, statements: rows, errors: 0, byRule });
  });
});
