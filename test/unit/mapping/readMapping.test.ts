import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileError } from '../../../src/csv/fileError.js';
import { readMapping } from '../../../src/mapping/readMapping.js';
import { CONDITION, JOIN, MAPPING, ORIGINS, RECIPE, SOURCE, TESTS } from '../../../src/mapping/words.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mapping-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const GOOD = {
  mapping: 'example',
  title: 'Example',
  layout: 'organisations',
  source: { code: 'example', title: 'Example register' },
  columns: { name: 'Name' },
};
const TARGETS = { organisations: { columns: [{ name: 'name' }, { name: 'place' }] } };

function read(content: unknown, targets = TARGETS) {
  const path = join(folder, 'example.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return readMapping(path, targets);
}

describe('a mapping file', () => {
  it('is read, a column alone being short for a recipe', () => {
    const mapping = read(GOOD);
    expect(mapping).toMatchObject({ mapping: 'example', layout: 'organisations', source: GOOD.source });
    expect(mapping.file.columns).toEqual({ name: { from: 'Name' } });
  });

  it.each<[object | string, string]>([
    ['{"mapping":', 'it is not valid JSON'],
    [{ ...GOOD, layout: undefined }, 'layout is missing: expected string'],
    [{ ...GOOD, title: 5 }, 'title is 5: expected string'],
    [
      { ...GOOD, mapping: 'My Map' },
      'mapping is "My Map": expected a lower-case name, such as mapping-museums',
    ],
    [
      { ...GOOD, colums: {} },
      'the whole has the unknown keys colums; expected mapping, title, layout, source, join, missing, html, columns, defaults, rows',
    ],
    [
      { ...GOOD, columns: { name: { form: 'a' } } },
      'columns.name has the unknown keys form; expected from, constant, join, first',
    ],
    [
      { ...GOOD, columns: { name: { from: 'a', constant: 'b' } } },
      'expected exactly one of from, constant, join, first',
    ],
    [
      { ...GOOD, columns: { name: { from: 'a', values: { x: 5 } } } },
      'columns.name.values.x is 5: expected string',
    ],
    [
      { ...GOOD, columns: { name: { from: 'a', only: '(' } } },
      'columns.name.only is "(": expected a regular expression',
    ],
    [
      { ...GOOD, columns: { name: { from: 'a', date: ['MM/DD/YY'] } } },
      'columns.name.date.0 is "MM/DD/YY": expected a date format',
    ],
    [
      { ...GOOD, columns: { name: { join: ['a', { from: 'b', unknown: 'ask' }] } } },
      'columns.name.join.1.unknown is "ask": expected one of "refuse"|"keep"|"drop"',
    ],
    [
      { ...GOOD, leaveOut: [{ when: { column: 'a', is: 'x', in: ['y'] }, because: 'so' }] },
      'leaveOut.0.when.0 is {"column":"a","is":"x","in":["y"]}: expected exactly one of is, in, matches, empty',
    ],
    [{ ...GOOD, layout: 'museums' }, 'layout is "museums"; expected one of organisations'],
    [
      { ...GOOD, columns: { nmae: 'a' } },
      'columns has nmae, which the layout organisations does not have; expected name, place',
    ],
  ])('that is wrong is refused, and told where: %j', (content, message) => {
    expect(() => read(content)).toThrow(FileError);
    expect(() => read(content)).toThrow(message);
    expect(() => read(content)).toThrow(/^example\.json is not a (valid )?mapping: /);
  });

  it('that is not there is a fault too', () => {
    expect(() => readMapping(join(folder, 'none.json'))).toThrow(
      'none.json does not exist. Check its name and folder.',
    );
  });

  it('has every key explained in docs/mappings.md', () => {
    const docs = readFileSync('docs/mappings.md', 'utf8');
    const keys = [MAPPING, SOURCE, JOIN, RECIPE, CONDITION].flatMap(Object.keys);
    expect(keys.filter((key) => !docs.includes(`| \`${key}\` |`))).toEqual([]);
    expect([...ORIGINS, ...TESTS].filter((key) => !keys.includes(key))).toEqual([]);
  });
});
