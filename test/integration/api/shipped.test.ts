import { onShippedData } from '../../support/onGraph.js';
import { planOf } from '../../support/plan.js';

const on = onShippedData();

interface Pair {
  readonly id: string;
  readonly museum: { readonly name: string };
  readonly partner: { readonly id: string };
  readonly loans: { readonly totalCount: number };
  readonly projects: { readonly totalCount: number };
  readonly evidence: { readonly nodes: readonly { readonly url: string | null }[] };
}

/** All rows of the partnerships, page after page, each page one statement. */
async function pairs(args: string, fields: string): Promise<Pair[]> {
  const found: Pair[] = [];
  let after: string | null = null;
  for (let next = true; next; ) {
    const source = `query ($after: String) { partnerships(first: 100, after: $after, ${args}) {
      nodes { id loans { totalCount } projects { totalCount } ${fields} } pageInfo { hasNextPage endCursor } } }`;
    const { result, statements } = await on.ask(source, { after });
    expect(result.errors).toBeUndefined();
    expect(statements).toHaveLength(1);
    const { nodes, pageInfo } = result.data.partnerships;
    found.push(...nodes);
    after = pageInfo.endCursor;
    next = pageInfo.hasNextPage;
  }
  return found;
}

test('which universities partner with the national museums: at least 60, in at least 130 pairs, each with a page that says so', async () => {
  const found = await pairs(
    'filter: { museum: { national: true }, partner: { kind: UNIVERSITY } }',
    'museum { name } partner { id } evidence { nodes { url } }',
  );
  expect(found.length).toBeGreaterThanOrEqual(130);
  expect(new Set(found.map((pair) => pair.partner.id)).size).toBeGreaterThanOrEqual(60);
  for (const { evidence, loans, projects } of found) {
    expect(evidence.nodes.filter(({ url }) => url !== null).length).toBeGreaterThan(0);
    expect(loans.totalCount + projects.totalCount).toBeGreaterThan(0);
  }
});

interface Listed {
  readonly id: string;
  readonly all: Counted;
  readonly joint: Counted;
  readonly stated: Counted;
}
interface Counted {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
}

test('what a partnership sums up is what it lists', async () => {
  const counted = '(first: 100) { totalCount nodes { id } }';
  const fields = `all: loans ${counted} joint: projects ${counted} stated: evidence ${counted}`;
  const listed = (await pairs('sites: true', fields)) as unknown as readonly Listed[];
  const summed = await on.graph.read(
    'MATCH ()-[p:PARTNERS_WITH]->() RETURN p.id AS id, p.loans AS loans, p.projects AS projects, p.sources AS sources',
  );
  const asListed = new Map(
    listed.map(({ id, all, joint, stated }) => [id, [all, joint, stated].map(({ nodes }) => nodes.length)]),
  );
  const asCounted = new Map(
    listed.map(({ id, all, joint, stated }) => [
      id,
      [all, joint, stated].map(({ totalCount }) => totalCount),
    ]),
  );
  const asSummed = new Map(
    summed.map((row) => [
      row.get('id'),
      ['loans', 'projects', 'sources'].map((name) => Number(row.get(name))),
    ]),
  );
  expect(asListed.size).toBeGreaterThan(1000);
  expect(asListed).toEqual(asSummed);
  expect(asCounted).toEqual(asSummed);
});

test('a page of a whole list is read from the index that it is ordered by, not sorted', async () => {
  const sources = [
    '{ organisations { nodes { name } } }',
    '{ partnerships { nodes { id } } }',
    '{ projects(orderBy: { by: TITLE }) { nodes { title } } }',
  ];
  for (const source of sources) {
    const { sent } = await on.ask(source);
    const { summary } = await on.graph.run(`EXPLAIN ${sent[0]?.text}`, sent[0]?.parameters);
    const plan = JSON.stringify(summary.plan);
    expect(plan).toMatch(/NodeIndexScan|DirectedRelationshipIndexScan/);
    expect(plan).not.toMatch(/LabelScan|"Sort@|"Top@/);
  }
});

describe('a list of those who have to do with somebody named begins with that one', () => {
  test.each([
    ['loans', 'lenders: { some: { ids: ["national:tate"] } }', 'title'],
    ['loans', 'lenders: { some: { ids: ["national:smg", "national:tate"] } }', 'title'],
    [
      'projects',
      'participants: { some: { node: { ids: ["national:tate", "ror:02jx3x895"] }, role: PARTNER } }',
      'title',
    ],
    ['organisations', 'partners: { some: { node: { ids: ["national:tate"] } } }', 'name'],
  ])('%s: %s', async (list, asked, name) => {
    const query = (filter: string) =>
      `{ ${list}(first: 5, filter: { ${filter} }) { totalCount pageInfo { endCursor hasNextPage } nodes { id ${name} } } }`;
    const { result, sent } = await on.ask(query(asked));
    // within `and`, the condition applies to each
    expect(result.data).toEqual(await on.data(query(`and: [{ ${asked} }]`)));
    expect(result.data![list].totalCount).toBeGreaterThan(1);
    const { text, parameters } = sent[0]!;
    const { operators } = await planOf(on.graph, text, parameters);
    expect(operators.filter((one) => /NodeByLabelScan|NodeIndexScan|AllNodesScan/.test(one))).toEqual([]);
  });

  test('what else is asked of them is asked still; none is none', async () => {
    const some = 'lenders: { some: { ids: ["national:tate"] } }';
    const counts = await on.data(`{
      all: loans(filter: { ${some} }) { totalCount }
      long: loans(filter: { ${some}, term: LONG }) { totalCount }
      short: loans(filter: { ${some}, term: SHORT }) { totalCount }
      other: loans(filter: { ${some}, not: { or: [{ term: LONG }, { term: SHORT }] } }) { totalCount }
      none: loans(filter: { lenders: { some: { ids: ["national:tate"] }, none: { ids: ["national:tate"] } } }) { totalCount }
      nobody: loans(filter: { lenders: { some: { ids: [] } } }) { totalCount }
    }`);
    const [all, long, short, other] = ['all', 'long', 'short', 'other'].map((key) => counts[key].totalCount);
    expect(long + short + other).toBe(all);
    expect([counts.none.totalCount, counts.nobody.totalCount]).toEqual([0, 0]);
  });
});
