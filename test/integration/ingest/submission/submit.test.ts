import type { GraphClient } from '../../../../src/database/client.js';
import { undo } from '../../../../src/ingest/submission/undo.js';
import { readTables } from '../../../../src/ingest/tables.js';
import { loan, pictureOf, submitRows, work } from '../../../support/rows.js';
import { clearGraph, openTestGraph } from '../../../support/testGraph.js';

const rows = [
  loan(2, 'Tate', 'Leeds Art Gallery', 'Turner', { start: '2018', objects: 3 }),
  loan(3, 'Tate', 'Leeds Art Gallery', 'Constable', { start: '2019', end: '2019-06' }),
  work(4, 'Tate', 'University of York', 'Cataloguing'),
  work(5, 'British Library', 'University of York', 'Cataloguing'),
  loan(6, 'British Library', 'York Castle Museum', 'Letters', { objects: 2 }),
];

describe('a submission', () => {
  let graph: GraphClient;
  beforeAll(() => {
    graph = openTestGraph();
  });
  beforeEach(() => clearGraph(graph));
  afterAll(() => graph.close());

  const sums = async () => {
    const records = await graph.read(
      'MATCH (a)-[p:PARTNERS_WITH {mirrored: false}]->(b) RETURN a.name + " / " + b.name + ": " + p.loans + " loans, " + p.projects + " projects, " + coalesce(toString(p.objects), "unknown") + " objects" AS line ORDER BY line',
    );
    return records.map((record) => record.get('line'));
  };

  it('is wholly in the graph, with its sums', async () => {
    const outcome = await submitRows(graph, 'a.csv', rows);
    expect(outcome.counts).toMatchObject({
      rows: 5,
      added: 5,
      loansCreated: 3,
      projectsCreated: 1,
      organisationsCreated: 5,
    });
    expect(await sums()).toEqual([
      'British Library / University of York: 0 loans, 1 projects, unknown objects',
      'British Library / York Castle Museum: 1 loans, 0 projects, 2 objects',
      'Tate / Leeds Art Gallery: 2 loans, 0 projects, 3 objects',
      'Tate / University of York: 0 loans, 1 projects, unknown objects',
    ]);
  });

  it('changes nothing the second time, and is the same however it is cut into batches', async () => {
    await submitRows(graph, 'a.csv', rows);
    const once = await pictureOf(graph);
    expect((await submitRows(graph, 'a.csv', rows)).state).toBe('UNCHANGED');
    expect(await pictureOf(graph)).toEqual(once);
    await clearGraph(graph);
    await submitRows(graph, 'a.csv', rows, { size: 1 });
    expect(await pictureOf(graph)).toEqual(once);
  });

  it('that is corrected replaces what its former version said, and only that; undoing brings it back', async () => {
    await submitRows(graph, 'other.csv', [loan(2, 'Tate', 'Leeds Art Gallery', 'Turner', { start: '2018' })]);
    await submitRows(graph, 'a.csv', rows);
    const before = await pictureOf(graph);
    const corrected = [
      rows[0]!,
      ...rows.slice(2, 4),
      loan(7, 'British Library', 'York Castle Museum', 'Letters', { objects: 4 }),
    ];
    const outcome = await submitRows(graph, 'a.csv', corrected);
    expect(outcome.counts).toMatchObject({ rows: 4, unchanged: 3, added: 1, retracted: 2, loansDropped: 1 });
    expect(await sums()).toEqual([
      'British Library / University of York: 0 loans, 1 projects, unknown objects',
      'British Library / York Castle Museum: 1 loans, 0 projects, 4 objects',
      'Tate / Leeds Art Gallery: 1 loans, 0 projects, 3 objects',
      'Tate / University of York: 0 loans, 1 projects, unknown objects',
    ]);
    await undo(graph, outcome.id, 'test', readTables());
    expect(await pictureOf(graph)).toEqual(before);
  });

  it('that is undone leaves what was there before', async () => {
    await submitRows(graph, 'b.csv', rows.slice(0, 2));
    const before = await pictureOf(graph);
    const outcome = await submitRows(graph, 'a.csv', rows);
    await undo(graph, outcome.id, 'test', readTables());
    expect(await pictureOf(graph)).toEqual(before);
    await submitRows(graph, 'a.csv', rows);
    expect(await sums()).toHaveLength(4);
  });

  it('a check writes nothing', async () => {
    await submitRows(graph, 'a.csv', rows.slice(0, 2));
    const before = await pictureOf(graph);
    const outcome = await submitRows(graph, 'a.csv', rows, { dryRun: true });
    expect(outcome).toMatchObject({
      state: 'CHECKED',
      counts: { rows: 5, added: 3, unchanged: 2, retracted: 0 },
    });
    expect(await pictureOf(graph)).toEqual(before);
  });

  it('several at once do not lose', async () => {
    const names = ['one.csv', 'two.csv', 'three.csv', 'four.csv'];
    await Promise.all(
      names.map((name, index) =>
        submitRows(graph, name, [
          loan(2, 'Tate', `Museum ${index}`, 'Turner'),
          work(3, 'Tate', 'University of York', 'Cataloguing'),
        ]),
      ),
    );
    expect(await sums()).toHaveLength(5);
  });

  it('tells once for whom a name was taken that is written otherwise', async () => {
    await submitRows(graph, 'a.csv', [work(2, 'Tate', 'University of Huddersfield', 'Cataloguing')]);
    const { issues } = await submitRows(graph, 'b.csv', [
      work(2, 'Tate', 'Univeristy of Huddersfield', 'Drawings'),
      work(3, 'Tate', 'Univeristy of Huddersfield', 'Prints'),
    ]);
    expect(issues.list.map(({ line, value, rule }) => [line, value, rule])).toEqual([
      [2, 'Univeristy of Huddersfield', 'name-taken-for'],
    ]);
    expect(await sums()).toEqual(['Tate / University of Huddersfield: 0 loans, 3 projects, unknown objects']);
  });
});
