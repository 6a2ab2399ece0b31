import { onExport } from '../../support/onExport.js';

const on = onExport();

beforeAll(() =>
  on.graph.run(`MATCH (tate:Organisation {id: 'national:tate'}), (ahrc:Organisation {id: 'org:ahrc'})
    CREATE (:MergedOrganisation {id: 'org:old', name: 'Old'})-[:MERGED_INTO]->(tate), (:MergedOrganisation {id: 'org:payer', name: 'Payer'})-[:MERGED_INTO]->(ahrc),
      (:Identifier {id: 'gb-chc:1089464'})-[:IDENTIFIES]->(tate)`),
);

test.each(['org:old', 'gb-chc:1089464', 'GB-CHC-1089464'])('%s is read as Tate in an export', async (id) => {
  const partnerships = (museum: string) =>
    on.text({ format: 'csv', table: 'partnerships', filter: { museum: { ids: [museum] } } });
  const loans = (lender: string) =>
    on.text({
      ...{ format: 'csv', of: 'everything', table: 'loans' },
      filter: { loans: { lenders: { some: { ids: [lender] } } } },
    });
  for (const table of [partnerships, loans]) {
    const tate = await table('national:tate');
    expect(tate.trim().split('\n').length).toBeGreaterThan(2);
    expect(await table(id)).toBe(tate);
  }
});

test('a merged funder is found in an export', async () => {
  const paid = (funder: string) => on.text({ format: 'csv', filter: { funderIds: [funder] } });
  expect((await paid('org:ahrc')).trim().split('\n').length).toBeGreaterThan(1);
  expect(await paid('org:payer')).toBe(await paid('org:ahrc'));
});
