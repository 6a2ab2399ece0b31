import { expectOwnName } from '../../../src/submissions/returnName.js';

test('a file that the project ships is refused by name', () => {
  expect(() => expectOwnName('loans.csv', 'as=…')).toThrow(
    'loans.csv is the name of a shipped file and would replace its data. Choose another name for the return (as=…).',
  );
});

test.each([
  'LOANS.CSV',
  'loans\u200b.csv',
  'l\u043eans.csv',
  'lo\u0430ns.csv',
  ' loans.csv',
  'ｌｏａｎｓ.csv',
  'loáns.csv',
  'łøans.csv',
  'loan\u02bcs.csv',
  'l\u03bfans.csv',
  'loans.csv.',
  'Ioans.csv',
  '1oans.csv',
  'l0ans.csv',
])('%j looks like a shipped file and is rejected', (name) => {
  expect(() => expectOwnName(name, 'as=…')).toThrow(/looks like the shipped file loans\.csv/);
});

test.each(['loans-2018.csv', 'tate-loans.csv', 'музей.csv'])('%j is a name of its own', (name) => {
  expect(() => expectOwnName(name, 'as=…')).not.toThrow();
});
