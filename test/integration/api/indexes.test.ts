import { INDEXES } from '../../../src/api/compose/indexes.js';
import { onGraph } from '../../support/onGraph.js';

const on = onGraph('small');

test('each index that pages are read from is in the schema', async () => {
  const rows = await on.graph.read(
    'SHOW INDEXES YIELD labelsOrTypes, properties, state RETURN labelsOrTypes[0] AS of, properties, state',
  );
  const there = rows.map((row) => `${row.get('of')} ${row.get('properties')} ${row.get('state')}`);
  const named = { Organisation: 'Organisation', Partnership: 'PARTNERS_WITH' };
  for (const [type, label] of Object.entries(named))
    for (const index of INDEXES[type]!) expect(there).toContain(`${label} ${index} ONLINE`);
});

test('whole lists are counted and summed up from tallies, with other things than their own from the things', async () => {
  const { sent, result } = await on.ask(`{
    a: organisations(filter: { kind: MUSEUM, region: "London" }) { totalCount facets(by: [KIND]) { values { count } } }
    b: loans { groups(by: [PURPOSE, TERM]) { totalCount nodes { count objects objectsKnown people } } }
    c: loans { groups(by: [PURPOSE]) { nodes { count top { title } } } }
    d: organisations(filter: { kind: MUSEUM, country: "England" }) { totalCount }
  }`);
  expect(result.errors).toBeUndefined();
  const read = sent.map(({ text }) => [text.includes('Tally)'), /:(Organisation|Loan)\)/.test(text)]);
  expect(read).toEqual([
    [true, false],
    [true, false],
    [false, true],
    [false, true],
  ]);
});

test('what tallies say is what the things say', async () => {
  const asked = (by: string, more: string) =>
    `loans { groups(by: [${by}], orderBy: { by: NAME, direction: ASC }) { totalCount overlapping nodes { keys { key name } count objects objectsKnown people peopleKnown ${more} } } }`;
  for (const by of ['PURPOSE', 'TERM', 'PURPOSE, TERM', 'TERM, PURPOSE']) {
    const data = await on.data(`{ ${asked(by, '')} }`);
    const summed = await on.data(`{ ${asked(by, 'top { id }')} }`);
    for (const node of summed.loans.groups.nodes) delete node.top;
    expect(data).toEqual(summed);
    expect(data.loans.groups.nodes.length).toBeGreaterThan(1);
  }
});

test('facets that tallies tell are those of the things', async () => {
  const { organisations, loans } = await on.data(`{
    organisations(first: 100) { facets(by: [KIND, REGION], first: 100) { by values { key count } } nodes { kind region } }
    loans(first: 100) { facets(by: [KIND], first: 100) { by values { key count } } nodes { purpose } }
  }`);
  const counted = (values: (string | null)[]) => {
    const counts = new Map<string | null, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  };
  const namesOf = (list: typeof organisations) =>
    list.facets.map(
      ({ values }: { values: { key: string | null; count: number }[] }) =>
        new Map(values.map(({ key, count }) => [key, count])),
    );
  const of = (list: typeof organisations, name: string) =>
    counted(list.nodes.map((node: Record<string, string | null>) => node[name] ?? null));
  expect(namesOf(organisations)).toEqual([of(organisations, 'kind'), of(organisations, 'region')]);
  expect(namesOf(loans)).toEqual([of(loans, 'purpose')]);
  expect(namesOf(organisations)[0].size).toBeGreaterThan(1);
});
