import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { FileReader } from '../../../src/ingest/fileReader.js';
import { LAYOUTS } from '../../../src/ingest/layouts/all.js';
import { isHeadingOf } from '../../../src/ingest/layouts/headings.js';
import { openTables } from '../../../src/ingest/openTables.js';
import type { ParsedRow } from '../../../src/ingest/records.js';
import { type Issue, Issues } from '../../../src/ingest/report.js';
import { readTables } from '../../../src/ingest/tables.js';
import { writeCorrected } from '../../../src/xlsx/corrected.js';
import { templateWorkbook } from '../../../src/xlsx/template.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'written-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const tables = readTables();
const isHeading = isHeadingOf(Object.values(LAYOUTS));

async function read(path: string, sheets?: string[]) {
  const all: Issue[] = [];
  const issues = new Issues((issue) => all.push(issue));
  const reader = new FileReader(await openTables(path, issues, { isHeading, sheets }), {}, tables, issues);
  const rows: ParsedRow[] = [];
  for await (const batch of reader.rows(100)) rows.push(...batch);
  return { reader, rows, issues: all };
}

const layouts = Object.values(LAYOUTS).filter(({ internal }) => !internal);

describe('a template', () => {
  it.each(layouts.map(({ name }) => name))(
    'of %s is empty as it is, and its example sheet is read without an issue',
    async (name) => {
      const examples = parse(readFileSync(`data/templates/${name}.csv`, 'utf8'), { from: 2 }) as string[][];
      const path = join(folder, `${name}.xlsx`);
      writeFileSync(path, await templateWorkbook(LAYOUTS[name]!, examples, tables));
      const { reader, rows, issues } = await read(path);
      expect([reader.layout, rows, issues]).toEqual([name, [], []]);
      const example = await read(path, ['Example (not imported)']);
      expect([example.rows.length > 1, example.issues]).toEqual([true, []]);
    },
  );

  it('offers only activities of projects in the layout projects, and all in the layout partnerships', async () => {
    const listOf = async (layout: string) => {
      const parts = unzipSync(await templateWorkbook(LAYOUTS[layout]!, [], tables));
      return strFromU8(parts['xl/sharedStrings.xml']!);
    };
    const [projects, partnerships] = [await listOf('projects'), await listOf('partnerships')];
    const loans = tables.known('activities').filter((word) => tables.activity(word)?.thing === 'LOAN');
    expect(loans.length).toBeGreaterThan(0);
    expect(loans.filter((word) => projects.includes(`>${word}<`))).toEqual([]);
    expect(loans.filter((word) => !partnerships.includes(`>${word}<`))).toEqual([]);
    expect(projects).toContain('>research_project<');
  });

  it('has lists to choose from, and dates as text', async () => {
    const parts = unzipSync(await templateWorkbook(LAYOUTS.loans!, [], tables));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    expect(sheet).toContain('sqref="J2:J2000"');
    expect(sheet).toMatch(/<formula1>'Lists \(not imported\)'!\$J\$2:\$J\$4<\/formula1>/);
    expect(strFromU8(parts['xl/styles.xml']!)).toMatch(/numFmtId="49"|formatCode="@"/);
    expect(sheet).toMatch(/<c r="M2" s="\d"\/>/);
    expect(Object.keys(parts).filter((path) => /vba|externalLink/.test(path))).toEqual([]);
  });
});

describe('a corrected workbook', () => {
  const X = 'https://example.org/x';
  const text = [
    'Lender,borrower,borrower_kind,title,purpose,objects_count,start,source',
    `Tate,Example Hall,musuem,A,DISPLY,12.0,25/03/2018,${X}`,
    `Tate,Example Inn,museum,B,DISPLAY,c. 300,Spring 2018,${X}`,
    `Tate,Example Mill,museum,C,DISPLAY,-4,01/04/2019,${X}`,
    `Tate,Example Mill,museum,"D" x,DISPLAY,,,${X}`,
    '',
  ].join('\n');

  beforeAll(async () => {
    const path = join(folder, 'loans.csv');
    writeFileSync(path, text);
    const { reader, issues } = await read(path);
    await writeCorrected(join(folder, 'fixed.xlsx'), reader.tables, issues);
  });

  it('has suggested values filled in, and keeps the words of the others', async () => {
    const fixed = await read(join(folder, 'fixed.xlsx'));
    expect(fixed.rows.map(({ statement: output }) => output.thing)).toMatchObject([
      { title: 'A', purpose: 'DISPLAY', objects: 12, start: '2018-03-25' },
      { title: 'B', objectsNote: 'objects_count: c. 300', start: '2018', periodNote: 'start: Spring 2018' },
    ]);
    expect(fixed.rows[0]!.statement.mentions[1]).toMatchObject({ kind: 'museum' });
    expect(fixed.issues.map(({ cell, line, rule }) => [cell ?? line, rule])).toContainEqual([
      'F4',
      'negative-number',
    ]);
  });

  it('marks the cells with notes of what came and why', async () => {
    const parts = unzipSync(readFileSync(join(folder, 'fixed.xlsx')));
    const notes = strFromU8(parts[Object.keys(parts).find((path) => /comments/.test(path))!]!);
    expect(notes).toContain('is in another format: read as 12');
    expect(notes).toContain('is negative');
    const styles = strFromU8(parts['xl/styles.xml']!);
    for (const colour of ['C6EFCE', 'FFEB9C', 'FFC7CE']) expect(styles).toContain(colour);
  });

  it('is refused where it cannot be written', async () => {
    const { reader } = await read(join(folder, 'loans.csv'));
    await expect(writeCorrected(join(folder, 'gone', 'x.xlsx'), reader.tables, [])).rejects.toThrow(
      'Choose another file.',
    );
  });
});
