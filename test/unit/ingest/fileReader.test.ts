import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileReader, type ReadingOptions } from '../../../src/ingest/fileReader.js';
import { LAYOUTS } from '../../../src/ingest/layouts/all.js';
import { isHeadingOf } from '../../../src/ingest/layouts/headings.js';
import { openTables } from '../../../src/ingest/openTables.js';
import type { ParsedRow } from '../../../src/ingest/records.js';
import { Issues } from '../../../src/ingest/report.js';
import { tables } from './layouts/reading.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reader-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const isHeading = isHeadingOf(Object.values(LAYOUTS));

async function read(text: string | Buffer, options: ReadingOptions = {}) {
  const path = join(folder, 'loans.csv');
  writeFileSync(path, text);
  const issues = new Issues();
  const reader = new FileReader(await openTables(path, issues, { isHeading }), options, tables, issues);
  const rows: ParsedRow[] = [];
  for await (const batch of reader.rows(2)) rows.push(...batch);
  return {
    reader,
    rows,
    issues: issues.list,
    reported: issues.list.map(({ line, column, rule }) => [line, column, rule]),
  };
}

const things = (rows: readonly ParsedRow[]) => rows.map(({ statement }) => statement.thing);
const refusal = (text: string, options: ReadingOptions = {}) =>
  read(text, options).then(
    () => '',
    (error: Error) => error.message,
  );

const X = 'https://example.org/x';

describe('a file with one table', () => {
  it('can have headings in any case, with spaces, and columns without a heading', async () => {
    const { rows, reported } = await read(
      `Lender,Borrower,Title,Purpose,Objects Count,Source,,\nTate,University of Leeds,H1,DISPLAY,3,${X},,\n`,
    );
    expect([things(rows), reported]).toMatchObject([[{ title: 'H1', objects: 3 }], []]);
  });

  it('can have synonyms as headings, which is reported; problems name the file’s own heading', async () => {
    const { rows, reported, issues } = await read(
      `Lent by,Borrowed by,Town,Exhibition title,Purpose of loan,No. of objects,Start date (dd/mm/yyyy),Web page,Insurance value\nTate,University of Leeds,Leeds,H1,Display,many,25/03/2018,${X},9\n`,
    );
    expect(things(rows)).toMatchObject([{ title: 'H1', start: '2018-03-25', purpose: 'DISPLAY' }]);
    expect(reported).toEqual([
      ...['Lent by', 'Borrowed by', 'Town', 'Exhibition title', 'Purpose of loan', 'No. of objects'].map(
        (heading) => [1, heading, 'column-read'],
      ),
      [1, 'Start date (dd/mm/yyyy)', 'column-read'],
      [1, 'Web page', 'column-read'],
      [1, 'Insurance value', 'unknown-column'],
      [2, 'Start date (dd/mm/yyyy)', 'date-read'],
      [2, 'No. of objects', 'rough-count'],
    ]);
    expect(issues[6]).toMatchObject({ reason: 'is read as the column start', replacement: 'start' });
  });

  it('is refused if a column looks misspelt, or if two headings are one column', async () => {
    const header = 'lender,borrower,title,purpose,source';
    expect(await refusal(`${header},strt\n`)).toContain('has the unknown columns strt (did you mean start?)');
    expect(await refusal(`${header},Start,START\n`)).toContain('has two columns for start: Start and START');
  });

  it('reads a name rather than a synonym, and the first of two synonyms', async () => {
    const header = 'lender,borrower,title,purpose,source';
    const { rows, reported } = await read(
      `${header},place,town,end date,return date\nTate,University of Leeds,T,DISPLAY,${X},Leeds,York,2018,2019\n`,
    );
    expect(rows[0]!.statement).toMatchObject({ thing: { end: '2018' }, mentions: [{}, { place: 'Leeds' }] });
    expect(reported).toEqual([
      [1, 'end date', 'column-read'],
      [1, 'town', 'unknown-column'],
      [1, 'return date', 'unknown-column'],
    ]);
  });

  it('can have a title above its header', async () => {
    const { rows, reported } = await read(
      `Loans of the year 2017/18,,,,\nlender,borrower,title,purpose,source\nTate,University of Leeds,T1,DISPLAY,${X}\n`,
    );
    expect([rows.map(({ line }) => line), reported]).toEqual([[3], [[1, '', 'title-line']]]);
  });

  it('can begin with sep=, and can be UTF-16', async () => {
    const text = `lender;borrower;title;purpose;source\r\nTate;University of Leeds;U1 – dash;DISPLAY;${X}\r\n`;
    expect(things((await read(`sep=;\r\n${text}`)).rows)).toMatchObject([{ title: 'U1 – dash' }]);
    expect(things((await read(Buffer.from(`\ufeff${text}`, 'utf16le'))).rows)).toMatchObject([
      { title: 'U1 – dash' },
    ]);
  });

  it('loses only the row with text after a quote', async () => {
    const { reader, rows, issues } = await read(
      `lender,borrower,title,purpose,start,source\nTate,University of Leeds,"Flags" of the north,DISPLAY,2018,${X}\nTate,University of Leeds,Maps,DISPLAY,2018,${X}\n`,
    );
    expect(things(rows)).toMatchObject([{ title: 'Maps' }]);
    expect(issues).toMatchObject([{ file: 'loans.csv', line: 2, rule: 'text-after-quote' }]);
    expect(reader.layout).toBe('loans');
  });
});

