import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileError } from '../../../src/csv/fileError.js';
import type { FileRow, TablesOptions } from '../../../src/csv/table.js';
import { openTables } from '../../../src/ingest/openTables.js';
import { Issues } from '../../../src/ingest/report.js';
import { XLSX_LIMITS } from '../../../src/xlsx/limits.js';
import { openWorkbook } from '../../../src/xlsx/openWorkbook.js';
import {
  archive,
  sheetXml,
  type TestCell,
  type TestSheet,
  type TestWorkbook,
  workbook,
} from '../../support/workbooks.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'workbooks-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(bytes: Buffer): string {
  const path = join(folder, 'loans.xlsx');
  writeFileSync(path, bytes);
  return path;
}

async function readAll(bytes: Buffer, options: TablesOptions = {}) {
  const issues = new Issues();
  const tables = await openTables(write(bytes), issues, options);
  const rows: FileRow[] = [];
  for (const table of tables) for await (const batch of table.batches(2)) rows.push(...batch);
  const reported = issues.list.map(({ sheet, cell, line, rule, value }) => [
    sheet,
    cell ?? line,
    rule,
    value,
  ]);
  return { tables, rows, reported, issues: issues.list };
}

const sheet = (rows: TestSheet['rows'], more: Partial<TestSheet> = {}): TestWorkbook => ({
  sheets: [{ name: 'Loans', rows, ...more }],
});
const cells = (rows: readonly FileRow[]) => rows.map((row) => [row.line, ...Object.values(row.cells)]);

describe('the cells of a workbook', () => {
  /** Text of one cell. */
  async function read(cell: TestCell, more: Partial<TestWorkbook> = {}) {
    const { rows } = await readAll(
      workbook({
        ...sheet([
          ['a', 'b'],
          ['x', cell],
        ]),
        ...more,
      }),
    );
    return rows[0]?.cells.b;
  }

  it.each<[TestCell, string]>([
    ['text', 'text'],
    ['  odd\u00a0spaces ', 'odd spaces'],
    [{ v: '12' }, '12'],
    [{ v: '12', t: 'str' }, '12'],
    [{ v: '0.1' }, '0.1'],
    [{ v: '12.300000000000001' }, '12.3'],
    [{ v: '4.3190999999999999E4' }, '43191'],
    [{ v: '1', t: 'b' }, 'TRUE'],
    [{ v: '#REF!', t: 'e' }, '#REF!'],
    [{ v: '2018-02-10T00:00:00', t: 'd' }, '2018-02-10'],
    [{ f: 'A1&"x"', v: 'saved', t: 'str' }, 'saved'],
    [{ f: 'SUM(1,2)', v: '3' }, '3'],
    ['bell_x0041_', 'bellA'],
  ])('%j is read as %j', async (cell, text) => expect(await read(cell)).toBe(text));

  it.each([
    ['dd/mm/yyyy', '43191', '2018-04-01'],
    ['dd/mm/yyyy', '43191.75', '2018-04-01'],
    ['[$-809]d mmmm yyyy;@', '43191', '2018-04-01'],
    ['mmm-yy', '43191', '2018-04'],
    ['mmmm yyyy', '43191', '2018-04'],
    ['yyyy', '43191', '2018'],
    ['dd/mm/yyyy', '1', '1900-01-01'],
    ['dd/mm/yyyy', '59', '1900-02-28'],
    ['dd/mm/yyyy', '60', '1900-02-29'],
    ['dd/mm/yyyy', '61', '1900-03-01'],
    ['dd/mm/yyyy', '-3', '-3'],
    ['hh:mm', '0.5', '0.5'],
    ['0.00', '43191', '43191'],
    ['"day" 0', '43191', '43191'],
    ['[Red]#,##0', '43191', '43191'],
    ['General', '43191', '43191'],
  ])('with the format %s, %s is %s', async (format, v, text) => {
    expect(await read({ v, s: 1 }, { formats: [format] })).toBe(text);
  });

  it('count days from 1904 in a workbook that does', async () => {
    expect(await read({ v: '0', s: 1 }, { formats: ['d/m/yy'], is1904: true })).toBe('1904-01-01');
    expect(await read({ v: '41729', s: 1 }, { formats: ['d/m/yy'], is1904: true })).toBe('2018-04-01');
  });

  it('can refer to shared strings, with formatted parts and without readings', async () => {
    const strings = [
      '<t>plain</t>',
      '<r><rPr><b/></rPr><t>bold </t></r><r><t>&amp; plain</t></r>',
      '<t>名</t><rPh sb="0" eb="1"><t>な</t></rPh>',
    ];
    const shared = (v: string) => read({ v, t: 's' }, { strings });
    expect([await shared('0'), await shared('1'), await shared('2')]).toEqual([
      'plain',
      'bold & plain',
      '名',
    ]);
  });

  it('with a formula without a saved value are empty, which is reported', async () => {
    const { rows, reported } = await readAll(
      workbook(
        sheet([
          ['a', 'b'],
          ['x', { f: 'A1' }],
        ]),
      ),
    );
    expect(cells(rows)).toEqual([[2, 'x', '']]);
    expect(reported).toEqual([['Loans', 'B2', 'formula-without-value', '']]);
  });
});

