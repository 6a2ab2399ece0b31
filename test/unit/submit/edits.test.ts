const load = (name: string) => import(new URL(`../../../page/submit/${name}.ts`, import.meta.url).pathname);
const { Edits, acceptableIn, inOrder } = await load('edits');
const { obstacleIn, planOf, summaryOf } = await load('plan');

const issue = (line: number, column: string, more: object = {}) => ({
  ...{ line, column, value: 'came', level: 'ERROR', rule: 'r', reason: 'is wrong', ...more },
});

test('an edit replaces a text, and the original text takes the edit back', () => {
  const edits = new Edits();
  edits.set(issue(2, 'a'), 'new');
  edits.set(issue(3, 'a', { sheet: 'Loans', cell: 'B3' }), '');
  expect(edits.all).toEqual([
    { line: 2, column: 'a', from: 'came', value: 'new', isWhole: false },
    { line: 3, column: 'a', from: 'came', value: '', isWhole: false, sheet: 'Loans', cell: 'B3' },
  ]);
  edits.set(issue(2, 'a'), 'came');
  expect([edits.size, edits.valueOf(issue(2, 'a'))]).toEqual([1, undefined]);
});

test('an accepted suggestion replaces the whole cell, also if it is then edited', () => {
  const edits = new Edits();
  const part = issue(2, 'a', { value: 'part', replacement: 'new | other' });
  edits.accept(part);
  edits.set(part, 'newer | other');
  expect(edits.all).toEqual([{ line: 2, column: 'a', from: 'part', value: 'newer | other', isWhole: true }]);
});

test('all suggestions are accepted but in cells that were edited; of two for a cell, the first', () => {
  const edits = new Edits();
  edits.set(issue(2, 'a'), 'typed');
  const issues = [
    issue(2, 'a', { replacement: 'suggested' }),
    issue(3, 'a', { replacement: 'first' }),
    issue(3, 'a', { replacement: 'second', level: 'WARNING' }),
    issue(4, 'a', { replacement: 'came' }),
    issue(5, '', { replacement: 'whole row' }),
    issue(6, 'a', { value: 'part', replacement: 'new | other' }),
    issue(7, 'a', { suggestion: 'write a date' }),
  ];
  expect(acceptableIn(issues).map(({ line }: { line: number }) => line)).toEqual([2, 3, 3, 6]);
  expect(edits.acceptAll(issues)).toBe(2);
  expect(issues.map((one) => edits.valueOf(one))).toEqual([
    'typed',
    'first',
    'first',
    undefined,
    undefined,
    'new | other',
    undefined,
  ]);
});

test('errors come before warnings, then by sheet and row', () => {
  const issues = [
    issue(2, 'a', { level: 'WARNING' }),
    issue(9, 'a'),
    issue(3, 'a', { sheet: 'B' }),
    issue(4, 'a', { sheet: 'A' }),
  ];
  expect(inOrder(issues).map(({ line }: { line: number }) => line)).toEqual([9, 4, 3, 2]);
});

const report = (more: object) => ({
  ...{ name: 'Tate 2018', version: 2, read: 13, refused: 0, errors: 0, warnings: 0, counts: {}, ...more },
});

test('what a submission will do is stated before it is done', () => {
  const counts = { added: 2, unchanged: 10, retracted: 1, loansCreated: 1, organisationsCreated: 2 };
  expect(planOf(report({ refused: 2, counts }))).toEqual([
    'This becomes version 2 of “Tate 2018”.',
    '2 rows are new or changed.',
    '10 rows are stored already and stay unchanged.',
    '1 row of the earlier version will be removed, because this file does not have it or states something else. The history is kept.',
    '2 rows with errors will be left out.',
    'The graph gets 1 new loan, 2 new organisations.',
  ]);
  expect(planOf(report({ version: 1, counts: { added: 1 } }))).toEqual([
    'This is the first version of “Tate 2018”.',
    '1 row will be added.',
  ]);
});

test('a file without a row to submit cannot be submitted', () => {
  expect(obstacleIn(report({ read: 0 }))).toMatch(/no rows/);
  expect(obstacleIn(report({ refused: 13 }))).toMatch(/Every row has an error/);
  expect(obstacleIn(report({ counts: { unchanged: 1 } }))).toBeUndefined();
});

test('the result of a check in a sentence', () => {
  expect(summaryOf(report({}))).toBe('13 rows checked. No problems found.');
  expect(summaryOf(report({ errors: 1, warnings: 2 }))).toBe('13 rows checked: 1 error, 2 warnings.');
});
