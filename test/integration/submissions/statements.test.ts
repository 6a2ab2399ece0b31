import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphClient, int } from '../../../src/database/client.js';
import { CYPHER_FOLDER, readCypher } from '../../../src/database/cypherFiles.js';
import { draw } from '../../support/drawnGraph.js';
import { plansAnew } from '../../support/plan.js';
import { openTestGraph } from '../../support/testGraph.js';

plansAnew();

let graph: GraphClient;
beforeAll(async () => {
  graph = openTestGraph();
  await draw(graph, 'small');
  // The small graph has none that was undone.
  await graph.run("CREATE (:Submission {id: 'submission:0', state: 'UNDONE', undone: datetime()})");
});
afterAll(() => graph.close());

const files = readdirSync(join(CYPHER_FOLDER, 'submissions')).map((file) => `submissions/${file}`);

test.each(files)('%s has a header, and plans against the schema without a remark', async (path) => {
  const { text, header } = readCypher(path);
  expect(header).toContain('Parameters: $');
  const { summary } = await graph.run(`EXPLAIN ${text}`, {
    id: 'loan:turner',
    first: int(5),
    judgement: 'UNSURE',
  });
  const remarks = summary.gqlStatusObjects.filter((status) => status.severity === 'WARNING');
  expect(remarks.map((status) => status.statusDescription)).toEqual([]);
  expect(JSON.stringify(summary.plan)).not.toContain('AllNodesScan');
});
