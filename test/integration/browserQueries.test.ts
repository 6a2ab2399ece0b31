import neo4j from 'neo4j-driver';
import { filledQuery } from '../../page/filledQuery.js';
import { onShippedData } from '../support/onGraph.js';
import { planOf } from '../support/plan.js';
import { browserQueries } from '../support/questions.js';

const on = onShippedData();

const queryOf = (name: string) => browserQueries.find((query) => query.name.startsWith(name))?.text ?? '';

/** Queries whose plan may scan a label: no index contains national museums, or the number of participants. */
const SCANS: Readonly<Record<string, readonly string[]>> = {
  '01-universities.cypher': ['NodeByLabelScan'],
  '07-largest-project.cypher': ['NodeByLabelScan'],
};

test('there are twelve, each with a title of its own in its first line', () => {
  const titles = browserQueries.map(({ text }) => /^\/\/ ([A-Z].*)\n/.exec(text)?.[1]);
  expect(new Set(titles).size).toBe(12);
  expect(titles).not.toContain(undefined);
});

test.each(browserQueries)('$name goes into an address and a file of many as it is', ({ text }) => {
  // Neo4j Browser cuts what comes in an address at these, and a statement at a semicolon.
  expect(text).not.toMatch(/[&#%;]/);
});

test.each(browserQueries)('$name begins in an index where there is one', async ({ name, text }) => {
  const { operators } = await planOf(on.graph, text, {});
  // with few loans, the planner may scan the index
  expect(operators.filter((operator) => /(?<!Index)Scan/.test(operator))).toEqual(SCANS[name] ?? []);
});

/** The nodes and relationships of rows that may hold paths. */
function drawn(values: readonly unknown[]) {
  const [nodes, lines] = [new Set<string>(), new Set<string>()];
  for (const value of values) {
    const parts = neo4j.isPath(value)
      ? [value.start, ...value.segments.flatMap(({ relationship, end }) => [relationship, end])]
      : [value];
    for (const part of parts) {
      if (neo4j.isNode(part)) nodes.add(part.elementId);
      if (neo4j.isRelationship(part)) lines.add(part.elementId);
    }
  }
  return { nodes: nodes.size, lines: lines.size };
}

test.each(browserQueries)('$name gives Browser nothing to warn of', async ({ text }) => {
  const { summary } = await on.graph.run(text);
  const remarks = summary.gqlStatusObjects.filter(({ gqlStatus }) => !/^0[02]/.test(gqlStatus));
  expect(remarks.map(({ statusDescription }) => statusDescription)).toEqual([]);
});

// Browser writes a name on a circle, else a title, else an id or whatever comes first.
test('every node has a name or a title, so that it is readable without a style', async () => {
  const [record] = await on.graph.read(
    'MATCH (node) WHERE node.name IS NULL AND node.title IS NULL RETURN collect(DISTINCT labels(node)) AS nameless',
  );
  expect(record?.get('nameless')).toEqual([]);
});

// Read by a transaction that may not write: Neo4j refuses what would.
const picture = async (text: string) => {
  const records = await on.graph.read(text);
  return drawn(records.flatMap((record) => [...record.values()]));
};

test.each(browserQueries)('$name draws a graph that can be taken in at a glance', async ({ name, text }) => {
  expect(text).toMatch(/\bLIMIT \d+\s*$/);
  const { nodes, lines } = await picture(text);
  expect(nodes).toBeGreaterThan(name.startsWith('04') ? 1 : 3);
  expect(nodes).toBeLessThan(150);
  expect(lines).toBeGreaterThan(name.startsWith('04') ? -1 : 0);
});

test('a query that writes is refused', async () => {
  await expect(on.graph.read('CREATE (n:Nobody) RETURN n')).rejects.toThrow(/[Ww]rit/);
});

test('the explorer fills in ids: one organisation with its partners, two with what they did', async () => {
  const one = queryOf('02');
  expect(await picture(filledQuery(one, { organisation: 'national:npg' }))).not.toEqual(await picture(one));
  const two = queryOf('03');
  const armouries = filledQuery(two, { one: 'national:ra', other: 'ror:024mrxd33' });
  expect(armouries).toContain("WITH 'national:ra' AS one, 'ror:024mrxd33' AS other");
  expect((await picture(armouries)).nodes).toBeGreaterThan(5);
  const unknownPair = filledQuery(two, { one: 'ror:052gg0110', other: 'org:1eab5560c10d' });
  expect(await picture(unknownPair)).toEqual({ nodes: 2, lines: 0 });
});

test('an id with signs that mean something in Cypher or in an address stays one text', async () => {
  const odd = `o'x "y" & # %41 + \\ \\' \\u0041 ; é \u{1f3db}`;
  const query = filledQuery("WITH 'x' AS organisation RETURN organisation AS text", { organisation: odd });
  expect(query).not.toMatch(/[&#%;+]/);
  const [record] = await on.graph.read(query);
  expect(record?.get('text')).toBe(odd);
});
