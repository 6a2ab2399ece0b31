import { FileError } from '../../../src/csv/fileError.js';
import { Issues } from '../../../src/ingest/report.js';
import {
  checkMapped,
  compile,
  type LeftOut,
  mapRows,
  respelt,
  sourceColumn,
  usedColumns,
} from '../../../src/mapping/mapping.js';
import { mappingFile, type Recipe } from '../../../src/mapping/words.js';

const SOURCE = { code: 'example', title: 'Example register' };
const mappingOf = (rest: object) =>
  compile(
    mappingFile.parse({
      mapping: 'example',
      title: 'Example',
      layout: 'organisations',
      source: SOURCE,
      ...rest,
    }),
  );

/** Output of a recipe for one row: the cell, and the issues as rule, column and value. */
function make(recipe: Recipe | string, cells: Record<string, string>, rest: object = {}) {
  const issues = new Issues();
  const mapping = mappingOf({ columns: { name: recipe }, ...rest });
  const [row] = mapRows(mapping, [{ line: 2, cells }], issues, 'x.csv');
  return issues.list.length > 0
    ? issues.list.map(({ rule, column, value }) => [rule, column, value])
    : row?.cells.name;
}

describe('a mapping', () => {
  const rowsOf = (rest: object, cells: Record<string, string>) =>
    mapRows(mappingOf(rest), [{ line: 2, cells }], new Issues(), 'x.csv').map((row) => row.cells);

  it('decodes HTML in all columns, unless one says otherwise', () => {
    const columns = { name: 'a', place: { from: 'a', html: false } };
    expect(rowsOf({ html: true, columns }, { a: 'A &amp; B' })).toEqual([
      { name: 'A & B', place: 'A &amp; B' },
    ]);
  });

  it('fills empty cells, and columns that the file has not, with defaults', () => {
    const rest = { columns: { name: 'a', kind: 'b' }, defaults: { kind: 'museum', country: 'France' } };
    expect(rowsOf(rest, { a: 'A', b: '' })).toEqual([{ name: 'A', kind: 'museum', country: 'France' }]);
    expect(rowsOf(rest, { a: 'A', b: 'library' })[0]!.kind).toBe('library');
  });

  it('makes a row of each numbered column that is filled', () => {
    const rest = {
      columns: { note: 'title' },
      rows: [
        { columns: { name: 'lead' } },
        {
          repeat: ['1', '2', '3'],
          when: { column: 'partner {n}', empty: false },
          columns: { name: 'partner {n}', place: 'town {n}' },
        },
      ],
    };
    const cells = {
      title: 't',
      lead: 'L',
      'partner 1': 'A',
      'town 1': 'York',
      'partner 2': '',
      'partner 3': 'C',
    };
    expect(rowsOf(rest, cells)).toEqual([
      { note: 't', name: 'L' },
      { note: 't', name: 'A', place: 'York' },
      { note: 't', name: 'C', place: '' },
    ]);
    expect(usedColumns(mappingOf(rest))).toEqual(
      expect.arrayContaining(['title', 'lead', 'partner 1', 'town 3']),
    );
    expect(usedColumns(mappingOf(rest)).join()).not.toContain('{n}');
  });

  it('knows its columns in another spelling, and ignores columns by a pattern', () => {
    const mapping = mappingOf({
      columns: { name: 'Org:Name', place: 'Town' },
      ignoredMatching: [{ pattern: '^our ', because: 'of the publisher' }],
    });
    const header = ['Org: name', 'Town', 'town', 'Our remark'];
    expect([...respelt(mapping, header)]).toEqual([['Org: name', 'Org:Name']]);
    const renamed = ['Org:Name', 'Town', 'Our remark'];
    expect(() => checkMapped(mapping, renamed, 'x.csv')).not.toThrow();
    expect(() => checkMapped(mapping, [...renamed, 'Else'], 'x.csv')).toThrow(/the columns Else/);
  });
});

