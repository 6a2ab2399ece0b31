/** `count` parts, one after the other. */
export const repeated = (count: number, part: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ');
/** A field with this number of levels of parents around `inner`. */
export const nested = (levels: number, inner: string): string =>
  levels === 0 ? inner : `parent { ${nested(levels - 1, inner)} }`;

const EXPLODING = `{ ...F0 } ${repeated(40, (at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`)} fragment F40 on Query { __typename }`;
const CIRCLE = '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }';
const SCHEMA_CIRCLE = '{ __schema { types { fields { type { fields { type { name } } } } } } }';
const ofType = (levels: number): string => (levels === 0 ? 'name' : `ofType { ${ofType(levels - 1)} }`);

function filter(levels: number): string {
  if (levels === 1) return '{ kind: MUSEUM }';
  return levels % 2 === 0 ? `{ parent: ${filter(levels - 1)} }` : `{ sites: ${filter(levels - 1)} }`;
}

/** Operations beyond a limit: description, operation, error code, actual value and limit. */
export const BEYOND: readonly (readonly [string, string, string, number, number])[] = [
  ['a page of 101', '{ organisations(first: 101) { nodes { name } } }', 'PAGE_TOO_LARGE', 101, 100],
  ['a page from the end', '{ organisations(last: 5000) { nodes { name } } }', 'PAGE_TOO_LARGE', 5000, 100],
  [
    'groups on a page',
    '{ loans { groups(by: [YEAR], first: 500) { nodes { count } } } }',
    'PAGE_TOO_LARGE',
    500,
    100,
  ],
  [
    'pages in pages: 100 and in each 100, and in each of those 1 lender of 20 borrowers',
    '{ organisations(first: 100) { nodes { loansLent(first: 100) { nodes { title borrowers { nodes { name } } } } } } }',
    'TOO_MANY_NODES',
    210_100,
    10_000,
  ],
  [
    'a graph that is large with all that hangs on it',
    '{ neighbourhood(of: ["org:tate"], first: 2000) { nodes { organisation { partners { nodes { name } } } } } }',
    'TOO_MANY_NODES',
    44_000,
    10_000,
  ],
  ['13 levels', `{ organisation(id: "x") { ${nested(11, 'name')} } }`, 'TOO_DEEP', 13, 12],
  [
    'introspection of 16 levels',
    `{ __type(name: "Loan") { fields { type { ${ofType(12)} } } } }`,
    'INTROSPECTION_TOO_DEEP',
    16,
    15,
  ],
  ['introspection in a circle', SCHEMA_CIRCLE, 'INTROSPECTION_CYCLE', 2, 1],
  [
    'introspection in a circle through inline fragments',
    '{ __schema { types { ... on __Type { fields { type { ... on __Type { fields { name } } } } } } } }',
    'INTROSPECTION_CYCLE',
    2,
    1,
  ],
  [
    'introspection in a circle through fragments and aliases',
    '{ a: __type(name: "Loan") { ...T } } fragment T on __Type { b: fields { type { ...U } } } fragment U on __Type { c: possibleTypes { name } }',
    'INTROSPECTION_CYCLE',
    2,
    1,
  ],
  ['31 aliases', `{ ${repeated(31, (at) => `a${at}: __typename`)} }`, 'TOO_MANY_ROOT_FIELDS', 31, 30],
  [
    '31 aliases below the root',
    `{ organisation(id: "x") { ${repeated(31, (at) => `a${at}: name`)} } }`,
    'TOO_MANY_ALIASES',
    31,
    30,
  ],
  ['31 root fields', `{ ${repeated(31, () => '__typename')} }`, 'TOO_MANY_ROOT_FIELDS', 31, 30],
  ['9 directives', `{ __typename ${repeated(9, () => '@include(if: true)')} }`, 'TOO_MANY_DIRECTIVES', 9, 8],
  ['1,002 tokens', `{ ${repeated(1000, () => 'a')} }`, 'TOO_MANY_TOKENS', 1002, 1000],
  ['fragments that run in a circle', CIRCLE, 'FRAGMENT_CYCLE', 1, 0],
  ['fragments that explode to 2^40 fields', EXPLODING, 'TOO_MANY_ROOT_FIELDS', 2 ** 40, 30],
  [
    'a filter of 13 levels',
    `{ organisations(filter: ${filter(13)}) { totalCount } }`,
    'INPUT_TOO_DEEP',
    13,
    12,
  ],
];
