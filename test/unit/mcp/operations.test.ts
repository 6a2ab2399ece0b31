import { buildSchema, parse } from 'graphql';
import { inputSchemaOf } from '../../../src/mcp/inputSchema.js';
import { parseOperation, withoutUnset } from '../../../src/mcp/operations.js';

const TEXT = `# List loans
# Loans with dates.
# $ids: ids of lenders.
# $kind: kind of the lender.
# $first: number of rows.
query Loans($ids: [ID!], $kind: Kind, $first: Int = 5) {
  loans(first: $first, filter: { all: true, lenders: { some: { ids: $ids, kind: $kind } } }) { id }
}`;
const operation = parseOperation('loans', TEXT);
const oneLine = (text: string) => text.replace(/\s+/g, ' ');

describe('parseOperation', () => {
  test('reads title, description and the meaning of each variable', () => {
    expect([operation.title, operation.description, [...operation.variables]]).toEqual([
      'List loans',
      'Loans with dates.',
      [
        ['ids', 'ids of lenders.'],
        ['kind', 'kind of the lender.'],
        ['first', 'number of rows.'],
      ],
    ]);
  });

  test('rejects a file without a description', () => {
    expect(() => parseOperation('loans', '# List loans\nquery { loans { id } }')).toThrow(
      'mcp/loans.graphql needs a title and a description.',
    );
  });
});

describe('withoutUnset', () => {
  test('removes conditions whose variable is not set, and the filters that become empty', () => {
    expect(oneLine(withoutUnset(operation.document, {}))).toBe(
      'query Loans($first: Int = 5) { loans(first: $first, filter: {all: true}) { id } }',
    );
  });

  test('keeps the conditions that are set', () => {
    expect(oneLine(withoutUnset(operation.document, { kind: 'MUSEUM', ids: null }))).toBe(
      'query Loans($kind: Kind, $first: Int = 5) { loans(first: $first, filter: {all: true, lenders: {some: {kind: $kind}}}) { id } }',
    );
  });

  test('leaves the document itself unchanged', () => {
    const before = JSON.stringify(parse(TEXT, { noLocation: true }));
    withoutUnset(operation.document, {});
    expect(JSON.stringify(parse(TEXT, { noLocation: true }))).toBe(before);
  });
});

describe('inputSchemaOf', () => {
  const schema = buildSchema(`
    enum Kind { MUSEUM LIBRARY }
    type Query { loans(first: Int, ids: [ID!], kind: Kind): Int }
  `);
  const input = inputSchemaOf(operation, schema);

  test('closed lists are enums, lists and numbers are bounded by type, defaults apply', () => {
    expect(input.parse({ ids: ['a'], kind: 'MUSEUM' })).toEqual({ ids: ['a'], kind: 'MUSEUM', first: 5 });
    for (const wrong of [{ kind: 'ZOO' }, { ids: 'a' }, { first: 1.5 }, { other: 1 }])
      expect(input.safeParse(wrong).success).toBe(false);
  });

  test('a variable without a description is refused', () => {
    const bare = { ...operation, variables: new Map() };
    expect(() => inputSchemaOf(bare, schema)).toThrow('mcp/loans.graphql: $ids has no description.');
  });
});
