import type { GraphClient } from '../../../src/database/client.js';
import { rebuildAggregates } from '../../../src/ingest/rebuildAggregates.js';
import { loan, pictureOf, submitRows, work } from '../../support/rows.js';
import { clearGraph, openTestGraph } from '../../support/testGraph.js';

describe('sums that an earlier version of the service made', () => {
  let graph: GraphClient;
  beforeAll(async () => {
    graph = openTestGraph();
    await clearGraph(graph);
  });
  afterAll(() => graph.close());

  const version = async () =>
    (await graph.read('MATCH (v:DataVersion) RETURN v.number AS number'))[0]!.get('number');

  it('are made anew, once', async () => {
    await submitRows(graph, 'a.csv', [
      loan(2, 'Tate', 'Leeds Art Gallery', 'Turner', { start: '2018', end: '2019-06', objects: 3 }),
      work(3, 'Tate', 'University of York', 'Cataloguing'),
    ]);
    const before = await pictureOf(graph);
    await graph.run('MATCH ()-[p:PARTNERS_WITH]->() REMOVE p.facts, p.sourceIds, p.undated');
    expect(await pictureOf(graph)).not.toEqual(before);

    expect(await rebuildAggregates(graph)).toBe(true);
    expect(await pictureOf(graph)).toEqual(before);
    const number = await version();
    expect(await rebuildAggregates(graph)).toBe(false);
    expect(await version()).toEqual(number);
  });

  it('an import makes a new version of the data; one that changes nothing does not', async () => {
    const rows = [loan(2, 'Tate', 'Leeds Art Gallery', 'Constable')];
    const before = await version();
    await submitRows(graph, 'b.csv', rows);
    const after = await version();
    expect(after.toNumber()).toBeGreaterThan(before.toNumber());
    await submitRows(graph, 'b.csv', rows);
    expect(await version()).toEqual(after);
  });
});
