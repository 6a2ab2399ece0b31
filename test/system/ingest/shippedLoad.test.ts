import type { GraphClient } from '../../../src/database/client.js';
import { type LoadReport, loadShippedData } from '../../../src/ingest/shipped.js';
import { clearGraph, openTestGraph } from '../../support/testGraph.js';

/** Database client that fails after a number of transactions, like a killed service. */
function breaking(graph: GraphClient, after: number): GraphClient {
  let left = after;
  return {
    ...graph,
    write: (work) => (left-- > 0 ? graph.write(work) : Promise.reject(new Error('cut off'))),
  };
}

describe('the load of the shipped data', () => {
  let graph: GraphClient;
  let report: LoadReport;
  let resumed: Record<string, number>;
  const counted = async (): Promise<Record<string, number>> => {
    const records = await graph.read(
      "MATCH (s:Submission {state: 'APPLIED'})-[:CONTAINS]->(r:Row {state: 'LIVE'}) RETURN s.file AS file, count(r) AS rows",
    );
    return Object.fromEntries(records.map((record) => [record.get('file'), record.get('rows').toNumber()]));
  };
  const ask = (query: string) => graph.read(query);
  const everything = async () => {
    const nodes = await ask(
      'MATCH (n) WHERE NOT n:SchemaMigration AND NOT n:Submission RETURN labels(n)[0] AS label, n.id AS id ORDER BY label, id',
    );
    const joins = await ask(
      'MATCH (a)-[r]->(b) WHERE NOT a:Submission RETURN type(r) AS type, a.id AS from, b.id AS to ORDER BY type, from, to',
    );
    return JSON.stringify([nodes, joins].map((records) => records.map((record) => record.toObject())));
  };

  beforeAll(async () => {
    graph = openTestGraph();
    await clearGraph(graph);
    await expect(loadShippedData(breaking(graph, 7))).rejects.toThrow('cut off');
    await loadShippedData(graph);
    resumed = await counted();
    await clearGraph(graph);
    report = await loadShippedData(graph);
  });
  afterAll(() => graph.close());

  it('is loaded whole after a load that was cut off', async () => {
    expect(report.loaded).toBe(true);
    expect(await counted()).toEqual(resumed);
    expect(Object.fromEntries(report.files.map(({ file, read }) => [file, read]))).toEqual({
      'national_museums.csv': 16,
      'partnerships.csv': 771,
      'loans.csv': 174,
      'report_figures.csv': 48,
      'performance_figures.csv': 385,
      'museum_counts.csv': 383,
    });
  });

  it('leaves no value unread: what was not taken as it stands is reported', () => {
    const results = report.issues
      .filter(({ rule }) => rule !== 'unsure-organisation')
      .map(({ file, line, column, level }) => `${level} ${file}:${line} ${column}`);
    expect(results).toEqual([
      'WARNING partnerships.csv:31 end',
      'WARNING partnerships.csv:32 place',
      'WARNING partnerships.csv:102 place',
      'WARNING partnerships.csv:517 place',
      'WARNING performance_figures.csv:135 value',
      'WARNING performance_figures.csv:137 value',
    ]);
  });

  it('counts the same when it is loaded again, from a note or from scratch', async () => {
    const before = await everything();
    const again = await loadShippedData(graph);
    expect(again).toMatchObject({ loaded: false, issues: [] });
    await graph.write((tx) =>
      tx.run("MATCH (s:Submission {file: 'loans.csv'}) SET s.fingerprint = 'of other contents'"),
    );
    const corrected = await loadShippedData(graph);
    expect(corrected.files.find(({ state }) => state === 'APPLIED')).toMatchObject({
      file: 'loans.csv',
      version: 2,
      counts: { rows: 174, unchanged: 174, added: 0, retracted: 0 },
    });
    expect(await everything()).toEqual(before);
  });
});