describe('the rows of a sheet', () => {
  it('have their row as line, and letters for their headings', async () => {
    const { tables, rows } = await readAll(
      workbook(sheet([null, ['a', null, 'b'], null, ['1', null, '2'], ['', ' '], ['3', null, '4']])),
    );
    expect(cells(rows)).toEqual([
      [4, '1', '2'],
      [6, '3', '4'],
    ]);
    expect(tables[0]).toMatchObject({
      header: ['a', 'b'],
      headerLine: 2,
      sheet: { name: 'Loans', letters: { a: 'A', b: 'C' } },
    });
    expect(tables[0]!.position()).toBeGreaterThan(0);
  });

  it('are found below a title', async () => {
    const { rows, reported: logged } = await readAll(
      workbook(sheet([['Loans 2017/18'], ['Name', 'Place'], ['Tate', 'London']])),
      {
        isHeading: (text) => ['Name', 'Place'].includes(text),
      },
    );
    expect([cells(rows), logged]).toEqual([
      [[3, 'Tate', 'London']],
      [['Loans', 1, 'title-line', 'Loans 2017/18']],
    ]);
  });

  it('share the value of merged cells', async () => {
    const rows = [
      ['a', 'b'],
      ['Tate', '1'],
      [null, '2'],
      [null, '3'],
      ['V&A', '4'],
      [null, '5'],
    ];
    const { rows: read, reported } = await readAll(workbook(sheet(rows, { merged: ['A2:A4', 'A5:B5'] })));
    expect(read.map(({ cells: row }) => [row.a, row.b])).toEqual([
      ['Tate', '1'],
      ['Tate', '2'],
      ['Tate', '3'],
      ['V&A', '4'],
      ['', '5'],
    ]);
    expect(reported).toEqual([['Loans', 'A2', 'merged-cells', 'Tate']]);
  });

  it('are read if they are hidden, which is reported', async () => {
    const { rows, reported } = await readAll(
      workbook(sheet([['a'], ['1'], ['2'], ['3']], { hiddenRows: [2, 4] })),
    );
    expect(rows).toHaveLength(3);
    expect(reported).toEqual([['Loans', 2, 'hidden-rows', 'rows 2, 4']]);
  });

  it('name the cell of content without a heading, and of characters that are refused', async () => {
    const { rows, reported } = await readAll(
      workbook(
        sheet([
          ['a', 'b'],
          ['1', '2', 'x'],
          ['Ta_x0007_te', '3'],
        ]),
      ),
    );
    expect(rows).toHaveLength(1);
    expect(reported).toEqual([
      ['Loans', 2, 'column-without-heading', 'x'],
      ['Loans', 'A3', 'control-character', 'Ta\u0007te'],
    ]);
  });
});

describe('the sheets of a workbook', () => {
  const three: TestWorkbook = {
    sheets: [
      { name: 'Loans', rows: [['a'], ['1']] },
      { name: 'Lists', rows: [['a'], ['2']], hidden: true },
      { name: 'Empty', rows: [] },
      { name: 'Example (not imported)', rows: [['a'], ['3']] },
      { name: 'More', rows: [['a'], ['4']] },
    ],
  };

  it('are all read that are visible and have content', async () => {
    const { rows, reported } = await readAll(workbook(three));
    expect(rows.map(({ sheet: of, cells: row }) => [of?.name, row.a])).toEqual([
      ['Loans', '1'],
      ['More', '4'],
    ]);
    expect(reported).toEqual([['Lists', 1, 'hidden-sheet', 'Lists']]);
  });

  it('are read alone if they are named', async () => {
    const { rows, reported } = await readAll(workbook(three), { sheets: ['Lists'] });
    expect([cells(rows), reported]).toEqual([[[2, '2']], []]);
    await expect(readAll(workbook(three), { sheets: ['Nope'] })).rejects.toThrow(
      'loans.xlsx has no sheet "Nope". Its sheets: Loans, Lists, Empty, Example (not imported), More.',
    );
  });

  it('with macros or links to other files are read, and neither is followed', async () => {
    const parts = { 'xl/vbaProject.bin': 'x', 'xl/externalLinks/externalLink1.xml': '<x/>' };
    const { rows, reported } = await readAll(workbook({ ...sheet([['a'], ['1']]), parts }));
    expect(rows).toHaveLength(1);
    expect(reported).toEqual([
      [undefined, 1, 'macros', 'loans.xlsx'],
      [undefined, 1, 'external-links', 'loans.xlsx'],
    ]);
  });
});

