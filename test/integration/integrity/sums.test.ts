import type { GraphClient } from '../../../src/database/client.js';
import { Checks } from '../../../src/integrity/check.js';
import { Sites } from '../../../src/integrity/sums/sites.js';
import { examineSums } from '../../../src/integrity/sums/sums.js';
import { loadPatientGraph } from '../../support/patient.js';
import { openTestGraph } from '../../support/testGraph.js';
import { inTransaction } from './inTransaction.js';

//   whole ◀─site of─ site ◀─site of─ part ◀─site of─ room ◀─site of─ case        whole ◀─site of─ wing        alone
const sites = new Sites();
for (const [id, ...parents] of [
  ['whole'],
  ['site', 'whole'],
  ['part', 'site'],
  ['room', 'part'],
  ['case', 'room'],
  ['wing', 'whole'],
  ['alone'],
])
  sites.add(id!, id === 'whole', parents, { kind: null, region: null, national: false });

describe('sites', () => {
  it('count for what they are sites of, three levels up', () => {
    expect(sites.ancestors('room')).toEqual(['room', 'part', 'site', 'whole']);
    expect(sites.ancestors('case')).toEqual(['case', 'room', 'part', 'site']);
    expect(sites.ancestors('alone')).toEqual(['alone']);
  });

  it('are no partners of their whole, nor of another site of it', () => {
    expect(sites.areRelated('whole', 'room')).toBe(true);
    expect(sites.areRelated('wing', 'site')).toBe(true);
    expect(sites.areRelated('wing', 'case')).toBe(false);
    expect(sites.areRelated('alone', 'whole')).toBe(false);
  });

  it('count a loan once, however many of them had to do with it', () => {
    sites.count('loans', ['site', 'wing', 'site']);
    expect(['whole', 'site', 'wing', 'alone'].map((id) => sites.totals(id).loans)).toEqual([1, 1, 1, 0]);
  });
});

describe('the sums of a large graph', () => {
  let graph: GraphClient;
  beforeAll(async () => {
    graph = openTestGraph();
    await loadPatientGraph(graph);
  });
  afterAll(() => graph.close());

  const examined = async (on: GraphClient, things: number) => {
    const checks = new Checks(
      ['Organisation.partnerships', 'Organisation.totals'].map((name) => ({ name, question: '?' })),
      20,
    );
    const places = new Sites();
    for (const record of await on.read(
      'MATCH (one:Organisation) RETURN one.id AS id, one:Museum AS museum, one {.kind, .region, national: one:NationalMuseum} AS about, COLLECT { MATCH (one)-[:SITE_OF]->(whole) RETURN whole.id } AS parents',
    ))
      places.add(record.get('id'), record.get('museum'), record.get('parents'), record.get('about'));
    const looked = await examineSums(on, checks, places, things);
    return { looked, reports: checks.reports.map(({ name, looked: of, found }) => [name, of, found]) };
  };

  it('are the same in one pass and in several', async () => {
    const once = await examined(graph, 4);
    expect(once.reports).toEqual([
      ['Organisation.partnerships', once.looked, 0],
      ['Organisation.totals', 9, 0],
    ]);
    expect(await examined(graph, 1_000_000)).toEqual(once);
  });

  it('are missed in several passes, too', async () => {
    const wrong = await inTransaction(async (planted) => {
      await planted.run('MATCH ()-[sum:PARTNERS_WITH]->() SET sum.sources = 99');
      return examined(planted, 1_000_000);
    });
    expect(wrong.reports[0]).toEqual(['Organisation.partnerships', wrong.looked, wrong.looked]);
  });
});
