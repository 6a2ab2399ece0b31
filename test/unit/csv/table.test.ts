import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { FileError } from '../../../src/csv/fileError.js';
import { type FileRow, fingerprint, openTable } from '../../../src/csv/table.js';
import { Issues } from '../../../src/ingest/report.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const write = (content: string | Buffer, name = 'loans.csv') => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** Reads a complete file: its properties, rows and reported issues. */
async function read(content: string | Buffer, size = 1000) {
  const issues = new Issues();
  const table = await openTable(write(content), issues);
  const rows: FileRow[] = [];
  for await (const batch of table.batches(size)) rows.push(...batch);
  return { table, rows, issues: issues.list };
}

const cellsOf = (rows: readonly FileRow[]) => rows.map(({ line, cells }) => [line, ...Object.values(cells)]);
const ruled = (issues: readonly { line: number; column: string; rule: string }[]) =>
  issues.map(({ line, column, rule }) => [line, column, rule]);

describe('a table', () => {
  it('is read with its lines as an editor counts them, whatever ends them', async () => {
    const text =
      'lender,title\r\nTate,"Lion\r\nand lamb"\r\n\r\n"British ""Museum""",Vase\r\n,\r\nV&A , "a, b"\r\n';
    for (const ends of ['\r\n', '\n', '\r']) {
      const { rows, issues } = await read(text.replaceAll('\r\n', ends));
      expect(cellsOf(rows)).toEqual([
        [2, 'Tate', 'Lion\nand lamb'],
        [5, 'British "Museum"', 'Vase'],
        [7, 'V&A', 'a, b'],
      ]);
      expect(issues).toEqual([]);
    }
  });

  it('counts lines where breaks inside quotes fall anywhere in a long file', async () => {
    const record = (n: number) => `"${'x'.repeat(n % 601)}\r\n${n}",${n}\r\n`;
    const text = `a,n\r\n${Array.from({ length: 4000 }, (_, n) => record(n)).join('')}`;
    const { rows } = await read(text);
    expect(rows).toHaveLength(4000);
    expect(rows.filter(({ line, cells }) => line !== 2 + 2 * Number(cells.n))).toEqual([]);
    expect(rows.map(({ cells }) => cells.a)).toEqual(
      (parse(text, { from: 2 }) as string[][]).map(([a]) => a!.replace('\r\n', '\n').trim()),
    );
  });

  it('has its delimiter from the header, outside of quotes', async () => {
    expect((await read('a;"b,c,d,e";f\n1;2;3\n')).table).toMatchObject({
      delimiter: ';',
      header: ['a', 'b,c,d,e', 'f'],
    });
    expect((await read('a\tb\n1,5\t2\n')).table.delimiter).toBe('\t');
    expect((await read('name\nTate\n')).table.delimiter).toBe(',');
  });

  it('has the delimiter that Excel’s line sep= names', async () => {
    for (const text of [
      'sep=;\na;b\n1;"2;3"\n',
      '\ufeffsep=;\r\na;b\r\n1;"2;3"\r\n',
      '"sep=;"\na;b\n1;"2;3"\n',
    ]) {
      const { table, rows, issues } = await read(text);
      expect([table.delimiter, table.headerLine, cellsOf(rows), issues]).toEqual([
        ';',
        2,
        [[3, '1', '2;3']],
        [],
      ]);
    }
    expect((await read('sep=|\na|b\n1|2\n')).rows).toEqual([{ line: 3, cells: { a: '1', b: '2' } }]);
  });

  it('has its header below title lines, which are reported', async () => {
    const isHeading = (text: string) => ['name', 'place'].includes(text.toLowerCase());
    const issues = new Issues();
    const text = 'Loans of 2017/18; final,,\n\n"Example, Trust",,\nName,Place,Other\nTate,London,x\n';
    const table = await openTable(write(text), issues, { isHeading });
    expect([table.header, table.headerLine, table.delimiter]).toEqual([['Name', 'Place', 'Other'], 4, ',']);
    const rows: FileRow[] = [];
    for await (const batch of table.batches(10)) rows.push(...batch);
    expect(cellsOf(rows)).toEqual([[5, 'Tate', 'London', 'x']]);
    expect(issues.list).toMatchObject([
      { line: 1, rule: 'title-line', value: 'Loans of 2017/18; final' },
      { line: 3, rule: 'title-line', value: 'Example, Trust' },
    ]);
  });

  it('has its first line with content as header if no line has known headings', async () => {
    expect((await read('\na,b\nc,d\n')).table.header).toEqual(['a', 'b']);
  });

  it('comes in batches, and one call after the other', async () => {
    const table = await openTable(write('a\n1\n2\n3\n'), new Issues());
    for (const _ of [1, 2]) {
      const sizes: number[] = [];
      for await (const batch of table.batches(2)) sizes.push(batch.length);
      expect(sizes).toEqual([2, 1]);
    }
    for await (const batch of table.batches(1)) {
      expect(batch).toEqual([{ line: 2, cells: { a: '1' } }]);
      break;
    }
  });

  it('may have a header alone', async () => {
    const { table, rows, issues } = await read('name,place');
    expect([table.header, rows, issues]).toEqual([['name', 'place'], [], []]);
  });

  it('may begin with blank lines, and end without a line end', async () => {
    const { table, rows } = await read('\n  \n"name",place\r\nTate,London\r');
    expect([table.header, cellsOf(rows)]).toEqual([['name', 'place'], [[4, 'Tate', 'London']]]);
    expect(cellsOf((await read('name\n\n\nTate')).rows)).toEqual([[4, 'Tate']]);
  });

  it('reports rows with too many or too few cells, and goes on', async () => {
    const { rows, issues } = await read('a,b\n1\n1,2,3\n1,2\n');
    expect(cellsOf(rows)).toEqual([[4, '1', '2']]);
    expect(ruled(issues)).toEqual([
      [2, '', 'wrong-number-of-cells'],
      [3, '', 'wrong-number-of-cells'],
    ]);
    expect(issues[1]).toMatchObject({
      level: 'ERROR',
      reason: 'has 3 cells, but the header has 2: row rejected',
    });
  });

  it('accepts empty cells beyond the header, and columns without a heading', async () => {
    const { table, rows, issues } = await read('a,,b,,\n1,,2,,\n3,x,4\n5,,6,,,\n');
    expect([table.header, cellsOf(rows)]).toEqual([
      ['a', 'b'],
      [
        [2, '1', '2'],
        [3, '3', '4'],
        [4, '5', '6'],
      ],
    ]);
    expect(issues).toMatchObject([
      {
        line: 3,
        value: 'x',
        level: 'WARNING',
        rule: 'column-without-heading',
        reason: 'is in column 2, which has no heading: not read',
      },
    ]);
  });

  it('reports a row with text after a quote, and reads on', async () => {
    const text = 'a,b\n"Flags" of the north,1\nMaps,2\n\n"Café" x,3\n"Q" r,5\n"two\nlines",6\nEnd,7\n';
    const { rows, issues } = await read(text);
    expect(cellsOf(rows)).toEqual([
      [3, 'Maps', '2'],
      [7, 'two\nlines', '6'],
      [9, 'End', '7'],
    ]);
    expect(ruled(issues)).toEqual([2, 5, 6].map((line) => [line, '', 'text-after-quote']));
    expect(issues[0]).toMatchObject({
      file: 'loans.csv',
      level: 'ERROR',
      value: '"Flags" of the north,1',
      reason: 'has text after a closing quote: row rejected',
    });
  });

  it('reports such rows in long files too, wherever the file is cut into chunks', async () => {
    const line = (n: number) =>
      n % 7 === 0 ? `"${'x'.repeat(n % 613)}" y,${n}\n` : `"${'é'.repeat(n % 613)}",${n}\n`;
    const { rows, issues } = await read(`a,b\n${Array.from({ length: 3000 }, (_, n) => line(n)).join('')}`);
    expect(rows.filter(({ line: at, cells }) => at !== 2 + Number(cells.b))).toEqual([]);
    expect([rows.length, issues.length]).toEqual([3000 - 429, 429]);
    expect(issues.map(({ line: at }) => (at - 2) % 7)).toEqual(issues.map(() => 0));
  });

  it('takes a quote inside a cell as it stands', async () => {
    const { rows } = await read('title,n\nA nail of 5" length,1\n');
    expect(cellsOf(rows)).toEqual([[2, 'A nail of 5" length', '1']]);
  });
});

