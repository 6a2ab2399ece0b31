import {
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
} from 'graphql';
import { onGraph } from '../../support/onGraph.js';

/**
 * A client’s cache may store what it gets by type, id, field and arguments; two responses must never have different
 * values for one such field.
 */
const on = onGraph('small');

type Json = Record<string, unknown>;
type Cache = Map<string, string>;

const fieldsOf = ({ selections }: SelectionSetNode) =>
  selections.filter((one): one is FieldNode => one.kind === Kind.FIELD);

/** Stores a response like Apollo Client's InMemoryCache. Returns the fields that had another value before. */
function store(cache: Cache, query: string, data: Json): string[] {
  const altered: string[] = [];
  const operation = parse(query, { noLocation: true }).definitions[0] as OperationDefinitionNode;
  const visit = (value: unknown, set: SelectionSetNode | undefined, path: string): unknown => {
    if (Array.isArray(value)) return value.map((one, at) => visit(one, set, `${path}.${at}`));
    if (typeof value !== 'object' || value === null || !set) return value;
    const { __typename: type, id } = value as Json;
    const owner = typeof id === 'string' ? `${type}:${id}` : path;
    for (const field of fieldsOf(set)) {
      const key = `${owner}.${field.name.value}(${field.arguments?.map(print).join(', ')})`;
      const name = field.alias?.value ?? field.name.value;
      const stored = JSON.stringify(visit((value as Json)[name], field.selectionSet, key));
      if (cache.has(key) && cache.get(key) !== stored) altered.push(key);
      cache.set(key, stored);
    }
    return { __ref: owner };
  };
  visit(data, operation.selectionSet, 'Query');
  return altered;
}

const NODE = '__typename id';
const IN = (during: string) => `{
  loans(filter: { ${during} }) { nodes { ${NODE} title objects certainty(${during}) period { start end } } }
  projects(filter: { ${during} }) { nodes { ${NODE} title people consortium certainty(${during}) } }
  partnerships(filter: { ${during} }) {
    nodes { ${NODE} objects firstYear lastYear kinds consortiumOnly certainty(${during}) loans { totalCount } projects { totalCount } period { start end } }
  }
  organisation(id: "national:tate") {
    ${NODE}
    partners(filter: { ${during} }) { edges { partnership { ${NODE} objects certainty(${during}) } node { ${NODE} name } } }
  }
  neighbourhood(of: ["national:tate"], ${during}) { nodes { organisationId partners organisation { ${NODE} name } } edges { strength certainty } }
}`;

test('answers about several times do not alter each other in a cache by id', async () => {
  const cache: Cache = new Map();
  const certainties = new Set<unknown>();
  for (const reportingYear of ['2014/15', '2017/18', '2018/19']) {
    const query = IN(`during: { reportingYear: "${reportingYear}" }`);
    const data = await on.data(query);
    expect(store(cache, query, data)).toEqual([]);
    for (const { certainty } of data.partnerships.nodes) certainties.add(certainty);
  }
  expect(certainties.size).toBeGreaterThan(1); // the value depends on the period, and is stored with it
  expect([...cache.keys()].some((key) => key.startsWith('Loan:loan:turner.certainty(during: '))).toBe(true);
});

test('the check can fail: without its argument the certainty of one time replaces that of another', () => {
  const cache: Cache = new Map();
  const query = '{ loans { nodes { __typename id certainty } } }';
  const answer = (certainty: string) => ({
    loans: { nodes: [{ __typename: 'Loan', id: 'loan:1', certainty }] },
  });
  expect(store(cache, query, answer('CERTAIN'))).toEqual([]);
  expect(store(cache, query, answer('POSSIBLE'))).toEqual(['Loan:loan:1.certainty()']);
});
