import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTable } from '../../../../src/csv/table.js';
import { LAYOUTS } from '../../../../src/ingest/layouts/all.js';
import { DOCUMENT, withTables } from '../../../../src/ingest/layouts/document.js';
import type { ParsedRow } from '../../../../src/ingest/records.js';
import { Issues } from '../../../../src/ingest/report.js';
import { readTables } from '../../../../src/ingest/tables.js';

const FOLDER = 'data/templates';
const tables = readTables();
const documented = Object.values(LAYOUTS).filter(({ internal }) => !internal);

describe('templates', () => {
  it('are there for each layout that a return may have', () => {
    const files = documented.map(({ name }) => `${name}.csv`);
    expect(readdirSync(FOLDER).sort()).toEqual(files.sort());
  });

  it.each(documented.map(({ name }) => name))(
    '%s.csv has all columns, and rows that are read without an issue',
    async (name) => {
      const [layout, issues, rows]: [(typeof LAYOUTS)[string], Issues, ParsedRow[]] = [
        LAYOUTS[name]!,
        new Issues(),
        [],
      ];
      const table = await openTable(join(FOLDER, `${name}.csv`), issues);
      expect(table.header).toEqual(layout!.columns.map((column) => column.name));
      for await (const batch of table.batches(100))
        for (const row of batch) rows.push(...layout!.read({ file: table.name, ...row }, { tables, issues }));
      expect(issues.list).toEqual([]);
      expect(rows.length).toBeGreaterThanOrEqual(2);
    },
  );

  it('name example organisations and example.org alone', () => {
    for (const file of readdirSync(FOLDER)) {
      const text = readFileSync(join(FOLDER, file), 'utf8');
      const hosts = [...text.matchAll(/https?:\/\/([^/,\s"]+)/g)].map(([, host]) => host);
      expect(hosts.filter((host) => !/(^|\.)example\.org$/.test(host!))).toEqual([]);
    }
  });
});

describe('docs/import.md', () => {
  it('has the layouts and the rules as the code has them', () => {
    const text = readFileSync(DOCUMENT, 'utf8');
    expect(withTables(text)).toBe(text);
  });
});