const HEADER = 'lender,borrower,title,purpose,start,end,source';
const loan = (title: string, start: string, end = '') =>
  `Tate,University of Leeds,${title},DISPLAY,${start},${end},${X}\n`;
const file = (...rows: string[]) => `${HEADER}\n${rows.join('')}`;

describe('day and month of a column', () => {
  const ambiguous = loan('A', '01/04/2017');

  it('are not guessed', async () => {
    const { rows, reported } = await read(file(ambiguous, loan('B', '2018', '31/12/2018')));
    expect(rows.map(({ line }) => line)).toEqual([3]);
    expect(reported).toEqual([
      [2, 'start', 'ambiguous-date'],
      [3, 'end', 'date-read'],
    ]);
  });

  it('are decided by another date of the column, wherever it is', async () => {
    const others = Array.from({ length: 5 }, (_, at) => loan(`O${at}`, '2018'));
    const { rows, issues } = await read(file(ambiguous, ...others, loan('B', '25/03/2018')));
    expect(rows[0]!.statement.thing).toMatchObject({ start: '2017-04-01' });
    expect(issues[0]).toMatchObject({
      rule: 'date-read',
      reason: 'is in another format (day first): read as 2017-04-01',
    });
    const american = await read(file(ambiguous, ...others, loan('B', '03/25/2018')));
    expect(american.rows[0]!.statement.thing).toMatchObject({ start: '2017-01-04' });
  });

  it('are not decided by two dates that contradict each other', async () => {
    const { reported } = await read(file(ambiguous, loan('B', '25/03/2018'), loan('C', '03/25/2018')));
    expect(reported[0]).toEqual([2, 'start', 'ambiguous-date']);
  });

  it('are decided by an option', async () => {
    const start = async (dates: ReadingOptions['dates']) =>
      (await read(file(ambiguous), { dates })).rows[0]!.statement.thing;
    expect(await start('DAY_FIRST')).toMatchObject({ start: '2017-04-01' });
    expect(await start('MONTH_FIRST')).toMatchObject({ start: '2017-01-04' });
  });
});

describe('accepted suggestions', () => {
  const text = `museum,partner,partner_kind,project,kind,people,source\nTate,Example Trust,musuem,A,reserch_project,5,${X}\nTate,Example Hall | Example House,school | musuem,B,training,12.5,${X}\nTate,Example Inn,inn,C,training,5,www.example.org/x\n`;

  it('replace what one value settles, and nothing else', async () => {
    const { rows, issues } = await read(text, { acceptSuggestions: true });
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
    expect(rows[0]!.statement).toMatchObject({
      thing: { kind: 'RESEARCH' },
      mentions: [{}, { kind: 'museum' }],
    });
    expect(rows[1]!.statement.sources).toEqual(['https://www.example.org/x']);
    expect(
      issues.map(({ line, column, rule, value, replacement }) => [line, column, rule, value, replacement]),
    ).toEqual([
      [2, 'kind', 'suggestion-accepted', 'reserch_project', 'research_project'],
      [2, 'partner_kind', 'suggestion-accepted', 'musuem', 'museum'],
      [3, 'partner_kind', 'suggestion-accepted', 'school | musuem', 'school | museum'],
      [3, 'people', 'decimal-number', '12.5', undefined],
      [4, 'source', 'suggestion-accepted', 'www.example.org/x', 'https://www.example.org/x'],
      [4, 'partner_kind', 'unknown-kind', 'inn', undefined],
    ]);
  });

  it('are only accepted if asked', async () => {
    const { rows, reader } = await read(text);
    expect(rows.map(({ line }) => line)).toEqual([2]);
    expect([reader.read, reader.refused]).toEqual([3, 2]);
  });
});
