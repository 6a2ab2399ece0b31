import { cutNote, shorten } from '../../../src/mcp/shorten.js';

const rows = (count: number) => Array.from({ length: count }, (_, at) => ({ id: at, name: 'x'.repeat(20) }));
const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

test('an answer within the limit is returned whole', () => {
  const value = { loans: { nodes: rows(3) } };
  expect(shorten(value, 1_000)).toEqual({ value, cuts: [] });
});

test('the longest list is cut until the answer fits, with its path and both numbers', () => {
  const value = { loans: { nodes: rows(100) }, kinds: { values: rows(3) } };
  const { value: short, cuts } = shorten(value, 1_500);
  expect(bytes(short)).toBeLessThanOrEqual(1_500);
  expect(cuts).toEqual([{ path: 'loans.nodes', kept: 25, of: 100 }]);
  expect((short as typeof value).loans.nodes).toEqual(rows(25));
  expect((short as typeof value).kinds).toEqual(value.kinds);
  expect(value.loans.nodes.length).toBe(100);
});

test('a long list within a row is cut before rows are', () => {
  const { cuts } = shorten({ nodes: [{ partners: rows(100) }, { partners: rows(1) }] }, 2_000);
  expect(cuts).toEqual([{ path: 'nodes.partners', kept: 25, of: 100 }]);
});

test('the note says what was cut and what to do', () => {
  expect(cutNote([])).toBeUndefined();
  expect(cutNote([{ path: 'loans.nodes', kept: 25, of: 100 }])).toBe(
    'The answer was too long, so lists were cut (loans.nodes: 25 of 100). Ask for at most as many rows with "first", or narrow the question.',
  );
});