describe('characters', () => {
  it('are UTF-8, with a byte order mark or without', async () => {
    expect((await read('name\nMusée\n')).table.encoding).toBe('UTF-8');
    const { table, rows, issues } = await read('\ufeffname\nMusée\n');
    expect([table.encoding, table.header, cellsOf(rows), issues]).toEqual([
      'UTF-8 with BOM',
      ['name'],
      [[2, 'Musée']],
      [],
    ]);
  });

  it.each([
    ['UTF-16LE', '\ufeff'],
    ['UTF-16BE', '\ufeff'],
    ['UTF-16LE', ''],
    ['UTF-16BE', ''],
  ])('are %s, with the mark %j', async (encoding, mark) => {
    const lines = `${'Museum,London\r\n'.repeat(20)}Musée – 🏛,"x\r\ny"\r\nTate,z\r\n`;
    const text = Buffer.from(`${mark}name,place\r\n${lines}`, 'utf16le');
    const { table, rows, issues } = await read(encoding === 'UTF-16LE' ? text : text.swap16());
    expect([table.encoding, table.header, cellsOf(rows).slice(20), issues]).toEqual([
      encoding,
      ['name', 'place'],
      [
        [22, 'Musée – 🏛', 'x\ny'],
        [24, 'Tate', 'z'],
      ],
      [],
    ]);
  });

  it('of a long UTF-16 file are whole wherever it is cut into chunks', async () => {
    const text = `n\n${'🏛é\n'.repeat(100_000)}`;
    const { rows } = await read(Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect([rows.length, rows.filter(({ cells }) => cells.n !== '🏛é')]).toEqual([100_000, []]);
  });

  it('are Windows-1252 where they are no UTF-8, which is said', async () => {
    const { table, rows, issues } = await read(
      Buffer.from('name\nTate\nMus\xe9e \x96 King\x92s\n', 'latin1'),
    );
    expect(table.encoding).toBe('Windows-1252');
    expect(cellsOf(rows)).toEqual([
      [2, 'Tate'],
      [3, 'Musée – King’s'],
    ]);
    expect(issues).toMatchObject([
      {
        line: 1,
        column: '',
        level: 'WARNING',
        rule: 'windows-1252',
        reason: expect.stringContaining('invalid line: 3'),
      },
    ]);
  });

  it('decide late in a long file too, also where a character lies across two chunks', async () => {
    for (const shift of [0, 1, 2, 3]) {
      const text = `n\n${'y'.repeat(shift)}${`${'€'.repeat(1000)}\n`.repeat(800)}`;
      expect((await read(text)).issues).toEqual([]);
    }
    const late = Buffer.concat([Buffer.from(`name\n${'Tate\n'.repeat(500_000)}`), Buffer.from([0xe9, 0x0a])]);
    expect((await read(late)).issues).toMatchObject([
      { reason: expect.stringContaining('invalid line: 500002') },
    ]);
  });

  it('of a UTF-8 file that is damaged in places are read but for those', async () => {
    const { table, rows, issues } = await read(
      Buffer.concat([Buffer.from('name\nMusée\nMus'), Buffer.from([0xe9]), Buffer.from('e\n')]),
    );
    expect(table.encoding).toBe('UTF-8');
    expect(cellsOf(rows)).toEqual([
      [2, 'Musée'],
      [3, 'Mus\ufffde'],
    ]);
    expect(ruled(issues)).toEqual([
      [1, '', 'damaged-utf-8'],
      [3, 'name', 'replacement-character'],
    ]);
  });

  it('are cleaned: odd spaces, characters without width, composed', async () => {
    const { rows, issues } = await read('name\n\u00a0Tate\u00a0Modern\u200b \nMuse\u0301e\n');
    expect([cellsOf(rows), issues]).toEqual([
      [
        [2, 'Tate Modern'],
        [3, 'Musée'],
      ],
      [],
    ]);
  });

  it('that were read wrongly before are reported with what they were', async () => {
    const { rows, issues } = await read('name,place\nMusÃ©e dâ€™art,Llanrwst\nCAFÉ “BLÅ”,MAÇÃO\n');
    expect(rows).toHaveLength(2);
    expect(issues).toMatchObject([
      { line: 2, column: 'name', level: 'WARNING', rule: 'mojibake', suggestion: 'enter: Musée d’art' },
    ]);
  });

  it('that were read as ISO 8859-1 before are reported too', async () => {
    const { rows, issues } = await read('name\nKing\u00e2\u0080\u0099s\nKing\u0092s\n');
    expect(rows).toHaveLength(1);
    expect(issues).toMatchObject([
      { line: 2, rule: 'mojibake', suggestion: 'enter: King’s' },
      { line: 3, level: 'ERROR', rule: 'control-character' },
    ]);
  });

  it('that control something refuse their row', async () => {
    const { rows, issues } = await read('name\nTa\u0000te\nTate\n');
    expect(cellsOf(rows)).toEqual([[3, 'Tate']]);
    expect(issues).toMatchObject([{ line: 2, column: 'name', level: 'ERROR', rule: 'control-character' }]);
  });
});

describe('a broken file is refused whole', () => {
  const fault = async (content: string | Buffer, name = 'loans.csv') => {
    const issues = new Issues();
    const reading = openTable(write(content, name), issues).then(async (table) => {
      for await (const _ of table.batches(10));
    });
    const error = await reading.catch((reason) => reason);
    expect(error).toBeInstanceOf(FileError);
    return error.message;
  };

  it.each([
    ['', 'loans.csv is empty. It needs a header line and rows.'],
    [' \n\n', 'loans.csv has no header line. Add the column names as line 1.'],
    ['a,b,a\n', 'loans.csv has two columns named a. Rename or delete one of them.'],
    ['a,"b\n1,2\n', 'loans.csv has an unclosed quote in its header. Close or delete it.'],
    [
      'a,b\n1,"2\n3"\n\n4,"5\n6,7\n',
      'loans.csv has a row, beginning on line 5, with an unclosed quote. Close or delete the quote.',
    ],
  ])('%j', async (content, message) => expect(await fault(content)).toBe(message));

  it.each([
    ['%PDF-1.7', 'a PDF document'],
    [Buffer.from([0x1f, 0x8b, 8, 0]), 'compressed with gzip'],
    [Buffer.from([1, 2, 3, 4, 65, 66]), 'not a text file'],
    ['<!DOCTYPE html><title>Sign in</title>', 'a web page'],
  ])('that is no CSV: %j', async (content, is) =>
    expect(await fault(content)).toContain(`loans.csv is ${is}`),
  );

  it('whose quote would take the whole of it into memory', async () => {
    const message = await fault(`a,b\n1,2\n3,"4\n${'5,6\n'.repeat(400_000)}`);
    expect(message).toContain('beginning on line 3, that is longer than 1 million characters');
  });

  it('that is not there, or a folder', async () => {
    const open = (path: string) => openTable(path, new Issues()).catch((error) => error.message);
    expect(await open(join(folder, 'gone.csv'))).toBe('gone.csv does not exist. Check its name and folder.');
    expect(await open(folder)).toMatch(/is a folder. Name the file in it\.$/);
    expect(await fingerprint(folder).catch((error) => error)).toBeInstanceOf(FileError);
  });
});

describe('a fingerprint', () => {
  it('is the SHA-256 and the size', async () => {
    expect(await fingerprint(write('abc'))).toEqual({
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      bytes: 3,
    });
  });
});