describe('a recipe', () => {
  it.each<[string, Recipe | string, Record<string, string>, unknown]>([
    ['takes a column', 'a', { a: 'Tate' }, 'Tate'],
    ['takes a word', { constant: 'museum' }, {}, 'museum'],
    [
      'joins what is there',
      { join: [{ from: 'a' }, { from: 'b' }, { from: 'c' }], with: ', ' },
      { a: '1', b: '', c: '3' },
      '1, 3',
    ],
    ['takes the first that is there', { first: [{ from: 'a' }, { from: 'b' }] }, { a: '', b: '2' }, '2'],
    ['splits', { from: 'a', split: ';' }, { a: 'x; y;;x' }, 'x | y'],
    ['decodes HTML', { from: 'a', html: true }, { a: 'Bells &amp; <b>Whistles</b>' }, 'Bells & Whistles'],
    [
      'leaves out what equals another column',
      { from: 'a', when: [{ column: 'a', not: true, sameAs: 'b' }] },
      { a: '2018', b: '2018' },
      '',
    ],
    [
      'keeps what differs from another column',
      { from: 'a', when: [{ column: 'a', not: true, sameAs: 'b' }] },
      { a: '2018', b: '2019' },
      '2018',
    ],
    ['knows words for nothing', { from: 'a', missing: ['9999'] }, { a: '9999' }, ''],
    ['keeps only what fits', { from: 'a', only: '\\(UK\\)$' }, { a: 'Example' }, ''],
    [
      'replaces',
      { from: 'a', replace: [{ pattern: '^https?://ror\\.org/', by: '' }] },
      { a: 'https://ror.org/0x' },
      '0x',
    ],
    ['reads a table of values', { from: 'a', values: { A: 'alpha' }, ignoreCase: true }, { a: 'a' }, 'alpha'],
    ['keeps a value that the table has not', { from: 'a', values: {}, unknown: 'keep' }, { a: 'z' }, 'z'],
    ['drops a value that the table has not', { from: 'a', values: {}, unknown: 'drop' }, { a: 'z' }, ''],
    ['refuses it else', { from: 'a', values: { A: 'x' } }, { a: 'z' }, [['value-not-in-mapping', 'a', 'z']]],
    ['reads days', { from: 'a', date: ['DD/MM/YYYY', 'MMM YYYY'] }, { a: '03/12/2018' }, '2018-12-03'],
    [
      'reads months',
      { from: 'a', date: ['DD/MM/YYYY', 'MMM YYYY'] },
      { a: 'Sept 2018' },
      [['date-not-in-mapping', 'a', 'Sept 2018']],
    ],
    [
      'reads months by name',
      { from: 'a', date: ['D MMM YYYY', 'MMM YYYY'] },
      { a: 'September 2018' },
      '2018-09',
    ],
    ['reads days of one digit', { from: 'a', date: ['D MMM YYYY'] }, { a: '3rd Sep 2018' }, '2018-09-03'],
    [
      'refuses what is no day',
      { from: 'a', date: ['DD/MM/YYYY'] },
      { a: '30/02/2018' },
      [['date-not-in-mapping', 'a', '30/02/2018']],
    ],
    [
      'reads numbers',
      { from: 'a', number: { decimal: ',', group: '.' } },
      { a: '-1.234.567,5' },
      '-1234567.5',
    ],
    [
      'refuses what is no number',
      { from: 'a', number: { decimal: '.', group: ',' } },
      { a: '1,23' },
      [['number-not-in-mapping', 'a', '1,23']],
    ],
    ['puts text around what is there', { from: 'a', before: '(', after: ')' }, { a: '' }, ''],
    [
      'acts where its condition holds',
      { constant: 'x', when: [{ column: 'a', is: 'yes', ignoreCase: true }] },
      { a: 'YES' },
      'x',
    ],
    [
      'does not act where it does not',
      { constant: 'x', when: [{ column: 'a', not: true, is: 'yes' }] },
      { a: 'yes' },
      '',
    ],
  ])('%s', (_, recipe, cells, expected) => expect(make(recipe, cells)).toEqual(expected));

  it('tests a cell for words, for a pattern and for nothing; several conditions must all hold', () => {
    const when = [
      { column: 'a', in: ['x', 'y'] },
      { column: 'b', matches: '^\\d+$' },
      { column: 'c', empty: true },
    ];
    const word = (cells: Record<string, string>) =>
      make({ constant: 'hit', when }, cells, { missing: ['NA'] });
    expect(word({ a: 'y', b: '12', c: 'NA' })).toBe('hit');
    expect(word({ a: 'z', b: '12', c: '' })).toBe('');
    expect(word({ a: 'x', b: 'b', c: '' })).toBe('');
    expect(word({ a: 'x', b: '1', c: 'c' })).toBe('');
  });
});

