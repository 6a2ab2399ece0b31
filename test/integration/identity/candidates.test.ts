import type { GraphClient } from '../../../src/database/client.js';
import { normaliseName, sortableName } from '../../../src/domain/names.js';
import { candidatesOf, matchParties, type Party, suggestion } from '../../../src/identity/index.js';
import { clearGraph, openTestGraph } from '../../support/testGraph.js';

/**
 * (Science Museum)-[:SITE_OF]->(Science Museum Group), two Newcastles, Leeds with an alias and an identifier, a loan whose title
 * has the names in it.
 */
const ORGANISATIONS = [
  {
    id: 'o:leeds',
    name: 'University of Leeds',
    kind: 'UNIVERSITY',
    place: 'Leeds',
    country: 'United Kingdom',
  },
  {
    id: 'o:beckett',
    name: 'Leeds Beckett University',
    kind: 'UNIVERSITY',
    place: 'Leeds',
    country: 'United Kingdom',
  },
  {
    id: 'o:newcastle',
    name: 'Newcastle University',
    kind: 'UNIVERSITY',
    place: 'Newcastle upon Tyne',
    country: 'United Kingdom',
  },
  { id: 'o:newcastle-au', name: 'University of Newcastle', kind: 'UNIVERSITY', country: 'Australia' },
  { id: 'o:smg', name: 'Science Museum Group', kind: 'MUSEUM', place: 'London' },
  { id: 'o:sm', name: 'Science Museum', kind: 'MUSEUM', place: 'London', latitude: 51.5, longitude: -0.17 },
];
const ALIASES = [
  { id: 'a:1', name: 'The Leeds University', of: 'o:leeds' },
  { id: 'a:2', name: 'Science Museum', of: 'o:smg' },
];

let graph: GraphClient;

beforeAll(async () => {
  graph = openTestGraph();
  await clearGraph(graph);
  await graph.write(async (transaction) => {
    await transaction.run('UNWIND $rows AS row CREATE (n:Organisation) SET n = row', {
      rows: ORGANISATIONS.map((row) => ({
        ...row,
        sortName: sortableName(row.name),
        search: normaliseName(`${row.name} ${row.place ?? ''}`),
      })),
    });
    await transaction.run(
      "UNWIND $rows AS row MATCH (o:Organisation {id: row.of}) CREATE (:Alias {id: row.id, name: row.name, search: row.search})-[:NAMES {judgement: 'SAME'}]->(o)",
      { rows: ALIASES.map((row) => ({ ...row, search: normaliseName(row.name) })) },
    );
    await transaction.run(
      `MATCH (o:Organisation {id: 'o:leeds'}), (s:Organisation {id: 'o:sm'}), (g:Organisation {id: 'o:smg'})
       CREATE (:Identifier {id: 'ror:024mrxd33'})-[:IDENTIFIES]->(o), (s)-[:SITE_OF]->(g),
         (:Loan {id: 'l:1', title: 'University of Leeds', search: 'univeristy university of leeds'})
       SET g:NationalMuseum`,
    );
  });
  await graph.run('CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()');
});
afterAll(() => graph.close());

const idsOf = async (...parties: Party[]) =>
  (await candidatesOf(graph, parties)).map((found) => found.map(({ id }) => id));

test('just the name, without an article, another name, an identifier', async () => {
  expect(await idsOf({ name: 'The University of Leeds' })).toEqual([['o:leeds']]);
  expect(await idsOf({ name: 'Leeds University' })).toEqual([['o:leeds']]);
  expect(await idsOf({ name: 'Anything', identifiers: ['ror:024mrxd33'] })).toEqual([['o:leeds']]);
  expect(await idsOf({ name: 'University of Leeds (UoL)' })).toEqual([['o:leeds']]);
});

test('a candidate says all that is known of it, and nothing that is not', async () => {
  const [first = [], second = []] = await candidatesOf(graph, [
    { name: 'University of Leeds' },
    { name: 'Science Museum' },
  ]);
  const [leeds] = first;
  const [site, group] = second;
  expect(leeds).toEqual({
    id: 'o:leeds',
    name: 'University of Leeds',
    kind: 'UNIVERSITY',
    place: 'Leeds',
    country: 'United Kingdom',
    otherNames: ['The Leeds University'],
    identifiers: ['ror:024mrxd33'],
  });
  expect(site).toMatchObject({ id: 'o:sm', siteOf: 'o:smg', latitude: 51.5 });
  expect(group).toMatchObject({ id: 'o:smg', national: true, otherNames: ['Science Museum'] });
});

test('similar names where none is just so; a loan of that title is nobody', async () => {
  const [found] = await idsOf({ name: 'Univeristy of Leeds' });
  expect(found).toEqual(expect.arrayContaining(['o:leeds', 'o:beckett']));
  expect(found!.every((id) => id!.startsWith('o:'))).toBe(true);
});

test('answers stand by position, whatever is asked: nobody, the same twice, operators of the index', async () => {
  const asked = ['Ashmolean', 'Newcastle University', 'AND OR NOT', '"(~*:^', 'Newcastle University', ''];
  expect(await idsOf(...asked.map((name) => ({ name })))).toEqual([
    [],
    ['o:newcastle'],
    [],
    [],
    ['o:newcastle'],
    [],
  ]);
});

test('matches come judged, best first: the twin in Australia is not taken', async () => {
  const [matches] = await matchParties(
    graph,
    [{ name: 'University of Newcastle', country: 'United Kingdom' }],
    {
      similarToo: true,
    },
  );
  expect(matches!.slice(0, 2).map(({ party, judgement }) => [party.id, judgement])).toEqual([
    ['o:newcastle', 'SAME'],
    ['o:newcastle-au', 'DIFFERENT'],
  ]);
});

test('one sentence for a name that was not recognised', async () => {
  const [matches] = await matchParties(graph, [{ name: 'Univeristy of Leeds' }]);
  expect(suggestion(matches!)).toBe('did you mean University of Leeds (Leeds, ROR 024mrxd33)?');
  expect(suggestion([])).toBeUndefined();
});
