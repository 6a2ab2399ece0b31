import type { GraphClient } from '../../../src/database/client.js';
import { ChangeBuffer } from '../../../src/feed/changeBuffer.js';
import { RefreshScope, refreshDerived } from '../../../src/ingest/refreshDerived.js';
import { REFRESH_LIMITS, type RefreshWriter, refreshAllDerived } from '../../../src/ingest/stagedRefresh.js';
import { clearGraph, openTestGraph } from '../../support/testGraph.js';

//   Natural History Museum ──lent──▶ (Dippy) ──to──▶ Ulster Museum ──site of──▶ National Museums NI
//   Tate, 14-18 NOW ──lent──▶ (Poppies) ──to──▶ Ulster Museum
//   Science Museum Group ◀──to── (Apollo) ◀──lent── Smithsonian          the group borrowed: the row is the group's
//   Science Museum Group ──lent──▶ (Rocket) ──to──▶ Locomotion ──site of──▶ Science Museum Group
//   Tate ─MUSEUM─▶ [Collections] ◀─PARTNER─ Leeds, York    ◀─MUSEUM─ Science Museum Group (with York alone)
const DRAWING = `
CREATE (nhm:Organisation:Museum:NationalMuseum {id: 'nhm', sortName: 'natural history museum', kind: 'MUSEUM', region: 'London'})
CREATE (tate:Organisation:Museum {id: 'tate', sortName: 'tate'})
CREATE (now:Organisation:ArtsOrganisation {id: 'now', sortName: '14 18 now'})
CREATE (ulster:Organisation:Museum {id: 'ulster', sortName: 'ulster museum'})
CREATE (nmni:Organisation:Museum {id: 'nmni', sortName: 'national museums northern ireland', kind: 'MUSEUM', region: 'Northern Ireland'})
CREATE (smg:Organisation:Museum {id: 'smg', sortName: 'science museum group'})
CREATE (locomotion:Organisation:Museum {id: 'locomotion', sortName: 'locomotion'})
CREATE (smithsonian:Organisation:Museum {id: 'smithsonian', sortName: 'smithsonian'})
CREATE (leeds:Organisation:University {id: 'leeds', sortName: 'university of leeds'})
CREATE (york:Organisation:University {id: 'york', sortName: 'university of york'})
CREATE (page:Source {id: 's1'}), (other:Source {id: 's2'})
CREATE (ulster)-[:SITE_OF]->(nmni), (locomotion)-[:SITE_OF]->(smg)
CREATE (dippy:Loan {id: 'dippy', sources: ['s1'], purpose: 'DISPLAY', direction: 'LENT', objects: 1, start: '2018', end: '2019-01-06',
  earliestStart: '2018-01-01', latestStart: '2018-12-31', earliestEnd: '2019-01-06', latestEnd: '2019-01-06'})
CREATE (poppies:Loan {id: 'poppies', sources: ['s1'], purpose: 'TOURING_EXHIBITION', direction: 'LENT'})
CREATE (apollo:Loan {id: 'apollo', sources: ['s1'], purpose: 'DISPLAY', direction: 'BORROWED', objects: 2})
CREATE (rocket:Loan {id: 'rocket', sources: ['s1'], purpose: 'DISPLAY', direction: 'LENT'})
CREATE (nhm)-[:LENT]->(dippy)-[:TO]->(ulster), (dippy)-[:EVIDENCED_BY]->(page)
CREATE (tate)-[:LENT]->(poppies)-[:TO]->(ulster), (now)-[:LENT]->(poppies)
CREATE (smithsonian)-[:LENT]->(apollo)-[:TO]->(smg), (smg)-[:LENT]->(rocket)-[:TO]->(locomotion)
CREATE (collections:Project {id: 'collections', title: 'Collections', participants: 4, consortium: true})
CREATE (tate)-[:PARTICIPATES_IN {role: 'MUSEUM', alongside: ['leeds', 'york'], activities: ['RESEARCH', 'TRAINING'], sources: ['s1', 's2']}]->(collections)
CREATE (smg)-[:PARTICIPATES_IN {role: 'MUSEUM', alongside: ['york'], activities: ['RESEARCH'], sources: ['s1']}]->(collections)
CREATE (leeds)-[:PARTICIPATES_IN {role: 'PARTNER', alongside: ['tate'], activities: ['TRAINING'], sources: ['s2'],
  start: '2017', earliestStart: '2017-01-01', latestStart: '2017-12-31'}]->(collections)
CREATE (york)-[:PARTICIPATES_IN {role: 'PARTNER', alongside: ['smg', 'tate'], activities: ['RESEARCH'], sources: ['s1']}]->(collections)`;

