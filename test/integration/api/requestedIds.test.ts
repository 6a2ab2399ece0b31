import { onGraph } from '../../support/onGraph.js';
import { planOf } from '../../support/plan.js';

const on = onGraph('small');

/** Tate under the id of a museum merged into it, twice removed, and under identifiers of registers. */
const TATE = ['org:old', 'org:older', 'mm:mm.New.1', 'gb-chc:1089464', 'GB-CHC-1089464', ' national:tate '];
const UCL = [
  'ror:02jx3x895',
  'https://ror.org/02jx3x895',
  'http://ror.org/02JX3X895',
  'ror.org/02jx3x895',
  'org:college',
];

beforeAll(() =>
  on.graph.run(`MATCH (tate:Organisation {id: 'national:tate'}), (ucl:Organisation {id: 'ror:02jx3x895'}), (ahrc:Organisation {id: 'org:ahrc'})
    CREATE (:MergedOrganisation {id: 'org:older', name: 'Older'})-[:MERGED_INTO]->(:MergedOrganisation {id: 'org:old', name: 'Old'})-[:MERGED_INTO]->(tate),
      (:MergedOrganisation {id: 'org:college', name: 'College'})-[:MERGED_INTO]->(ucl),
      (:MergedOrganisation {id: 'org:payer', name: 'Payer'})-[:MERGED_INTO]->(ahrc),
      (:Identifier {id: 'mm:mm.New.1'})-[:IDENTIFIES]->(tate), (:Identifier {id: 'gb-chc:1089464'})-[:IDENTIFIES]->(tate),
      (:Identifier {id: 'ror:00abcdef1'})-[:IDENTIFIES]->(ahrc)`),
);

const QUESTIONS = `query ($ids: [ID!], $pairs: [ID!]) {
  organisations(filter: { ids: $ids }) { totalCount nodes { id } }
  others: organisations(filter: { not: { ids: $ids } }) { totalCount }
  lent: loans(filter: { lenders: { some: { ids: $ids } } }) { nodes { id } }
  borrowed: loans(filter: { or: [{ borrowers: { some: { ids: $ids } } }] }) { nodes { id } }
  projects(filter: { participants: { some: { node: { ids: $ids } } } }) { nodes { id } }
  partnerships(filter: { museum: { ids: $ids } }) { nodes { id } facets(by: [KIND]) { values { key count } } }
  partnered: partnerships(filter: { partner: { ids: $ids } }) { nodes { id } }
  pairs: partnerships(filter: { ids: $pairs }) { nodes { id } }
  partners: organisations(filter: { partners: { some: { node: { ids: $ids } } } }) { nodes { id } }
  changes(from: { reportingYear: "2014/15" }, to: { reportingYear: "2017/18" }, filter: { ids: $ids }) { partnerships { change certain possible } }
}`;

const answers = (id: string) =>
  on.data(QUESTIONS, { ids: [id], pairs: [`${id}~ror:02jx3x895`, `national:tate~${id}`] });

test.each(TATE)('%s is read as Tate in every filter', async (id) => {
  const tate = await answers('national:tate');
  expect(tate.organisations.nodes).toEqual([{ id: 'national:tate' }]);
  expect(tate.pairs.nodes).toHaveLength(1);
  expect(await answers(id)).toEqual(tate);
});

test.each(UCL)('%s is read as UCL in every filter', async (id) => {
  const ucl = await answers('ror:02jx3x895');
  expect(ucl.organisations.nodes).toEqual([{ id: 'ror:02jx3x895' }]);
  expect(await answers(id)).toEqual(ucl);
});

test('several ids of one organisation give it once, an unknown one nothing', async () => {
  const ask = (ids: string[]) =>
    on.data(
      'query ($ids: [ID!]) { organisations(filter: { ids: $ids }) { totalCount nodes { id } } loans(filter: { lenders: { some: { ids: $ids } } }) { totalCount } }',
      { ids },
    );
  expect(await ask(['org:old', 'national:tate', 'org:nobody'])).toEqual(await ask(['national:tate']));
  expect(await ask(['org:nobody'])).toEqual({
    organisations: { totalCount: 0, nodes: [] },
    loans: { totalCount: 0 },
  });
});

test.each(['org:payer', 'ror:00abcdef1', 'https://ror.org/00abcdef1'])('funderIds: %s', async (id) => {
  const ask = (funder: string) =>
    on.data(
      'query ($ids: [ID!]) { partnerships(filter: { funderIds: $ids }) { nodes { id } } organisations(filter: { partners: { some: { funderIds: $ids } } }) { nodes { id } } }',
      { ids: [funder] },
    );
  const known = await ask('org:ahrc');
  expect(known.partnerships.nodes).not.toEqual([]);
  expect(await ask(id)).toEqual(known);
});

test('an id is resolved again after a merge, also where the composed statement is kept', async () => {
  const source = 'query ($id: ID!) { organisations(filter: { ids: [$id] }) { nodes { id } } }';
  const ask = async () => (await on.data(source, { id: 'org:later' })).organisations.nodes;
  for (let time = 0; time < 3; time++) expect(await ask()).toEqual([]);
  await on.graph.run(
    "MATCH (one:Organisation {id: 'org:leeds'}) CREATE (:MergedOrganisation {id: 'org:later', name: 'Later'})-[:MERGED_INTO]->(one)",
  );
  expect(await ask()).toEqual([{ id: 'org:leeds' }]);
});

test('each list that is filtered by ids begins at the index of ids', async () => {
  const { sent } = await on.ask(
    `{ organisations(filter: { ids: ["org:old"] }) { nodes { id } }
       loans(filter: { lenders: { some: { ids: ["org:old"] } } }) { nodes { id } }
       partnerships(filter: { museum: { ids: ["org:old"] } }) { nodes { id } } }`,
  );
  for (const { text, parameters } of sent) {
    const { operators } = await planOf(on.graph, text, { ...parameters });
    expect(operators.filter((one) => /UniqueIndexSeek/.test(one))).not.toEqual([]);
    expect(operators.filter((one) => /AllNodesScan|LabelScan/.test(one))).toEqual([]);
  }
});
