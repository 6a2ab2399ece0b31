import type { GraphClient } from '../../../src/database/client.js';
import { rebuildAggregates } from '../../../src/ingest/rebuildAggregates.js';
import { readTables } from '../../../src/ingest/tables.js';
import { doctor } from '../../../src/integrity/doctor.js';
import { lines } from '../../../src/integrity/lines.js';
import { loan, pictureOf, row, submitRows, work } from '../../support/rows.js';
import { clearGraph, openTestGraph } from '../../support/testGraph.js';

const tables = readTables();

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

    expect(await rebuildAggregates(graph, { tables })).toBe(true);
    expect(await pictureOf(graph)).toEqual(before);
    const number = await version();
    expect(await rebuildAggregates(graph, { tables })).toBe(false);
    expect(await version()).toEqual(number);
  });

  it('and so are the normal forms of names and titles, which found nothing by plain letters', async () => {
    const other = { name: 'Łódzkie Muzeum', use: 'FORMER', reason: 'its register', by: 'rows' } as const;
    await submitRows(graph, 'letters.csv', [
      loan(2, 'Tate', 'Statens Museum for Øst', 'Ærø’s Straße'),
      work(3, 'Tate', 'Uniwersytet Łódzki', 'Þing'),
      row(4, ['Ł'], [{ name: 'Muzeum Miasta Łodzi', kind: 'museum', others: [other] }], {
        is: 'ORGANISATION',
        organisation: 0,
      }),
    ]);
    const before = await pictureOf(graph);
    await graph.run(`MATCH (n:Organisation|Alias|Loan|Project) WHERE coalesce(n.name, n.title) =~ '.*[ŁØÆÞ].*'
      SET n.search = toLower(coalesce(n.name, n.title))
      FOREACH (_ IN CASE WHEN n:Organisation THEN [1] END | SET n.sortName = toLower(n.name))
      FOREACH (_ IN CASE WHEN n.title IS NULL THEN [] ELSE [1] END | SET n.sortTitle = toLower(n.title), n.matchKey = 'old')`);
    await graph.run("MATCH (v:DataVersion {name: 'data'}) SET v.sums = 5");
    expect((await pictureOf(graph)).filter((line) => !before.includes(line))).toHaveLength(6);

    expect(await rebuildAggregates(graph, { tables })).toBe(true);
    expect(await pictureOf(graph)).toEqual(before);
    expect(lines(await doctor(graph, tables)).join()).toMatch(/^no findings:/);
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
