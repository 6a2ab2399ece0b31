import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFile } from '../../../src/ingest/importFile.js';
import { undo } from '../../../src/ingest/submission/undo.js';
import { readTables } from '../../../src/ingest/tables.js';
import { doctor } from '../../../src/integrity/doctor.js';
import { lines } from '../../../src/integrity/lines.js';
import { onEmptyGraph } from '../../support/onGraph.js';
import { pictureOf } from '../../support/rows.js';
import { clearGraph } from '../../support/testGraph.js';

const tables = readTables();
const folder = mkdtempSync(join(tmpdir(), 'partnership-graph-participants-'));
afterAll(() => rmSync(folder, { recursive: true }));
const on = onEmptyGraph();

type Cells = Readonly<Record<string, string>>;

/** Imports rows as a CSV file; cells must not contain commas. */
async function send(name: string, rows: readonly Cells[], batch?: number) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const text = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  const path = join(folder, name);
  writeFileSync(path, text.map((cells) => cells.join(',')).join('\n'));
  return importFile(on.graph, { path, by: 'test' }, { tables, ...(batch && { batch }) });
}

const expectSound = async () => expect(lines(await doctor(on.graph, tables)).join()).toMatch(/^no findings:/);

const PROJECT = {
  title: 'Example Bells',
  project_id: 'list:1',
  kind: 'research_project',
  start: '2018-02',
  end: '2021',
  source: 'https://example.org/grants',
};
const UNIVERSITY = {
  ...PROJECT,
  participant: 'Example University',
  participant_kind: 'university',
  role: 'LEAD',
};
const MUSEUM = { ...PROJECT, participant: 'Example Museum', participant_kind: 'museum' };
const LIBRARY = { ...PROJECT, participant: 'Example Library', participant_kind: 'library' };

const partnerships = async () => {
  const { partnerships: found } = await on.data(
    '{ partnerships { nodes { museum { name } partner { name } consortiumOnly evidence { totalCount } } } }',
  );
  return found.nodes.map((one: ReturnType<typeof JSON.parse>) =>
    [
      one.museum.name,
      one.partner.name,
      one.consortiumOnly ? 'consortium' : 'two',
      one.evidence.totalCount,
    ].join(' / '),
  );
};

describe('the layout participants', () => {
  it('takes a project of one participant and a funder', async () => {
    const report = await send('grants.csv', [
      {
        ...UNIVERSITY,
        ...{ participant_place: 'Leeds', participant_country: 'United Kingdom', participant_id: 'list:u' },
        ...{ funder: 'Example Council', funder_id: 'list:c', amount: '528700.50', currency: 'GBP' },
      },
    ]);
    expect([report.errors, report.warnings, report.counts.projectsCreated]).toEqual([0, 0, 1]);
    const { projects } = await on.data(`{ projects { nodes {
      title consortium
      participants { edges { role node { name kind place } } }
      funders { edges { amount currency node { name kind } } } } } }`);
    expect(projects.nodes).toEqual([
      {
        ...{ title: 'Example Bells', consortium: false },
        participants: {
          edges: [{ role: 'LEAD', node: { name: 'Example University', kind: 'UNIVERSITY', place: 'Leeds' } }],
        },
        funders: {
          edges: [{ amount: 528700.5, currency: 'GBP', node: { name: 'Example Council', kind: 'FUNDER' } }],
        },
      },
    ]);
    expect(await partnerships()).toEqual([]);
    await expectSound();
  });

  it('makes partnerships of each museum with each other participant, however rows and batches divide them', async () => {
    const all = [
      'Example Museum / Example Library / consortium / 1',
      'Example Museum / Example University / consortium / 1',
    ];
    await send('grants.csv', [UNIVERSITY, MUSEUM, LIBRARY], 1);
    expect(await partnerships()).toEqual(all);
    await expectSound();
    await clearGraph(on.graph);
    const together = {
      participant: 'Example University | Example Museum | Example Library',
      participant_kind: 'university | museum | library',
      role: 'LEAD | PARTICIPANT | PARTICIPANT',
    };
    await send('grants.csv', [{ ...PROJECT, ...together }]);
    expect(await partnerships()).toEqual(all);
    const { led } = await on.data(
      '{ led: organisations(filter: {projects: {some: {role: [LEAD]}}}) { nodes { name } } }',
    );
    expect(led.nodes).toEqual([{ name: 'Example University' }]);
  });

  it('joins a later list to the project, and takes it away again', async () => {
    await send('first.csv', [UNIVERSITY, MUSEUM]);
    const before = await pictureOf(on.graph);
    expect(await partnerships()).toEqual(['Example Museum / Example University / two / 1']);
    const other = { source: 'https://other.example.org/grants' };
    const { id } = await send('second.csv', [{ ...LIBRARY, ...other }]);
    expect(await partnerships()).toEqual([
      'Example Museum / Example Library / consortium / 2',
      'Example Museum / Example University / consortium / 2',
    ]);
    await expectSound();
    await undo(on.graph, id, 'test', tables);
    expect(await pictureOf(on.graph)).toEqual(before);
    await expectSound();
  });

  it('keeps what a museum states of the same project apart from the list', async () => {
    const { project_id: _, ...titled } = MUSEUM;
    const { participant, participant_kind, ...what } = titled;
    await send('returns.csv', [
      {
        ...what,
        museums: participant,
        partners: 'Example School | Example Library',
        partner_kinds: 'school | library',
      },
    ]);
    await send('grants.csv', [
      titled,
      { ...what, participant: 'Example University', participant_kind: 'university' },
    ]);
    const { projects } = await on.data(
      '{ projects { nodes { participants { edges { role alongside node { id name } } } } } }',
    );
    expect(projects.nodes).toHaveLength(1);
    const edges: ReturnType<typeof JSON.parse>[] = projects.nodes[0].participants.edges;
    const named = new Map(edges.map(({ node }) => [node.id, node.name]));
    expect(
      edges
        .map(({ role, node, alongside }) =>
          [node.name, role, ...alongside.map((id: string) => named.get(id)).sort()].join(', '),
        )
        .sort(),
    ).toEqual([
      'Example Library, PARTNER, Example Museum',
      'Example Museum, MUSEUM, Example Library, Example School, Example University',
      'Example School, PARTNER, Example Museum',
      'Example University, PARTICIPANT, Example Museum',
    ]);
    expect(await partnerships()).toEqual([
      'Example Museum / Example Library / consortium / 1',
      'Example Museum / Example School / consortium / 1',
      'Example Museum / Example University / consortium / 1',
    ]);
    await expectSound();
  });

  it('takes from a submitter only projects of its own museum', async () => {
    await send('museums.csv', [MUSEUM]);
    const columns = Object.keys(UNIVERSITY);
    const path = join(folder, 'own.csv');
    const both = { ...UNIVERSITY, participant: 'Example University | Example Museum', project_id: 'list:2' };
    const rows = [UNIVERSITY, { ...both, participant_kind: '', role: '', title: 'Example Whistles' }];
    writeFileSync(path, [columns, ...rows.map(Object.values)].map((cells) => cells.join(',')).join('\n'));
    const report = await importFile(
      on.graph,
      { path, museum: 'Example Museum', by: 'test' },
      { tables, own: 'Example Museum' },
    );
    expect(report.issues.map(({ line, rule }) => [line, rule])).toEqual([[2, 'not-your-museum']]);
    expect(report.counts.added).toBe(1);
  });
});
