import { onShippedData } from '../../support/onGraph.js';

const on = onShippedData();

// biome-ignore lint/suspicious/noExplicitAny: any requested selection
async function ask(source: string, variables: Record<string, unknown> = {}): Promise<any> {
  const { result } = await on.ask(source, variables);
  expect(result.errors).toBeUndefined();
  return result.data;
}

/** The number in the only cell of a statement that reads loans and projects directly. */
async function counted(text: string): Promise<number> {
  const [row] = await on.graph.read(text);
  return Number(row?.get(0));
}

test('a loan of a national museum’s site is a loan of a national museum', async () => {
  const data = await ask(`{
    lent: loans(filter: { lenders: { some: { national: true } } }) { totalCount groups(by: [BORROWER_REGION], first: 20) { nodes { keys { name } count } } }
    others: loans(filter: { lenders: { some: { national: false } } }) { totalCount }
    of: loans(filter: { lenders: { some: { ids: ["national:smg"] } } }) { totalCount }
    named: loans(filter: { lenders: { some: { name: { equals: "Science Museum Group" } } } }) { totalCount }
    sites: loans(filter: { lenders: { some: { parent: { ids: ["national:smg"] } } } }) { totalCount }
    smg: organisation(id: "national:smg") { loansLent { totalCount } own: loansLent(sites: true) { totalCount } }
  }`);
  expect(data.lent.totalCount).toBe(238);
  expect(
    await counted(
      'MATCH (loan:Loan) WHERE EXISTS { (loan)<-[:LENT]-()-[:SITE_OF*0..3]->(:NationalMuseum) } RETURN count(loan)',
    ),
  ).toBe(238);
  const regions = data.lent.groups.nodes.map(
    (group: { keys: [{ name: string }]; count: number }) => [group.keys[0].name, group.count] as const,
  );
  expect(regions).toContainEqual(['South West', 23]);
  expect([data.of, data.named, data.smg.loansLent, data.smg.own, data.sites]).toEqual(
    [9, 9, 9, 7, 2].map((totalCount) => ({ totalCount })),
  );
  expect(data.others.totalCount).toBe(
    await counted(
      `MATCH (loan:Loan)<-[:LENT]-(lender) WHERE NOT EXISTS { (lender)-[:SITE_OF*0..3]->(:NationalMuseum) } RETURN count(DISTINCT loan)`,
    ),
  );
});

interface Group {
  readonly keys: readonly [{ readonly key: string | null }];
  readonly count: number;
}
/** The groups of a list by one property. */
async function groupsOf(list: string, by: string): Promise<readonly Group[]> {
  const data = await ask(`{ ${list} { groups(by: [${by}], first: 100) { nodes { keys { key } count } } } }`);
  return data[list].groups.nodes;
}

test('an organisation with sites has the same loans and projects in its own lists, in filters and in groups', async () => {
  const rows = await on.graph.read(
    'MATCH (node:Organisation)<-[:SITE_OF]-() RETURN DISTINCT node.id AS id ORDER BY id',
  );
  const groups = [await groupsOf('loans', 'LENDER'), await groupsOf('loans', 'BORROWER')];
  let looked = 0;
  for (const id of rows.map((row) => row.get('id') as string)) {
    const data = await ask(
      `query ($id: ID!) {
        organisation(id: $id) { loansLent { totalCount } loansBorrowed { totalCount } projects { totalCount } }
        lent: loans(filter: { lenders: { some: { ids: [$id] } } }) { totalCount }
        nested: loans(filter: { and: [{ lenders: { some: { ids: [$id] } } }] }) { totalCount }
        borrowed: loans(filter: { borrowers: { some: { ids: [$id] } } }) { totalCount }
        took: projects(filter: { participants: { some: { node: { ids: [$id] } } } }) { totalCount }
      }`,
      { id },
    );
    const { loansLent, loansBorrowed, projects } = data.organisation;
    expect([data.lent, data.nested, data.borrowed, data.took]).toEqual([
      loansLent,
      loansLent,
      loansBorrowed,
      projects,
    ]);
    [loansLent, loansBorrowed].forEach((own, at) => {
      const group = groups[at]!.find(({ keys }) => keys[0].key === id);
      if (group) expect([id, group.count]).toEqual([id, own.totalCount]);
    });
    looked += loansLent.totalCount + loansBorrowed.totalCount + projects.totalCount;
  }
  expect(rows.length).toBeGreaterThan(15);
  expect(looked).toBeGreaterThan(50);
}, 120_000);

test.each([
  ['loans', 'BORROWER_KIND', (key: string) => `borrowers: { some: { kind: [${key}] } }`],
  [
    'projects',
    'PARTNER_KIND',
    (key: string) => `participants: { some: { role: PARTNER, node: { kind: [${key}] } } }`,
  ],
  ['projects', 'MUSEUM', (key: string) => `participants: { some: { node: { ids: ["${key}"] } } }`],
] as const)(
  '%s by %s: a group counts what the filter of its key finds',
  async (list, by, filter) => {
    const stated = (await groupsOf(list, by)).filter(({ keys }) => keys[0].key !== null).slice(0, 12);
    const asked = stated.map(
      ({ keys }, at) => `v${at}: ${list}(filter: { ${filter(keys[0].key as string)} }) { totalCount }`,
    );
    const data = await ask(`{ ${asked.join('\n')} }`);
    expect(stated.map((_, at) => data[`v${at}`].totalCount)).toEqual(stated.map(({ count }) => count));
  },
  60_000,
);

test('changes of national museums include the loans and projects of their sites', async () => {
  const ever = '{ from: "1700", to: "2100" }';
  const { changes } = await ask(
    `{ changes(from: ${ever}, to: ${ever}, filter: { national: true }, first: 0) { loans { change certain } projects { change certain } } }`,
  );
  const dated = 'thing.earliestStart IS NOT NULL OR thing.latestEnd IS NOT NULL';
  const took = (label: string) =>
    `MATCH (thing:${label}) WHERE (${dated}) AND EXISTS { (thing)-[:LENT|TO|PARTICIPATES_IN]-()-[:SITE_OF*0..3]->(:NationalMuseum) } RETURN count(thing)`;
  const going = (counts: { change: string; certain: number }[]) =>
    counts.find(({ change }) => change === 'CONTINUING')?.certain;
  expect(going(changes.loans)).toBe(await counted(took('Loan')));
  expect(going(changes.projects)).toBe(await counted(took('Project')));
});

test('a parent is found by its sites, and sites by their parent', async () => {
  const data = await ask(`{
    sites: organisations(filter: { parent: { national: true } }) { totalCount }
    all: organisations(filter: { parent: {} }) { totalCount }
    none: organisations(filter: { not: { parent: {} }, site: true }) { totalCount }
    museums: organisations(filter: { national: true }) { totalCount }
  }`);
  expect(data).toEqual({
    sites: { totalCount: await counted('MATCH (n)-[:SITE_OF]->(:NationalMuseum) RETURN count(DISTINCT n)') },
    all: { totalCount: await counted('MATCH (n)-[:SITE_OF]->() RETURN count(DISTINCT n)') },
    none: { totalCount: 0 },
    museums: { totalCount: 16 },
  });
});