describe('a workbook is refused', () => {
  const refusal = async (bytes: Buffer, limits = XLSX_LIMITS) => {
    const issues = new Issues();
    const reading = (async () => {
      const tables =
        limits === XLSX_LIMITS
          ? await openTables(write(bytes), issues)
          : await openWorkbook(write(bytes), issues, {}, limits);
      for (const table of tables) for await (const _ of table.batches(100));
    })();
    const error = await reading.then(
      () => undefined,
      (reason) => reason,
    );
    expect(error).toBeInstanceOf(FileError);
    expect(error.message).toMatch(/^loans\.xlsx[ ,]/);
    expect(error.message).not.toContain(folder);
    return error.message as string;
  };
  const good = sheet([['a'], ['1']]);
  const withPart = (path: string, body: string | Uint8Array) =>
    workbook({ ...good, parts: { [path]: body } });
  const SHEET = 'xl/worksheets/sheet1.xml';

  it('if it inflates to much more than it has bytes', async () => {
    const bomb = `<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>${' '.repeat(40_000_000)}</v></c></row></sheetData></worksheet>`;
    expect(await refusal(withPart(SHEET, bomb))).toContain('is too large once it is inflated');
    expect(await refusal(withPart('xl/styles.xml', ' '.repeat(40_000_000)))).toContain(
      'is too large once it is inflated',
    );
  });

  it('if all of it together is too large, or has too many parts', async () => {
    expect(await refusal(workbook(good), { ...XLSX_LIMITS, inflatedBytes: 500 } as never)).toContain(
      'too large',
    );
    const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`xl/media/${at}`, 'x']));
    expect(await refusal(workbook({ ...good, parts: many }))).toContain('parts; a workbook may have 2000');
  });

  it.each([
    ['a cell far to the right', '<row r="1"><c r="XFD1" t="str"><v>x</v></c></row>', 'cell XFD1 has content'],
    [
      'a row that Excel does not have',
      '<row r="99999999"><c r="A99999999"><v>1</v></c></row>',
      'row 99999999 is out of order',
    ],
    ['rows out of order', '<row r="3"/><row r="2"/>', 'row 2 is out of order'],
    ['a cell in another row', '<row r="1"><c r="A7"><v>1</v></c></row>', 'cell A7 is not in its row'],
    ['a reference that is none', '<row r="1"><c r="constructor"><v>1</v></c></row>', 'is not in its row'],
  ])('if it has %s', async (_, rows, message) => {
    expect(await refusal(withPart(SHEET, `<worksheet><sheetData>${rows}</sheetData></worksheet>`))).toContain(
      message,
    );
  });

  it('if a cell is longer than Excel’s cells', async () => {
    expect(await refusal(workbook(sheet([['a'], ['x'.repeat(40_000)]])))).toContain(
      'cell A2 has more than 32767 characters',
    );
  });

  it('but not for a huge sheet with few cells', async () => {
    const rows =
      '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="str"><v>a</v></c></row><row r="1048576"><c r="A1048576"><v>5</v></c></row></sheetData>';
    const { rows: read } = await readAll(withPart(SHEET, `<worksheet>${rows}</worksheet>`));
    expect(cells(read)).toEqual([[1_048_576, '5']]);
  });

  it('if its XML has entities of its own, is nested deeply, or is not XML', async () => {
    const entities =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/hostname">]><worksheet>&a;&b;</worksheet>';
    expect(await refusal(withPart(SHEET, entities))).toContain('has an XML document type');
    expect(await refusal(withPart('xl/workbook.xml', entities))).toContain('has an XML document type');
    expect(await refusal(withPart(SHEET, `${'<a>'.repeat(1_000)}`))).toContain('nested too deeply');
    expect(await refusal(withPart(SHEET, '<worksheet><sheetData>'))).toContain('is not valid XML');
  });

  it.each(['../../evil.xml', '/etc/evil', 'C:\\evil'])('if a part is called %s', async (path) => {
    expect(await refusal(withPart(path, 'x'))).toContain('is damaged or not a workbook');
  });

  it('if it is cut off, or has other bytes than it states', async () => {
    const whole = workbook(
      sheet([['a'], ...Array.from({ length: 500 }, (_, at) => [`row ${at} ${Math.sin(at)}`])]),
    );
    for (const length of [30, 200, Math.floor(whole.length / 2), whole.length - 10])
      expect(await refusal(whole.subarray(0, length))).toContain('is damaged or not a workbook');
    const changed = Buffer.from(whole);
    const at = changed.indexOf('xl/worksheets/sheet1.xml') + 60;
    changed.fill(0xff, at, at + 40);
    expect(await refusal(changed)).toContain('is damaged');
  });

  it('if a part is missing, or no sheet has content', async () => {
    expect(await refusal(workbook({ sheets: [{ name: 'Empty', rows: [] }] }))).toContain(
      'has no visible sheet with content. Its sheets: Empty.',
    );
    const rels =
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/gone.xml"/></Relationships>';
    expect(await refusal(withPart('xl/_rels/workbook.xml.rels', rels))).toContain(
      'xl/worksheets/gone.xml is missing',
    );
    const outside =
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="http://example.org/x" TargetMode="External"/></Relationships>';
    expect(await refusal(withPart('xl/_rels/workbook.xml.rels', outside))).toContain('has no visible sheet');
  });

  it('if it is another kind of file, by name', async () => {
    expect(
      await refusal(
        archive({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
      ),
    ).toContain('is an OpenDocument file');
    expect(await refusal(archive({ 'loans.csv': 'a,b' }))).toContain('is a zip archive, but not a workbook');
    expect(await refusal(archive({ 'xl/workbook.bin': 'x' }))).toContain('is a binary workbook (.xlsb)');
    expect(await refusal(ole('Workbook'))).toContain('is an old Excel workbook (.xls)');
    expect(await refusal(ole('EncryptedPackage'))).toContain('is encrypted with a password');
  });

  it('if two columns have the same heading', async () => {
    expect(
      await refusal(
        workbook(
          sheet([
            ['a', 'a'],
            ['1', '2'],
          ]),
        ),
      ),
    ).toBe('loans.xlsx, sheet Loans, has two columns named a. Rename or delete one of them.');
  });
});

