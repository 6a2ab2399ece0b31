import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFile } from '../../../src/ingest/importFile.js';
import { readTables } from '../../../src/ingest/tables.js';
import { onEmptyGraph } from '../../support/onGraph.js';
import { row, submitRows } from '../../support/rows.js';

const tables = readTables();
const on = onEmptyGraph();

const load = (mapping: string, file = `${mapping}.csv`) =>
  importFile(on.graph, { path: `test/fixtures/lists/${file}`, mapping, by: 'test' }, { tables });

/** All projects, in the order of their titles. */
async function projects() {
  const { nodes } = (
    await on.data(`{ projects(orderBy: {by: TITLE}) { nodes {
    title activity period { start end }
    participants { edges { role node { name kind region country } } }
    funders { edges { amount currency node { name } } }
    evidence { edges { node { url licence } } } } } }`)
  ).projects;
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
          { url: 'https://gtr.ukri.org', licence: null },
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
    const [known] = await on.graph.read(
      'MATCH (i:Identifier)-[:IDENTIFIES]->(o) RETURN collect(i.id + " " + o.name) AS all',
    );
    expect(known!.get('all').sort()).toEqual([
      'gb-chc:900001 Example Museum of Kites',
      'gb-chc:900002 Example Foundation',
    ]);
  });

  it('reads the projects of CORDIS with all participants, from two files', async () => {
    const report = await load('cordis', 'cordis/organization.csv');
    expect(report.issues).toEqual([]);
    const [bells, kites] = await projects();
    expect(bells).toMatchObject({
      title: 'Bells',
      period: { start: '2024-01-01', end: null },
      participants: [{ role: 'LEAD', name: 'Example Bells GmbH', kind: 'COMPANY', country: 'Germany' }],
      funders: [{ amount: null, name: 'European Commission' }],
    });
    expect(kites).toMatchObject({
      title: 'Kites of Europe; past & present',
      funders: [{ amount: 300000.5, currency: 'EUR', name: 'European Commission' }],
    });
    expect(kites.participants).toEqual(
      expect.arrayContaining([
        {
          ...{ role: 'LEAD', name: 'UNIVERSITY OF EXAMPLETON', kind: 'UNIVERSITY' },
          ...{ region: null, country: 'United Kingdom' },
        },
        {
          ...{ role: 'PARTICIPANT', name: 'MUSEUM OF EXAMPLE KITES', kind: 'MUSEUM' },
          ...{ region: null, country: 'Greece' },
        },
      ]),
    );
    const { partnerships } = await on.data('{ partnerships { nodes { id } } }');
    expect(partnerships.nodes).toHaveLength(1);
    const by = async (key: string) => {
      const found = await on.data(`{ projects { groups(by: ${key}) { nodes { count keys { name } } } } }`);
      return found.projects.groups.nodes.map((one: { keys: { name: string }[]; count: number }) => [
        one.keys[0]!.name,
        one.count,
      ]);
    };
    expect(await by('MUSEUM')).toContainEqual(['MUSEUM OF EXAMPLE KITES', 1]);
    expect(await by('PARTNER_KIND')).toContainEqual(['Company', 1]);
  });

  it('keeps only projects in which a museum of the graph takes part, with all their participants', async () => {
    const only = (mapping: string, file: string) =>
      importFile(
        on.graph,
        { path: `test/fixtures/lists/${file}`, mapping, onlyMuseums: true, by: 'test' },
        { tables },
      );
    const nobody = await only('cordis', 'cordis/organization.csv');
    expect([nobody.counts.added, nobody.leftOut]).toEqual([0, { 'no museum of the graph takes part': 3 }]);
    const museum = [{ name: 'Museum of Example Kites', kind: 'museum', country: 'Greece' }];
    await submitRows(on.graph, 'register', [
      row(2, ['kites'], museum, { is: 'ORGANISATION', organisation: 0 }),
    ]);
    const report = await only('cordis', 'cordis/organization.csv');
    expect([report.counts.added, report.leftOut]).toEqual([2, { 'no museum of the graph takes part': 1 }]);
    expect((await projects()).map(({ title }: { title: string }) => title)).toEqual([
      'Kites of Europe; past & present',
    ]);
  });

  it('reports lines of the second file that have the same key and other values', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'joined-'));
    cpSync('test/fixtures/lists/cordis', folder, { recursive: true });
    const project = join(folder, 'project.csv');
    const [header, ...rest] = readFileSync(project, 'utf8').trimEnd().split('\n');
    const again = rest.slice(0, 2);
    const other = again.map((line) => line.replace('Kites of Europe', 'Kites of Asia'));
    writeFileSync(project, [header, ...rest, ...again, ...other, ''].join('\n'));
    const report = await importFile(
      on.graph,
      { path: join(folder, 'organization.csv'), mapping: 'cordis', by: 'test' },
      { tables },
    );
    rmSync(folder, { recursive: true });
    expect(report.issues).toEqual([
      expect.objectContaining({
        ...{ file: 'project.csv', line: rest.length + 4, column: 'id', value: '900001' },
        ...{ level: 'WARNING', rule: 'key-used-twice' },
        reason: expect.stringContaining('line 2'),
      }),
    ]);
  });

  it('is refused without its second file', async () => {
    await expect(load('cordis', 'ukri-gtr.csv')).rejects.toThrow(
      'The mapping cordis needs a second file, project.csv, in the folder of the imported file.',
    );
  });
});
