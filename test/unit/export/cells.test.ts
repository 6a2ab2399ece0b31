import { listText } from '../../../src/export/cells.js';
import { escapeFormula, unescapeFormula } from '../../../src/export/escapeFormula.js';

const FORMULAS = ['=1+1', '+44 20', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠a'];

test.each(FORMULAS)('%j is run by no spreadsheet', (text) => {
  expect(escapeFormula(text)).toBe(`'${text}`);
});

test.each(['Tate', '', "'t Hooft", "Tate's", 'a=1', '2007'])('%j stays as it is', (text) => {
  expect(escapeFormula(text)).toBe(text);
});

test('each text is read again as it was, also one that looks as if it were made harmless', () => {
  const all = [...FORMULAS, "'=1", "''=1", "'Tate", "'", "''", 'Tate'];
  expect(all.map(escapeFormula).map(unescapeFormula)).toEqual(all);
  expect(new Set(all.map(escapeFormula)).size).toBe(all.length);
});

test('a list is one text, whatever its members are', () => {
  expect(listText(['a', 'b | c', 'd|e'])).toBe('a | b || c | d||e');
});