const EVERYTHING = { pairs: [], moved: null, organisations: [] };

describe('summed partnerships, derived from a drawn graph', () => {
  let graph: GraphClient;
  const pairs = async (condition: string) => {
    const records = await graph.read(
      `MATCH (m:Organisation)-[p:PARTNERS_WITH]->(o:Organisation) WHERE ${condition} RETURN p.id AS id ORDER BY id`,
    );
    return records.map((record) => record.get('id'));
  };
  const facts = async (id: string) => {
    const [record] = await graph.read('MATCH ()-[p:PARTNERS_WITH {id: $id}]->() RETURN properties(p) AS p', {
      id,
    });
    const entries = Object.entries(record?.get('p') ?? {});
    return Object.fromEntries(
      entries.map(([key, value]) => [key, (value as { toNumber?(): number }).toNumber?.() ?? value]),
    );
  };

  beforeAll(async () => {
    graph = openTestGraph();
    await clearGraph(graph);
    await graph.write((tx) => tx.run(DRAWING));
    await graph.write((tx) => refreshDerived(tx, EVERYTHING));
  });
  afterAll(async () => {
    await clearGraph(graph);
    await graph.close();
  });

  it('counts each pair once among those not mirrored, whoever lent', async () => {
    expect(await pairs('NOT p.mirrored AND NOT p.museumSite AND NOT p.partnerSite')).toEqual([
      'nhm~nmni',
      'nmni~now',
      'smg~smithsonian',
      'smg~york',
      'tate~leeds',
      'tate~nmni',
      'tate~york',
    ]);
  });

  it('joins no two partners of a consortium, no two lenders, and nobody with its own site', async () => {
    expect(
      await pairs(
        "p.id IN ['leeds~york', 'smg~leeds', 'smg~tate', 'tate~now', 'smg~locomotion', 'locomotion~smg']",
      ),
    ).toEqual([]);
  });

  it('shows a site apart, beside its parent', async () => {
    expect(await pairs('p.partnerSite AND NOT p.mirrored')).toEqual(['nhm~ulster', 'tate~ulster']);
  });

  it('has a museum at its start, whichever side the source describes', async () => {
    expect(await pairs('NOT m:Museum')).toEqual([]);
    expect(await pairs("o.id = 'now'")).toEqual(['nmni~now', 'ulster~now']);
  });

  it('names the sites of the partner through which all of it went', async () => {
    const rows = await graph.read(
      'MATCH ()-[p:PARTNERS_WITH]->() WHERE p.throughSite IS NOT NULL RETURN p.id AS id, p.throughSite AS sites ORDER BY id',
    );
    expect(rows.map((row) => [row.get('id'), row.get('sites')])).toEqual([
      ['nhm~nmni', ['ulster']],
      ['tate~nmni', ['ulster']],
    ]);
  });

  it('has a mirrored relationship only between museums', async () => {
    expect(await pairs('p.mirrored')).toEqual([
      'nmni~nhm',
      'nmni~tate',
      'smithsonian~smg',
      'ulster~nhm',
      'ulster~tate',
    ]);
  });

  it('sums up what a pair did, and leaves unknown what nobody states', async () => {
    expect(await facts('nhm~nmni')).toEqual({
      id: 'nhm~nmni',
      loans: 1,
      objects: 1,
      projects: 0,
      activities: ['DISPLAY_LOAN'],
      start: '2018',
      earliestStart: '2018-01-01',
      latestStart: '2018-12-31',
      end: '2019-01-06',
      earliestEnd: '2019-01-06',
      latestEnd: '2019-01-06',
      firstYear: 2018,
      lastYear: 2019,
      facts: ['2018-01-01/2018-12-31/2019-01-06/2019-01-06/L/+DISPLAY_LOAN+/1/*/|/#s1#'],
      undated: 0,
      sources: 1,
      sourceIds: ['s1'],
      consortiumOnly: false,
      mirrored: false,
      bidirectional: true,
      throughSite: ['ulster'],
      museumSite: false,
      partnerSite: false,
      listedFromBothEnds: false,
      sortName: 'natural history museum national museums northern ireland',
      museumKind: 'MUSEUM',
      museumRegion: 'London',
      museumNational: true,
      partnerKind: 'MUSEUM',
      partnerRegion: 'Northern Ireland',
      partnerNational: false,
    });
    expect(await facts('tate~leeds')).toEqual({
      id: 'tate~leeds',
      loans: 0,
      projects: 1,
      activities: ['TRAINING'],
      start: '2017',
      earliestStart: '2017-01-01',
      latestStart: '2017-12-31',
      firstYear: 2017,
      lastYear: 2017,
      facts: ['2017-01-01/2017-12-31/0000-00-00/9999-99-99/C/+TRAINING+//*/|/#s2#'],
      undated: 0,
      sources: 1,
      sourceIds: ['s2'],
      consortiumOnly: true,
      mirrored: false,
      bidirectional: false,
      museumSite: false,
      partnerSite: false,
      listedFromBothEnds: true,
      sortName: 'tate university of leeds',
      museumNational: false,
      partnerNational: false,
    });
  });

  it('keeps totals with those of the sites', async () => {
    const records = await graph.read(
      'MATCH (o:Organisation) WHERE o.id IN $ids RETURN o.id AS id, o.loans AS loans, o.projects AS projects, o.partners AS partners, o.partnersAmong AS among ORDER BY id',
      { ids: ['nmni', 'smg', 'tate', 'ulster'] },
    );
    const totals = records.map((record) =>
      record.keys.map((key) => record.get(key)?.toNumber?.() ?? record.get(key)),
    );
    expect(totals).toEqual([
      ['nmni', 2, 0, 3, ['MUSEUM', 'MUSEUM|London', '|London']],
      ['smg', 2, 1, 2, null],
      ['tate', 1, 1, 3, ['MUSEUM', 'MUSEUM|Northern Ireland', '|Northern Ireland']],
      ['ulster', 2, 0, 3, ['MUSEUM', 'MUSEUM|London', '|London']],
    ]);
  });

  it('gives the same again, for all and for some', async () => {
    const all = () => graph.read('MATCH ()-[p:PARTNERS_WITH]->() RETURN properties(p) AS p ORDER BY p.id');
    const before = JSON.stringify((await all()).map((record) => record.toObject()));
    await graph.write((tx) => refreshDerived(tx, EVERYTHING));
    await graph.write((tx) =>
      refreshDerived(tx, { pairs: [['nhm', 'ulster']], moved: ['york'], organisations: ['tate'] }),
    );
    const after = JSON.stringify((await all()).map((record) => record.toObject()));
    expect(JSON.parse(after).map(sorted)).toEqual(JSON.parse(before).map(sorted));
  });

  it('forgets a pair whose last loan is gone', async () => {
    await graph.write(async (tx) => {
      await tx.run("MATCH (loan:Loan {id: 'apollo'}) DETACH DELETE loan");
      await refreshDerived(tx, { pairs: [['smg', 'smithsonian']], moved: [], organisations: [] });
    });
    expect(await pairs("p.id CONTAINS 'smithsonian'")).toEqual([]);
  });
});

