import type { GraphClient } from '../../../src/database/client.js';
import { importFile } from '../../../src/ingest/importFile.js';
import { readTables } from '../../../src/ingest/tables.js';
import { askerOf } from '../../support/drawnGraph.js';
import { clearGraph, openTestGraph } from '../../support/testGraph.js';

const tables = readTables();
let graph: GraphClient;
beforeAll(() => {
  graph = openTestGraph();
});
beforeEach(() => clearGraph(graph));
afterAll(() => graph.close());

const load = (mapping: string, file = `${mapping}.csv`) =>
  importFile(graph, { path: `test/fixtures/lists/${file}`, mapping, by: 'test' }, { tables });

/** All projects, in the order of their titles. */
async function projects() {
  const { result } = await (await askerOf(graph)).ask(`{ projects(orderBy: {by: TITLE}) { nodes {
    title activity period { start end }
    participants { edges { role node { name kind region country } } }
    funders { edges { amount currency node { name } } }
    evidence { edges { node { url licence } } } } } }`);
  expect(result.errors).toBeUndefined();
  const { nodes } = (result.data as ReturnType<typeof JSON.parse>).projects;
  const ends = ({ edges }: ReturnType<typeof JSON.parse>) =>
    edges.map(({ node, ...edge }: Record<string, object>) => ({ ...edge, ...node }));
  return nodes.map((node: ReturnType<typeof JSON.parse>) => ({
    ...node,
    participants: ends(node.participants),
    funders: ends(node.funders),
    evidence: ends(node.evidence),
  }));
}

describe('a shipped mapping of a list of projects', () => {
  it('reads the projects of Gateway to Research', async () => {
    const report = await load('ukri-gtr');
    expect([report.issues, report.leftOut]).toEqual([[], { 'it has no lead organisation': 1 }]);
    expect(await projects()).toEqual([
      {
        title: 'Bells & Whistles: a study',
        activity: 'RESEARCH',
        period: { start: '2018-02-01', end: '2021-01-31' },
        participants: [
          {
            ...{ role: 'LEAD', name: 'University of Exampleton', kind: 'UNIVERSITY' },
            ...{ region: 'Yorkshire and the Humber', country: 'United Kingdom' },
          },
        ],
        funders: [{ amount: 528700, currency: 'GBP', name: 'Arts and Humanities Research Council' }],
        evidence: [
          { url: 'https://gtr.ukri.org', licence: 'OGL-UK-3.0' },
          { url: 'https://gtr.ukri.org/projects?ref=AH%2FX000001%2F1', licence: null },
        ],
      },
      expect.objectContaining({
        title: 'Kites of the valley',
        activity: 'DOCTORAL_STUDENTSHIP',
        period: { start: '2019-10-01', end: null },
        funders: [{ amount: null, currency: null, name: 'Arts and Humanities Research Council' }],
      }),
    ]);
  });

  it('reads grants in the form of the 360Giving Data Standard', async () => {
    const report = await load('360giving');
    expect([report.issues, report.leftOut]).toEqual([[], { 'its recipient is not an organisation': 1 }]);
    const [kites, club] = await projects();
    expect(kites).toMatchObject({
      title: 'Kites for all',
      activity: 'FUNDING',
      period: { start: '2020-05-01', end: '2021-04-30' },
      participants: [{ role: 'PARTICIPANT', name: 'Example Museum of Kites', country: 'United Kingdom' }],
      funders: [{ amount: 9500, currency: 'GBP', name: 'Example Foundation' }],
    });
    expect(club).toMatchObject({ title: 'Kites for some', period: { start: null, end: null } });
    const [known] = await graph.read(
      'MATCH (i:Identifier)-[:IDENTIFIES]->(o) RETURN collect(i.id + " " + o.name) AS all',
    );
    expect(known!.get('all').sort()).toEqual([
      'gb-chc:900001 Example Museum of Kites',
      'gb-chc:900002 Example Foundation',
    ]);
  });
});
