import { parse as parseCsv } from 'csv-parse/sync';
import { type App, createApp } from '../../../src/app.js';
import { SEED, TRIES } from '../../support/generated.js';
import { onShippedData } from '../../support/onGraph.js';
import { chanceOf } from '../../support/operations.js';

/** The number of random filters of each list. */
const FILTERS = 2 * TRIES;

const on = onShippedData();
let app: App;
let url: string;
beforeAll(async () => {
  app = await createApp({ graph: on.graph, limits: { requests: 0 } });
  ({ url } = await app.listen(0, '127.0.0.1'));
});
afterAll(() => app.close());

const chance = chanceOf(SEED);
const below = (size: number) => Math.floor(chance() * size);
const one = <T>(values: readonly T[]): T => values[below(values.length)]!;

const during = () => {
  const year = 2005 + below(18);
  const certainty = one(['CERTAIN', 'POSSIBLE']);
  return one([
    { year, certainty },
    { from: `${year}-05`, certainty },
    { to: `${year}-05`, certainty },
    { from: `${year}-12-31`, to: `${year + 1}-01-01`, certainty },
  ]);
};
const organisation = () =>
  one<object>([
    { kind: ['MUSEUM'] },
    { kind: ['UNIVERSITY', 'SCHOOL'] },
    { national: true },
    { national: false },
    { region: ['London', 'Scotland'] },
    { regionStatus: [one(['ABROAD', 'NOT_STATED', 'STATED'])] },
    { parent: {} },
    { site: true },
    { not: { country: ['United Kingdom'] } },
  ]);

/** Each list, its own conditions, and facets and groups in which a row has exactly one value. */
const LISTS = {
  loans: {
    type: 'LoanFilter',
    facets: ['KIND'],
    groups: ['PURPOSE', 'TERM', 'PROGRAMME'],
    drawn: () =>
      one<object>([
        { during: during() },
        { purpose: [one(['DISPLAY', 'TOURING_EXHIBITION', 'RESEARCH'])] },
        { lenders: { some: organisation() } },
        { borrowers: { some: organisation() } },
        { borrowers: { none: organisation() } },
        { objects: { min: 1 + below(3) } },
        { not: { during: during() } },
      ]),
  },
  projects: {
    type: 'ProjectFilter',
    facets: ['KIND'],
    groups: ['KIND'],
    drawn: () =>
      one<object>([
        { during: during() },
        { kind: [one(['RESEARCH', 'LEARNING', 'COMMUNITY', 'NETWORK'])] },
        { participants: { some: { node: organisation() } } },
        { participants: { none: { node: organisation() } } },
        { participantCount: { min: 2 + below(3) } },
        { consortium: chance() < 0.5 },
        { not: { during: during() } },
      ]),
  },
  organisations: {
    type: 'OrganisationFilter',
    facets: ['KIND', 'REGION', 'COUNTRY'],
    groups: [] as string[],
    drawn: () =>
      one<object>([
        organisation(),
        { partnerCount: { min: 1 + below(4) } },
        { loansBorrowed: { some: { during: during() } } },
        { projects: { some: { node: { during: during() } } } },
        { partners: { some: { node: organisation() } } },
        { partners: { none: { node: organisation() } } },
      ]),
  },
} as const;

type List = keyof typeof LISTS;

function drawn(list: List): object {
  const { drawn: own } = LISTS[list];
  const both = chance() < 0.5 ? { and: [own()] } : {};
  return chance() < 0.3 ? { or: [own(), own()], ...both } : { ...own(), ...both };
}

const sum = (rows: readonly { readonly count: number }[]) => rows.reduce((all, { count }) => all + count, 0);

async function exported(list: List, filter: object): Promise<string[]> {
  const search = new URLSearchParams({
    of: 'everything',
    format: 'csv',
    table: list,
    filter: JSON.stringify({ [list]: filter }),
  });
  const response = await fetch(`${url}export?${search}`);
  const text = await response.text();
  expect([response.status, response.status === 200 ? '' : text]).toEqual([200, '']);
  const rows: { id: string }[] = parseCsv(text, { columns: true, bom: true });
  return rows.map(({ id }) => id).sort();
}

/** All ids of a list, over all pages. */
async function listed(list: List, filter: object): Promise<string[]> {
  const { type } = LISTS[list];
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const { [list]: page } = await on.data(
      `query ($filter: ${type}, $after: String) { ${list}(filter: $filter, first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { filter, after },
    );
    ids.push(...page.nodes.map(({ id }: { id: string }) => id));
    if (!page.pageInfo.hasNextPage) return ids.sort();
    after = page.pageInfo.endCursor;
  }
}

test.each(Object.keys(LISTS) as List[])(
  `%s: the list, totalCount, facets, groups and export of ${FILTERS} random filters agree (seed ${SEED})`,
  async (list) => {
    const { type, facets, groups } = LISTS[list];
    let some = 0;
    for (let at = 0; at < FILTERS; at++) {
      const filter = drawn(list);
      const about = `SEED=${SEED} ${list} ${at}: ${JSON.stringify(filter)}`;
      const parts = [
        ...facets.map((by) => `${by}: facets(by: ${by}, first: 100) { values { count } }`),
        ...groups.map((by) => `g${by}: groups(by: [${by}], first: 100) { nodes { count } }`),
      ];
      const { [list]: found } = await on.data(
        `query ($filter: ${type}) { ${list}(filter: $filter) { totalCount ${parts.join(' ')} } }`,
        { filter },
      );
      const ids = await listed(list, filter);
      const total = found.totalCount;
      expect({
        about,
        total,
        facets: facets.map((by) => sum(found[by][0].values)),
        groups: groups.map((by) => sum(found[`g${by}`].nodes)),
        exported: await exported(list, filter),
      }).toEqual({
        about,
        total: ids.length,
        facets: facets.map(() => total),
        groups: groups.map(() => total),
        exported: ids,
      });
      if (total > 0) some += 1;
    }
    expect(some).toBeGreaterThan(0);
  },
);
