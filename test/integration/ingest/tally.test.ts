import type { GraphClient } from '../../../src/database/client.js';
import { readCypher } from '../../../src/database/cypherFiles.js';
import { rebuildAggregates } from '../../../src/ingest/rebuildAggregates.js';
import { loan, submitRows, work } from '../../support/rows.js';
import { clearGraph, openTestGraph } from '../../support/testGraph.js';

describe('the tallies of loans and organisations', () => {
  let graph: GraphClient;
  beforeAll(async () => {
    graph = openTestGraph();
    await clearGraph(graph);
  });
  afterAll(() => graph.close());

  /** Tallies that differ from the records. */
  const wrong = async () =>
    (await graph.read(readCypher('doctor/Graph.tallies.cypher').text)).map((row) => row.get('what'));
  const tallies = async (label: string) =>
    (
      await graph.read(`MATCH (tally:${label}) RETURN tally.id + ' ' + tally.count AS told ORDER BY told`)
    ).map((row) => row.get('told'));
  const first = [
    loan(2, 'Tate', 'Leeds Art Gallery', 'Turner', { start: '2018', end: '2019-06', objects: 3 }),
    loan(3, 'Tate', 'Leeds Art Gallery', 'Constable', { objects: 2 }),
    loan(4, 'Tate', 'University of York', 'Blake'),
    work(5, 'Tate', 'University of York', 'Cataloguing'),
  ];

  it('follow what is loaded, loaded again, changed, and taken away', async () => {
    await submitRows(graph, 'a.csv', first);
    const before = [await tallies('LoanTally'), await tallies('OrganisationTally')];
    expect(before[0]!.length).toBeGreaterThan(0);
    expect(before[1]!.length).toBeGreaterThan(0);
    expect(await wrong()).toEqual([]);

    await submitRows(graph, 'a.csv', first);
    expect([await tallies('LoanTally'), await tallies('OrganisationTally')]).toEqual(before);

    await submitRows(graph, 'b.csv', [
      loan(2, 'Tate', 'Leeds Art Gallery', 'Turner', { start: '2018', end: '2019-06', objects: 30 }),
      loan(3, 'British Museum', 'University of Leeds', 'Vases', { objects: 5 }),
    ]);
    expect(await wrong()).toEqual([]);

    await submitRows(graph, 'a.csv', [loan(2, 'Tate', 'Leeds Art Gallery', 'Turner', { objects: 7 })]);
    expect(await wrong()).toEqual([]);
    expect(await tallies('LoanTally')).not.toEqual(before[0]);
  });

  it('are seen where they are wrong, and made anew with other sums of an earlier version', async () => {
    await graph.run('MATCH (tally:LoanTally) SET tally.count = tally.count + 1');
    await graph.run('MATCH (tally:OrganisationTally) DETACH DELETE tally');
    expect((await wrong()).length).toBeGreaterThan(1);
    await graph.run("MATCH (version:DataVersion {name: 'data'}) SET version.sums = 2");
    expect(await rebuildAggregates(graph)).toBe(true);
    expect(await wrong()).toEqual([]);
  });
});
