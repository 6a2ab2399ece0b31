import type { GraphClient } from '../../../src/database/client.js';
import { LoanPurpose } from '../../../src/domain/words.js';
import {
  JudgementError,
  judge,
  mergeOrganisations,
  splitOrganisation,
  undoMerge,
} from '../../../src/ingest/judgements.js';
import { readTables } from '../../../src/ingest/tables.js';
import { doctor } from '../../../src/integrity/doctor.js';
import { lines } from '../../../src/integrity/lines.js';
import { loan, pictureOf, row, submitRows, work } from '../../support/rows.js';
import { clearGraph, openTestGraph } from '../../support/testGraph.js';

const tables = readTables();
const decided = { reason: 'the museum says so', by: 'test' };

describe('judgements on who is who', () => {
  let graph: GraphClient;
  beforeAll(() => {
    graph = openTestGraph();
  });
  beforeEach(async () => {
    await clearGraph(graph);
    await submitRows(graph, 'a.csv', [
      loan(2, 'Tate', 'Leeds Art Gallery', 'Turner', { start: '2018' }),
      loan(3, 'Tate', 'Quillfeather House', 'Constable'),
      loan(4, 'Tate', 'Zephyrine Rooms', 'Constable'),
      work(5, 'Tate', 'University of York', 'Cataloguing'),
      row(
        6,
        ['branch'],
        [
          { name: 'Zephyrine Rooms, West Wing', kind: 'museum', of: 1 },
          { name: 'Zephyrine Rooms', kind: 'museum' },
        ],
        { is: 'ORGANISATION', organisation: 0 },
      ),
    ]);
  });
  afterAll(() => graph.close());

  const idOf = async (name: string): Promise<string> => {
    const [record] = await graph.read('MATCH (o:Organisation {name: $name}) RETURN o.id AS id', { name });
    return record?.get('id');
  };
  const totals = async (name: string) => {
    const [record] = await graph.read(
      'MATCH (o:Organisation {name: $name}) RETURN o.loans AS loans, o.partners AS partners',
      { name },
    );
    return [record?.get('loans').toNumber(), record?.get('partners').toNumber()];
  };

  it('merging moves all relations, keeps the old id answering, and is undone exactly', async () => {
    const before = await pictureOf(graph);
    const [from, into] = [await idOf('Zephyrine Rooms'), await idOf('Quillfeather House')];
    await mergeOrganisations(graph, { from, into, ...decided }, tables);
    expect(await totals('Quillfeather House')).toEqual([1, 1]);
    expect(await totals('Tate')).toEqual([2, 3]);
    const [old] = await graph.read(
      'MATCH (:MergedOrganisation {id: $from})-[:MERGED_INTO]->(o:Organisation) RETURN o.id AS id',
      { from },
    );
    expect(old?.get('id')).toBe(into);
    const sites = await graph.read(
      'MATCH (:Organisation {name: "Zephyrine Rooms, West Wing"})-[:SITE_OF]->(o) RETURN o.id AS id',
    );
    expect(sites.map((site) => site.get('id'))).toEqual([into]);
    const aliases = await graph.read(
      'MATCH (a:Alias)-[:NAMES]->(:Organisation {id: $into}) RETURN a.name AS name',
      { into },
    );
    expect(aliases.map((alias) => alias.get('name'))).toEqual(['Zephyrine Rooms']);
    await undoMerge(graph, { from, ...decided }, tables);
    expect(await pictureOf(graph)).toEqual(before);
  });

  it('what is said of a merged name later is said of the one it was merged into', async () => {
    const [from, into] = [await idOf('Zephyrine Rooms'), await idOf('Quillfeather House')];
    await mergeOrganisations(graph, { from, into, ...decided }, tables);
    await submitRows(graph, 'b.csv', [loan(2, 'Tate', 'Zephyrine Rooms', 'Hogarth')]);
    expect(await totals('Quillfeather House')).toEqual([2, 1]);
    await undoMerge(graph, { from, ...decided }, tables);
    expect(await totals('Zephyrine Rooms')).toEqual([1, 1]);
    expect(await totals('Quillfeather House')).toEqual([2, 1]);
  });

  it('a name stated in another town is an organisation of its own until it is merged, and later rows follow the merge', async () => {
    const borrower = (line: number, place: string) =>
      row(
        line,
        [place, String(line)],
        [{ name: 'Tate' }, { name: 'Qzatdalewick Museum', kind: 'museum', place }],
        {
          ...{ is: 'LOAN', title: `Title ${line}`, lenders: [0], borrowers: [1] },
          ...{ direction: 'LENT', purpose: LoanPurpose.DISPLAY },
        },
      );
    const borrowers = async () => {
      const found = await graph.read(
        "MATCH (o:Organisation {name: 'Qzatdalewick Museum'})<-[:TO]-(l) RETURN o.id AS id, o.place AS place, count(l) AS loans ORDER BY place",
      );
      return found.map((one) => ({ id: one.get('id'), loans: `${one.get('place')} ${one.get('loans')}` }));
    };
    await submitRows(graph, 'b.csv', [
      borrower(2, 'London'),
      borrower(3, 'London'),
      borrower(4, 'Manchester'),
    ]);
    const [into, from] = await borrowers();
    expect([into?.loans, from?.loans]).toEqual(['London 2', 'Manchester 1']);
    const open = await graph.read(
      "MATCH (j:Judgement {judgement: 'UNSURE'})-[:ON]->(:Organisation {name: 'Qzatdalewick Museum'}) RETURN DISTINCT j.id AS id, j.reason AS reason",
    );
    expect(open.map((one) => one.get('reason'))).toEqual(['the names are the same, but the places differ']);
    await mergeOrganisations(graph, { from: from!.id, into: into!.id, ...decided }, tables);
    await submitRows(graph, 'c.csv', [borrower(5, 'Manchester'), borrower(6, 'Leeds')]);
    expect((await borrowers()).map(({ loans }) => loans)).toEqual(['Leeds 1', 'London 4']);
    expect(lines(await doctor(graph, tables)).join()).toMatch(/^no findings:/);
  });

  it('a chain of merges answers, and can be taken apart', async () => {
    const before = await pictureOf(graph);
    const [one, two, three] = [
      await idOf('Zephyrine Rooms'),
      await idOf('Quillfeather House'),
      await idOf('Leeds Art Gallery'),
    ];
    await mergeOrganisations(graph, { from: one, into: two, ...decided }, tables);
    await mergeOrganisations(graph, { from: two, into: three, ...decided }, tables);
    expect(await totals('Leeds Art Gallery')).toEqual([2, 1]);
    await undoMerge(graph, { from: two, ...decided }, tables);
    await undoMerge(graph, { from: one, ...decided }, tables);
    expect(await pictureOf(graph)).toEqual(before);
  });

  it('splitting gives rows of a name to an organisation of their own; merging takes it back', async () => {
    await submitRows(graph, 'b.csv', [loan(2, 'Tate', 'Leeds Art Gallery', 'Hogarth')]);
    const organisation = await idOf('Leeds Art Gallery');
    const { id } = await splitOrganisation(graph, { organisation, rows: ['b.csv#2'], ...decided }, tables);
    const names = await graph.read(
      'MATCH (o:Organisation {sortName: "leeds art gallery"}) RETURN o.id AS id, o.loans AS loans ORDER BY o.id = $id',
      { id },
    );
    expect(names.map((name) => [name.get('id'), name.get('loans').toNumber()])).toEqual([
      [organisation, 1],
      [id, 1],
    ]);
    await mergeOrganisations(graph, { from: id, into: organisation, ...decided }, tables);
    expect(await totals('Leeds Art Gallery')).toEqual([2, 1]);
  });

  it('what was split off, merged again and split off anew is an organisation, and both merges can be undone', async () => {
    const tate = await idOf('Tate');
    const split = () =>
      splitOrganisation(graph, { organisation: tate, rows: ['a.csv#3', 'a.csv#4'], ...decided }, tables);
    const first = await split();
    await mergeOrganisations(graph, { from: first.id, into: tate, ...decided }, tables);
    const again = await split();
    expect(again.id).not.toBe(first.id);
    const counts = async () =>
      (
        await graph.read('UNWIND $ids AS id MATCH (o:Organisation {id: id}) RETURN o.loans AS loans', {
          ids: [tate, again.id],
        })
      ).map((row) => row.get('loans').toNumber());
    expect(await counts()).toEqual([1, 2]);
    await mergeOrganisations(graph, { from: again.id, into: tate, ...decided }, tables);
    await undoMerge(graph, { from: again.id, ...decided }, tables);
    expect(await counts()).toEqual([1, 2]);
    const { checks } = await doctor(graph, tables);
    expect(checks.filter(({ found }) => found > 0)).toEqual([]);
  });

  it('refuses what would be wrong, in one sentence', async () => {
    const [site, whole] = [await idOf('Zephyrine Rooms, West Wing'), await idOf('Zephyrine Rooms')];
    const merging = (from: string, into: string) =>
      mergeOrganisations(graph, { from, into, ...decided }, tables);
    await expect(merging(site, whole)).rejects.toThrow(/are a site and its parent/);
    await expect(merging(whole, whole)).rejects.toThrow(/itself/);
    await expect(merging('org:none', whole)).rejects.toThrow('There is no organisation org:none.');
    await expect(undoMerge(graph, { from: whole, ...decided }, tables)).rejects.toThrow(JudgementError);
    await expect(
      splitOrganisation(graph, { organisation: whole, names: ['Nobody'], ...decided }, tables),
    ).rejects.toThrow(/Its names are Zephyrine Rooms/);
    await expect(
      judge(graph, { judgement: 'judgement:none', decision: 'SAME', ...decided }, tables),
    ).rejects.toThrow(/no judgement/);
  });
});