const sorted = ({ p }: { p: object }) => Object.entries(p).sort();

//   700 organisations in a ring: each lends to the next one and to the one after the next
const RING = `
UNWIND range(0, 699) AS at
CREATE (:Organisation:Museum {id: 'ring' + right('00' + at, 3), sortName: 'ring ' + at})
WITH count(*) AS all
MATCH (lender:Organisation) WHERE lender.id STARTS WITH 'ring'
UNWIND [1, 2] AS step
MATCH (borrower:Organisation {id: 'ring' + right('00' + (toInteger(right(lender.id, 3)) + step) % 700, 3)})
CREATE (lender)-[:LENT]->(:Loan {id: lender.id + borrower.id, purpose: 'DISPLAY', direction: 'LENT', sources: []})-[:TO]->(borrower)`;

describe('sums of many organisations', () => {
  let graph: GraphClient;
  let steps = 0;
  const writer: RefreshWriter = {
    write: (work) => {
      steps += 1;
      return graph.write((transaction) => work(transaction, new ChangeBuffer()));
    },
    stage: (work) => graph.write(work),
  };
  const inSteps = { ...REFRESH_LIMITS, inOne: 0, perStep: 500, noticeMs: 0 };
  const sums = async () => {
    const [record] = await graph.read(
      `MATCH (one:Organisation) WHERE one.partners = 4 AND one.loans = 4
       WITH count(one) AS wholes
       OPTIONAL MATCH (:Organisation)-[p:PARTNERS_WITH]->(:Organisation)
       WITH wholes, collect(p) AS every
       RETURN size(every) AS pairs, size([p IN every WHERE NOT p.mirrored]) AS stated, reduce(total = 0, p IN every | total + p.loans) AS loans, wholes`,
    );
    return Object.values(record!.toObject()).map(Number);
  };
  const staged = async () => {
    const [record] = await graph.read(
      `OPTIONAL MATCH (v:DataVersion)
       RETURN toFloat(COUNT { ()-[:STAGED_PARTNERSHIP]->() }) AS a, toFloat(COUNT { (:StagedTotals) }) AS b, v.refresh AS c`,
    );
    return Object.values(record!.toObject());
  };
  // each of the ring has a pair with its two next ones, both ways, as both are museums
  const RIGHT = [2_800, 1_400, 2_800, 700];

  beforeEach(async () => {
    graph = openTestGraph();
    await clearGraph(graph);
    await graph.write((tx) => tx.run(RING));
    steps = 0;
  });
  afterEach(async () => {
    await clearGraph(graph);
    await graph.close();
  });

  it('are switched in one transaction if they are few', async () => {
    await refreshAllDerived(writer, EVERYTHING, (tx) => tx.run("CREATE (:Source {id: 'last word'})"));
    expect([steps, await sums()]).toEqual([1, RIGHT]);
    expect(await staged()).toEqual([0, 0, null]);
  });

  it('are switched in several transactions if they are many, and only what changed', async () => {
    await refreshAllDerived(writer, EVERYTHING, (tx) => tx.run('RETURN 1'), inSteps);
    expect(await sums()).toEqual(RIGHT);
    // 2,800 partnerships by 500, one list of totals, the end of each, and the last statement
    expect([steps, await staged()]).toEqual([9, [0, 0, null]]);

    steps = 0;
    await graph.run("MATCH ()-[p:PARTNERS_WITH {id: 'ring000~ring001'}]->() SET p.loans = 7");
    await refreshAllDerived(writer, EVERYTHING, (tx) => tx.run('RETURN 1'), inSteps);
    expect([steps, await sums()]).toEqual([4, RIGHT]);
  });

  it('are the same for all organisations of very many pairs', async () => {
    const records = await graph.read('MATCH (o:Organisation) RETURN collect(o.id) AS ids');
    const organisations: string[] = records[0]!.get('ids');
    const scope = new RefreshScope(false);
    const pairs = Array.from({ length: 200_001 }, (_, at): [string, string] => [`one${at}`, 'other']);
    scope.add({ pairs, moved: [], organisations });
    expect([scope.isLargerThan(10_000), [...scope.pairs], scope.moved]).toEqual([true, [], organisations]);
    await refreshAllDerived(writer, scope, (tx) => tx.run('RETURN 1'), inSteps);
    expect(await sums()).toEqual(RIGHT);
  });

  it('stay as they were if the last statement fails', async () => {
    await expect(
      refreshAllDerived(writer, EVERYTHING, (tx) => tx.run('RETURN 1 / 0 AS never')),
    ).rejects.toThrow('by zero');
    expect((await sums())[0]).toBe(0);
  });
});
