import type { GraphClient } from '../../../src/database/client.js';
import { mergeOrganisations, splitOrganisation, undoMerge } from '../../../src/ingest/judgements.js';
import { createEntry, retractEntry } from '../../../src/ingest/manualEntry.js';
import { Issues } from '../../../src/ingest/report.js';
import { submit } from '../../../src/ingest/submission/importRun.js';
import { undo } from '../../../src/ingest/submission/undo.js';
import { decided, findings, idOf, loadPatientGraph, RETURN, tables } from '../../support/patient.js';
import { loan, submitRows, work } from '../../support/rows.js';
import { clearGraph, openTestGraph } from '../../support/testGraph.js';

describe('the doctor is content', () => {
  let graph: GraphClient;
  const idsOf = async (cypher: string) =>
    (await graph.read(cypher)).map((record) => record.get('id') as string);
  const theOne = async (cypher: string) => (await idsOf(cypher))[0]!;
  beforeAll(() => {
    graph = openTestGraph();
  });
  beforeEach(() => clearGraph(graph));
  afterEach(async () => expect(await findings(graph)).toEqual([]));
  afterAll(() => graph.close());

  it('with nothing at all', async () => {
    expect(await idsOf('MATCH (one:Organisation) RETURN one.id AS id')).toEqual([]);
  });

  it('after a merge was taken back', async () => {
    await loadPatientGraph(graph);
    const from = await theOne('MATCH (merged:MergedOrganisation) RETURN merged.id AS id');
    await undoMerge(graph, { from, ...decided }, tables);
  });

  it('after a split by row', async () => {
    await loadPatientGraph(graph);
    await splitOrganisation(
      graph,
      { organisation: await idOf(graph, 'Tate'), rows: ['a.csv#3'], ...decided },
      tables,
    );
  });

  it('after a split of what has an identifier', async () => {
    const other = { ...RETURN[1], line: 4, key: ['other'] };
    const thing = { ...RETURN[1].statement.thing, title: 'Other' } as typeof other.statement.thing;
    await submitRows(graph, 'a.csv', [RETURN[1], { ...other, statement: { ...other.statement, thing } }]);
    const organisation = await idOf(graph, 'University of Leeds');
    await splitOrganisation(graph, { organisation, rows: ['a.csv#4'], ...decided }, tables);
  });

  it('after a correction was undone', async () => {
    await loadPatientGraph(graph);
    await undo(
      graph,
      await theOne("MATCH (one:Submission {state: 'APPLIED'}) RETURN one.id AS id"),
      'test',
      tables,
    );
  });

  it('after everything was undone, what was merged included', async () => {
    await loadPatientGraph(graph);
    for (const id of await idsOf('MATCH (one:Submission) RETURN one.id AS id ORDER BY one.version DESC'))
      await undo(graph, id, 'test', tables);
  });

  it('after the file of the one was undone into which another was merged', async () => {
    const one = await submitRows(graph, 'a.csv', [loan(2, 'Tate', 'Zephyrine Barn', 'T')]);
    await submitRows(graph, 'b.csv', [loan(2, 'Tate', 'Alpha House', 'V')]);
    const [from, into] = [await idOf(graph, 'Alpha House'), await idOf(graph, 'Zephyrine Barn')];
    await mergeOrganisations(graph, { from, into, ...decided }, tables);
    await undo(graph, one.id, 'test', tables);
  });

  it('after the return was undone that told of a loan, where another describes it as work together', async () => {
    const one = await submitRows(graph, 'a.csv', [loan(2, 'Tate', 'Leeds Art Gallery', 'Turner')]);
    await submitRows(graph, 'b.csv', [work(2, 'Tate', 'Leeds Art Gallery', 'Turner')]);
    await undo(graph, one.id, 'test', tables);
  });

  it('after an organisation went of which it was not sure whether it is another', async () => {
    await submitRows(graph, 'a.csv', [loan(2, 'Tate', 'Thornbury Heritage Museum', 'Turner')]);
    const unsure = await submitRows(graph, 'b.csv', [loan(2, 'Tate', 'Thornbury Museum', 'Constable')]);
    await undo(graph, unsure.id, 'test', tables);
  });

  it('after a loan was retracted, its return corrected without it, and the retraction undone', async () => {
    await submitRows(graph, 'a.csv', RETURN);
    const thing = await theOne("MATCH (one:Loan {title: 'Turner'}) RETURN one.id AS id");
    const { submission } = await retractEntry(graph, { thing, reason: 'wrong', by: 'test' }, tables);
    expect(await findings(graph)).toEqual([]);
    await submitRows(graph, 'a.csv', RETURN.slice(1));
    await undo(graph, submission, 'test', tables);
  });

  it('after a project was given another title by hand', async () => {
    await submitRows(graph, 'a.csv', [work(2, 'Tate', 'University of York', 'Cataloguing')]);
    const cells = {
      ...{
        museum: 'Tate',
        partner: 'University of York',
        partner_kind: 'university',
        kind: 'research_project',
      },
      ...{ project: 'Another title', source: 'https://example.org/page' },
    };
    const thing = await theOne('MATCH (one:Project) RETURN one.id AS id');
    await createEntry(
      graph,
      { layout: 'partnerships', rows: [cells], by: 'test', replacing: { thing } },
      tables,
    );
    expect(await theOne("MATCH (one:Project {title: 'Another title'}) RETURN one.id AS id")).toBe(thing);
  });

  it('after the tables were corrected and the file came again', async () => {
    await submitRows(graph, 'a.csv', RETURN);
    const { kind, fingerprint } = tables;
    try {
      Object.assign(tables, {
        fingerprint: 'of other tables',
        kind: (printed: string) => kind(printed === 'university' ? 'museum' : printed),
      });
      const read = { name: 'a.csv', file: 'a.csv', layout: 'test', by: 'test', sha256: '' };
      const again = { ...read, fingerprint: 'of other tables' };
      await submit(
        graph,
        again,
        async function* () {
          yield RETURN;
        },
        new Issues(),
        tables,
      );
    } finally {
      expect(await findings(graph)).toEqual([]);
      Object.assign(tables, { kind, fingerprint });
      await clearGraph(graph);
    }
  });
});