describe('rows that a mapping makes', () => {
  it('makes several rows of one where columns stand side by side', () => {
    const mapping = mappingOf({
      layout: 'figures',
      columns: { organisation: 'Museum' },
      rows: [
        { columns: { measure: { constant: 'visits' }, value: 'Visits' } },
        {
          columns: { measure: { constant: 'loans' }, value: 'Loans' },
          when: { column: 'Loans', empty: false },
        },
      ],
    });
    const rows = [
      { line: 2, cells: { Museum: 'A', Visits: '5', Loans: '7' } },
      { line: 3, cells: { Museum: 'B', Visits: '6', Loans: '' } },
    ];
    const mapped = mapRows(mapping, rows, new Issues(), 'x.csv');
    expect(mapped.map(({ line, part, cells }) => [line, part, ...Object.values(cells)])).toEqual([
      [2, 1, 'A', 'visits', '5'],
      [2, 2, 'A', 'loans', '7'],
      [3, 1, 'B', 'visits', '6'],
    ]);
    expect(mapped.map(({ column }) => column('value'))).toEqual(['Visits', 'Loans', 'Visits']);
    expect([sourceColumn(mapping, 'organisation'), sourceColumn(mapping, 'note')]).toEqual([
      'Museum',
      'note',
    ]);
  });

  it('leaves rows out, each with the reason that it gives', () => {
    const mapping = mappingOf({
      columns: { name: 'name' },
      leaveOut: [{ when: { column: 'status', is: 'gone' }, because: 'it is no more' }],
    });
    const [out, issues]: [LeftOut[], Issues] = [[], new Issues()];
    const rows = ['gone', 'here'].map((status, at) => ({ line: at + 2, cells: { name: 'A', status } }));
    const mapped = mapRows(mapping, rows, issues, 'x.csv', (row) => out.push(row));
    expect([mapped.map(({ line }) => line), out, issues.list]).toEqual([
      [3],
      [{ line: 2, because: 'it is no more' }],
      [],
    ]);
  });

  it('refuses a row with a value that it cannot take, under the name of the column in the file', () => {
    const issues = new Issues();
    const mapping = mappingOf({ columns: { kind: { from: 'Art', values: { Museum: 'museum' } } } });
    const rows = [
      { line: 2, cells: { Art: 'Zoo' } },
      { line: 3, cells: { Art: 'Museum' } },
    ];
    expect(mapRows(mapping, rows, issues, 'x.csv')).toMatchObject([{ line: 3, cells: { kind: 'museum' } }]);
    expect(issues.list).toMatchObject([
      { file: 'x.csv', line: 2, column: 'Art', value: 'Zoo', level: 'ERROR', rule: 'value-not-in-mapping' },
    ]);
  });

  it('is for files each of whose columns it uses or ignores by name', () => {
    const mapping = mappingOf({
      columns: { name: 'a', note: { constant: 'x', when: { column: 'b', empty: true } }, place: 'e' },
      leaveOut: [{ when: { column: 'c', is: '1' }, because: 'so' }],
      ignored: { d: 'of no use' },
      optional: ['e'],
    });
    expect(() => checkMapped(mapping, ['a', 'b', 'c', 'd'], 'x.csv')).not.toThrow();
    const fault = () => checkMapped(mapping, ['a', 'b', 'd', 'f', 'g'], 'x.csv');
    expect(fault).toThrow(FileError);
    expect(fault).toThrow(
      'x.csv does not fit the mapping example, which neither uses nor ignores the columns f, g, and uses the columns c, which the file does not have. Add them to the mapping, or choose another one.',
    );
  });
});