/** The start of an OLE file with one entry in its directory. */
function ole(entry: string): Buffer {
  const bytes = Buffer.alloc(3 * 512);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.writeUInt32LE(1, 48);
  bytes.set(Buffer.from(entry, 'utf16le'), 2 * 512 + 128);
  return bytes;
}

describe('a workbook with many rows', () => {
  it('is read in batches, each time from the start', async () => {
    const rows = Array.from(
      { length: 30_000 },
      (_, at) => `<row r="${at + 2}"><c r="A${at + 2}"><v>${at}</v></c></row>`,
    ).join('');
    const xml = sheetXml({ rows: [['a']] }).replace('</sheetData>', `${rows}</sheetData>`);
    const issues = new Issues();
    const [table] = await openTables(
      write(workbook({ ...sheet([]), parts: { 'xl/worksheets/sheet1.xml': xml } })),
      issues,
    );
    for (const _ of [1, 2]) {
      let [count, sum] = [0, 0];
      for await (const batch of table!.batches(1_000))
        for (const row of batch) {
          count += 1;
          sum += Number(row.cells.a);
        }
      expect([count, sum]).toEqual([30_000, (30_000 * 29_999) / 2]);
    }
  });
});

describe('workbooks of other programs', () => {
  const X = 'https://example.org/register';
  it.each(['openpyxl.xlsx', 'libreoffice.xlsx'])('are read: %s', async (file) => {
    const issues = new Issues();
    const isHeading = (text: string) => ['Lender', 'Borrower', 'Title', 'Kind', 'Source'].includes(text);
    const tables = await openTables(join('test/fixtures/workbooks', file), issues, { isHeading });
    expect(tables.map((table) => [table.sheet?.name, table.headerLine])).toEqual([
      ['Loans out', 3],
      ['Notes', 1],
      ['Projects', 1],
    ]);
    const rows: FileRow[] = [];
    for await (const batch of tables[0]!.batches(10)) rows.push(...batch);
    expect(cells(rows).slice(0, 3)).toEqual([
      [
        4,
        'Example Museum',
        'Example Gallery',
        'Leeds',
        'Bells',
        'Display',
        '12',
        '2017-04-01',
        '2017-12-31',
        X,
      ],
      [5, 'Example Museum', 'Example Hall', 'York', 'Whistles', 'Display', 'c. 300', '2018-02', 'ongoing', X],
      [
        6,
        'Example Museum',
        'Example House',
        'Bath',
        'Drums',
        'touring exhibition',
        '7',
        'Spring 2018',
        '2019',
        X,
      ],
    ]);
  });

  it('with the dates of 1904 are read', async () => {
    const [table] = await openTables('test/fixtures/workbooks/libreoffice-1904.xlsx', new Issues());
    for await (const [row] of table!.batches(10))
      expect(row!.cells).toMatchObject({ start: '2017-04-01', end: '2018-02-28' });
    expect(readFileSync('test/fixtures/workbooks/libreoffice-1904.xlsx').length).toBeLessThan(10_000);
  });
});
