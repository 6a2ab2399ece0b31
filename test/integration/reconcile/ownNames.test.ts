import type { GraphClient } from '../../../src/database/client.js';
import { sortableName } from '../../../src/domain/names.js';
import { reconcile } from '../../../src/reconcile/candidates.js';
import type { ReconcileQuery } from '../../../src/reconcile/queries.js';
import { openShippedGraph } from '../../support/shippedData.js';

interface Organisation {
  readonly id: string;
  readonly name: string;
  /** Its other names that definitely mean it. */
  readonly names: readonly string[];
  readonly place: string | null;
  readonly country: string | null;
}

const BATCH = 50;

let graph: GraphClient;
let organisations: Organisation[];
const owners = new Map<string, Set<string>>();

beforeAll(async () => {
  graph = (await openShippedGraph()).within(120);
  const rows = await graph.read(`MATCH (one:Organisation)
    RETURN one.id AS id, one.name AS name, one.place AS place, one.country AS country,
      COLLECT { MATCH (alias:Alias)-[:NAMES {judgement: 'SAME'}]->(one) RETURN alias.name } AS names ORDER BY id`);
  organisations = rows.map((row) => row.toObject() as Organisation);
  for (const { id, name, names } of organisations)
    for (const key of [name, ...names].map(sortableName))
      owners.set(key, (owners.get(key) ?? new Set()).add(id));
});
afterAll(() => graph.close());

const isUnique = ({ name }: Organisation) => owners.get(sortableName(name))!.size === 1;

type Properties = (one: Organisation) => Record<string, string | null>;

/** The matches of each organisation's own name, for those whose match is not exactly itself. */
async function unmatched(asked: readonly Organisation[], properties: Properties): Promise<string[]> {
  const missing: string[] = [];
  for (let at = 0; at < asked.length; at += BATCH) {
    const batch = asked.slice(at, at + BATCH);
    const answers = await reconcile(
      graph,
      batch.map((one) => queryFor(one, properties)),
    );
    batch.forEach(({ id, name }, position) => {
      const matched = answers[position]!.filter(({ match }) => match).map((one) => one.id);
      if (matched.join() !== id) missing.push(`${name} (${id}): ${matched.join() || 'no match'}`);
    });
  }
  return missing;
}

function queryFor(one: Organisation, properties: Properties): ReconcileQuery {
  const given = Object.entries(properties(one)).flatMap(([id, value]) =>
    value === null ? [] : [{ id, values: [value] }],
  );
  return { name: one.name, types: [], strict: false, limit: 5, properties: given };
}

test('each organisation of the shipped data is matched by its own name if no other one has it', async () => {
  const unique = organisations.filter(isUnique);
  expect(unique.length).toBeGreaterThan(650);
  expect(await unmatched(unique, () => ({}))).toEqual([]);
});

test('it is matched by its name with place and country too', async () => {
  const unique = organisations.filter(isUnique);
  expect(await unmatched(unique, ({ place, country }) => ({ place, country }))).toEqual([]);
});

test('a name that two have is no match without a place, and another country is no match', async () => {
  const shared = organisations.filter((one) => !isUnique(one));
  expect(shared.map(({ name }) => name)).toEqual(['Science Museum', 'National Maritime Museum']);
  expect(await unmatched(shared, () => ({}))).toHaveLength(shared.length);
  const [elsewhere] = await reconcile(graph, [
    queryFor(organisations.find(({ name }) => name === 'Design Museum')!, () => ({ country: 'Denmark' })),
  ]);
  expect(elsewhere!.filter(({ match }) => match)).toEqual([]);
});
