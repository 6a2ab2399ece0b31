import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTable } from '../../../src/csv/table.js';
import { LAYOUTS } from '../../../src/ingest/layouts/all.js';
import { RULES } from '../../../src/ingest/layouts/rules.js';
import type { ParsedRow } from '../../../src/ingest/records.js';
import { Issues } from '../../../src/ingest/report.js';
import { readTables } from '../../../src/ingest/tables.js';
import { KINDS } from '../../support/faults/kinds.js';
import { type FaultyFile, makeFaults } from '../../support/faults/makeFaults.js';

const tables = readTables();
const SEED = 20171018;

/** Reads a file as an import does, up to the graph. */
async function read({ layout, name, text }: FaultyFile) {
  const path = join(mkdtempSync(join(tmpdir(), 'faults-')), name);
  writeFileSync(path, text);
  const [issues, rows]: [Issues, ParsedRow[]] = [new Issues(), []];
  const table = await openTable(path, issues);
  for await (const batch of table.batches(50))
    for (const row of batch) rows.push(...LAYOUTS[layout]!.read({ file: name, ...row }, { tables, issues }));
  return { issues: issues.list, lines: new Set(rows.map((row) => row.line)) };
}

const level = (rule: string) => (rule in RULES ? RULES[rule as keyof typeof RULES].level : 'ERROR');
const inOrder = <T extends { line: number; rule: string }>(list: readonly T[]) =>
  [...list].sort((one, other) => one.line - other.line || one.rule.localeCompare(other.rule));

describe('planted faults', () => {
  it('are of more than sixty kinds, no two alike', () => {
    expect(KINDS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(KINDS.map(({ layout, what }) => `${layout} ${what}`)).size).toBe(KINDS.length);
  });

  it('make every rule speak', () => {
    const spoken = new Set(KINDS.map(({ rule }) => rule));
    expect(Object.keys(RULES).filter((rule) => !spoken.has(rule))).toEqual([]);
  });

  describe.each(makeFaults(SEED))('in a file of $layout', (file) => {
    it('are all named: line, column and rule, and nothing else is', async () => {
      const { issues } = await read(file);
      const named = issues.map(({ line, column, rule }) => ({ line, column, rule }));
      const planted = file.planted.map(({ line, column, rule }) => ({ line, column, rule }));
      expect(inOrder(named)).toEqual(inOrder(planted));
    });

    it('refuse their row where they are errors; every good row is read', async () => {
      const { lines } = await read(file);
      expect(file.good.filter((line) => !lines.has(line))).toEqual([]);
      const taken = file.planted.filter(({ line }) => lines.has(line));
      expect(taken.map(({ rule }) => level(rule))).toEqual(taken.map(() => 'WARNING'));
      const warned = file.planted.filter(({ rule }) => level(rule) === 'WARNING');
      expect(taken).toHaveLength(warned.length);
    });

    it('come with a reason in words', async () => {
      const { issues } = await read(file);
      expect(
        issues.filter(
          ({ reason }) =>
            !/^(is|are|and|has|was|contains|contradicts|applies|identifies|appear|looks|with|states|does|would|may) /.test(
              reason,
            ),
        ),
      ).toEqual([]);
    });
  });

  it('stand on other lines for another seed', () => {
    const lines = (seed: number) => makeFaults(seed).map(({ planted }) => planted.map(({ line }) => line));
    expect(lines(1)).not.toEqual(lines(2));
    expect(lines(1)).toEqual(lines(1));
  });
});
