import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphClient, int } from '../../../src/database/client.js';
import { CYPHER_FOLDER, readCypher } from '../../../src/database/cypherFiles.js';
import { planOf, plansAnew } from '../../support/plan.js';
import { clearGraph, openTestGraph } from '../../support/testGraph.js';

plansAnew();

const PARAMETERS = {
  names: ['tate'],
  aliases: ['tate', 'the tate'],
  identifiers: ['ror:1'],
  queries: ['tate'],
  hits: int(30),
  limit: int(10),
  ids: ['1', '3'],
};

let graph: GraphClient;

beforeAll(async () => {
  graph = openTestGraph();
  await clearGraph(graph);
  await graph.write((transaction) =>
    transaction.run(
      `CREATE (tate:Organisation:Museum:NationalMuseum {id: '1', name: 'Tate', sortName: 'tate', kind: 'MUSEUM', place: 'London',
         region: 'London', country: 'United Kingdom', countrySupposed: true, latitude: 51.5, longitude: -0.1}),
       (tate)-[:SITE_OF]->(tate), (:Alias {id: '2', name: 'Tate', search: 'tate'})-[:NAMES {judgement: 'SAME'}]->(tate),
       (:Identifier {id: 'ror:1'})-[:IDENTIFIES]->(tate), (:MergedOrganisation {id: '3'})-[:MERGED_INTO]->(tate)`,
    ),
  );
});
afterAll(() => graph.close());

const FILES = readdirSync(join(CYPHER_FOLDER, 'identity'));

test.each(FILES)('%s has a header, plans without a remark, and scans nothing', async (file) => {
  const { header, text } = readCypher(`identity/${file}`);
  expect(header.length).toBeGreaterThan(10);
  const { operators, remarks } = await planOf(graph, text, PARAMETERS);
  expect(remarks).toEqual([]);
  expect(operators.length).toBeGreaterThan(0);
  expect(operators.filter((name) => /Scan$|Cartesian/.test(name))).toEqual([]);
});

test('just the name, the other name and the identifier are each sought in an index', async () => {
  const { operators } = await planOf(graph, readCypher('identity/exact.cypher').text, PARAMETERS);
  expect(operators.filter((name) => /IndexSeek/.test(name))).toHaveLength(3);
});

test('the check can fail: a scan is seen, and a label that is nowhere', async () => {
  expect((await planOf(graph, 'MATCH (n:Organisation) RETURN n', {})).operators.join()).toMatch(/Scan/);
  expect((await planOf(graph, 'MATCH (n:Muesum {id: 1}) RETURN n', {})).remarks).toHaveLength(1);
});
