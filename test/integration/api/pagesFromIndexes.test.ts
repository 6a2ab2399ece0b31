import type { PlanStep } from '../../../src/database/client.js';
import { refreshStatistics } from '../../../src/database/statistics.js';
import { onGraph } from '../../support/onGraph.js';
import { planOf } from '../../support/plan.js';

const on = onGraph('small');

/**
 * Number of schools, museums and universities in Wales: reading and sorting all of a kind takes more database hits
 * than this.
 */
const MANY = 1_000;
beforeAll(async () => {
  await on.graph.run(
    `CREATE (many:Organisation:Museum {id: 'many', name: 'Many', sortName: 'many', kind: 'MUSEUM', region: 'Wales', matchedBy: 'TABLE', partners: $many})
     WITH many UNWIND range(1, toInteger($many)) AS number
     WITH many, number, toString(10000 + number * 7919 % 10007) AS name
     CREATE (:Organisation:School {id: 'school:' + number, name: 'School ' + name, sortName: 'school ' + name, kind: 'SCHOOL', region: 'Wales',
       matchedBy: 'TABLE', partners: number % 10})
     CREATE (:Organisation:Museum {id: 'museum:' + number, name: 'Museum ' + name, sortName: 'museum ' + name, kind: 'MUSEUM', region: 'Wales',
       matchedBy: 'TABLE', partners: 1, partnersAmong: ['SCHOOL']})
     CREATE (university:Organisation:University {id: 'university:' + number, name: 'University ' + name, sortName: 'university ' + name,
       kind: 'UNIVERSITY', region: 'Wales', matchedBy: 'TABLE', partners: 1})
     CREATE (many)-[:PARTNERS_WITH {id: 'many~' + number, sortName: 'many university ' + name, facts: [], activities: [], loans: 1, projects: 0,
       museumKind: 'MUSEUM', museumRegion: 'Wales', museumNational: false, partnerKind: 'UNIVERSITY', partnerRegion: 'Wales', partnerNational: false,
       sources: 1, undated: 0, sourceIds: [], consortiumOnly: false, mirrored: false, museumSite: false, partnerSite: false}]->(university)`,
    { many: MANY },
  );
  await refreshStatistics(on.graph);
});

/** Database hits of an operation with one root field, and its response. */
async function cost(source: string) {
  const { result, sent } = await on.ask(source);
  expect(result.errors).toBeUndefined();
  const { text, parameters } = sent[0]!;
  expect((await planOf(on.graph, text, parameters)).remarks).toEqual([]);
  const { plan } = await on.graph.plan(text, parameters, true);
  return { hits: hitsOf(plan), data: result.data };
}

const hitsOf = (step: PlanStep): number =>
  step.from.reduce((sum, one) => sum + hitsOf(one), step.dbHits ?? 0);

test.each([
  [
    'of a kind in a region, by name',
    'organisations(first: 10, filter: { kind: SCHOOL, region: "Wales" })',
    'name',
  ],
  ['of a kind, by name', 'organisations(first: 10, filter: { kind: [SCHOOL] })', 'name'],
  ['of a region, by name, from behind', 'organisations(last: 5, filter: { region: "Wales" })', 'name'],
  [
    'of a kind, most partners first',
    'organisations(first: 10, filter: { kind: SCHOOL }, orderBy: { by: PARTNERS, direction: DESC })',
    'id',
  ],
  ['museums of a region', 'museums(first: 10, filter: { region: "Wales" })', 'name'],
  [
    'with a partner of a kind',
    'organisations(first: 10, filter: { kind: MUSEUM, partners: { some: { node: { kind: SCHOOL } } } })',
    'name',
  ],
  ['partners of a kind', 'partnerships(first: 10, filter: { partner: { kind: UNIVERSITY } })', 'id'],
  [
    'the mission',
    'partnerships(first: 10, filter: { museum: { region: "Wales" }, partner: { kind: UNIVERSITY } })',
    'id',
  ],
])('a page is read from an index in its order, without reading all that fit: %s', async (_, field, shown) => {
  const { hits, data } = await cost(`{ ${field} { nodes { ${shown} } } }`);
  const found = (Object.values(data)[0] as { nodes: Record<string, string>[] }).nodes.map(
    (node) => node[shown],
  );
  expect(found.length).toBeGreaterThanOrEqual(5);
  if (shown === 'name') expect(found).toEqual([...found].sort());
  expect(hits).toBeLessThan(MANY);
});

test('the check can fail: what no index finds takes all that there are', async () => {
  const { hits } = await cost('{ organisations(first: 10, filter: { country: "Wales" }) { nodes { id } } }');
  expect(hits).toBeGreaterThan(MANY);
});
