import { parse as parseCsv } from 'csv-parse/sync';
import { createApp } from '../../../src/app.js';
import { SEED, TRIES } from '../../support/generated.js';
import { onShippedData } from '../../support/onGraph.js';
import { chanceOf } from '../../support/operations.js';
import { type Fact, type Pair, recompute } from '../../support/recompute.js';
import { takesPlace } from '../../support/recomputedDays.js';

/** The number of random filters. Each needs three statements that Neo4j has not planned before. */
const FILTERS = 4 * TRIES;

/** The number of random filters that are exported, each in two more statements. */
const EXPORTS = 2 * TRIES;

type Filter = Readonly<Record<string, unknown>>;
interface Time {
  readonly year?: number;
  readonly reportingYear?: string;
  readonly from?: string;
  readonly to?: string;
  readonly certainty: 'CERTAIN' | 'POSSIBLE';
}

const on = onShippedData();
let pairs: readonly Pair[];
beforeAll(async () => {
  pairs = await recompute(on.graph);
});

const reportingYear = (start: number) => `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
const YEARS = Array.from({ length: 70 }, (_, at) => 1960 + at);
const daysOf = ({ year, reportingYear: of, from, to }: Time): [string, string] => {
  if (year !== undefined) return [`${year}-01-01`, `${year}-12-31`];
  if (of !== undefined) return [`${of.slice(0, 4)}-04-01`, `${Number(of.slice(0, 4)) + 1}-03-31`];
  return [from ?? '', to ?? '~'];
};
const isIn = (fact: Fact, time: Time) => takesPlace(fact, ...daysOf(time), time.certainty === 'CERTAIN');
const inYear = (fact: Fact, start: number, certainty: Time['certainty']) =>
  isIn(fact, { reportingYear: reportingYear(start), certainty });

/** All groups of partnerships, over all pages. */
async function groupsOf(args: string, by: string, fields: string) {
  const nodes = [];
  for (let after: string | null = null; ; ) {
    const { partnerships } = await on.data(
      `query ($after: String) { partnerships(${args}) { groups(by: ${by}, first: 100, after: $after) { nodes { keys { key } ${fields} } pageInfo { hasNextPage endCursor } } } }`,
      { after },
    );
    nodes.push(...partnerships.groups.nodes);
    if (!partnerships.groups.pageInfo.hasNextPage) return nodes;
    after = partnerships.groups.pageInfo.endCursor;
  }
}

test('who works with whom: the pairs are those of the files', async () => {
  const { partnerships } = await on.data('{ partnerships(filter: { mirrored: false }) { totalCount } }');
  expect(partnerships.totalCount).toBe(pairs.length);
  const { partnerships: all } = await on.data('{ partnerships { totalCount } }');
  expect(all.totalCount).toBeGreaterThan(pairs.length);
});

test('partnerships of every reporting year, definite and possible, by activity', async () => {
  const expected: Record<string, [number, number]> = {};
  for (const { facts } of pairs)
    for (const start of YEARS)
      for (const activity of new Set(facts.flatMap((fact) => [...fact.activities]))) {
        const own = facts.filter((fact) => fact.activities.has(activity));
        if (!own.some((fact) => inYear(fact, start, 'POSSIBLE'))) continue;
        const key = `${activity} ${reportingYear(start)}`;
        const [count, certain] = expected[key] ?? [0, 0];
        expected[key] = [count + 1, certain + (own.some((fact) => inYear(fact, start, 'CERTAIN')) ? 1 : 0)];
      }
  const groups = await groupsOf('filter: { mirrored: false }', '[ACTIVITY, REPORTING_YEAR]', 'count certain');
  const found = Object.fromEntries(
    groups
      .filter(({ keys }) => keys[1].key !== null)
      .map(({ keys, count, certain }) => [`${keys[0].key} ${keys[1].key}`, [count, certain]]),
  );
  const shown = Object.fromEntries(Object.entries(expected).filter(([key]) => key in found));
  expect(found).toEqual(shown);
  // periods beyond all dates of the data are not listed: only activity without an end may continue there
  const last = Object.keys(found)
    .map((key) => key.split(' ')[1]!)
    .sort()
    .at(-1)!;
  const missing = Object.keys(expected).filter((key) => !(key in found));
  expect(missing.filter((key) => key.split(' ')[1]! <= last && key.split(' ')[1]! >= '1990')).toEqual([]);
});

test('the sums of what is certain, by year over all activities, and of some activities', async () => {
  const sum = (start: number) =>
    pairs.reduce(
      (all, { facts }) =>
        all +
        [...new Set(facts.flatMap((fact) => [...fact.activities]))].filter((activity) =>
          facts.some((fact) => fact.activities.has(activity) && inYear(fact, start, 'CERTAIN')),
        ).length,
      0,
    );
  console.log(
    'sums of certain, recomputed:',
    [2016, 2017, 2018, 2019].map((start) => `${reportingYear(start)} ${sum(start)}`).join(', '),
  );
  const counted: Record<string, number> = {};
  for (const kind of ['TRAINING', 'DOCTORAL_STUDENTSHIP', 'LEARNING', 'HEALTH_AND_WELLBEING']) {
    const { partnerships } = await on.data(
      `{ partnerships(filter: { mirrored: false, kinds: [${kind}], during: { reportingYear: "2017/18", certainty: CERTAIN } }) { totalCount } }`,
    );
    counted[kind] = partnerships.totalCount;
  }
  expect(counted).toEqual({ TRAINING: 4, DOCTORAL_STUDENTSHIP: 6, LEARNING: 13, HEALTH_AND_WELLBEING: 23 });
});

describe('random filters', () => {
  const chance = chanceOf(SEED);
  const below = (size: number) => Math.floor(chance() * size);
  const one = <T>(values: readonly T[]): T => values[below(values.length)]!;
  const KINDS = [
    'TRAINING',
    'DOCTORAL_STUDENTSHIP',
    'LEARNING',
    'HEALTH_AND_WELLBEING',
    'DISPLAY_LOAN',
    'TOURING_EXHIBITION',
    'RESEARCH',
    'COMMUNITY',
    'EXHIBITION',
    'YOUNG_PEOPLE',
  ];

  /** The own conditions of a filter. */
  function drawn(): Filter {
    const filter: Record<string, unknown> = {};
    const certainty = one(['CERTAIN', 'POSSIBLE'] as const);
    const year = 2008 + below(16);
    if (chance() < 0.6) filter.kinds = [...new Set([one(KINDS), one(KINDS)])];
    if (chance() < 0.7)
      filter.during = {
        ...one([
          { year },
          { reportingYear: reportingYear(year) },
          { from: `${year}-03-09` },
          { to: `${year}-03-09` },
          { from: `${year}-12-30`, to: `${year + below(4) + 1}-01-02` },
        ]),
        certainty,
      };
    if (chance() < 0.25)
      filter.outcomes = [
        one(['PARTICIPATION', 'LEARNING_AND_EDUCATION', 'HEALTH_AND_WELLBEING', 'SKILLS_AND_CAREERS']),
      ];
    if (chance() < 0.2) filter.loanCount = { min: below(3), max: 1 + below(4) + 2 };
    if (chance() < 0.2) filter.projectCount = { min: below(3) };
    if (chance() < 0.2) filter.activityCount = { min: 1 + below(3), max: 4 };
    if (chance() < 0.15) filter.objects = { min: below(20) };
    if (chance() < 0.15) filter.consortiumOnly = chance() < 0.5;
    return filter;
  }

  function filterOf(): Filter {
    const filter: Record<string, unknown> = drawn();
    if (chance() < 0.2) filter.not = drawn();
    if (chance() < 0.2) filter.or = [drawn(), drawn()];
    if (chance() < 0.2) filter.and = [drawn()];
    return filter;
  }

  /** Loans and projects of a pair that match a filter's own conditions. */
  const scopeOf = (pair: Pair, { kinds, during, outcomes }: Filter): Fact[] =>
    pair.facts.filter(
      (fact) =>
        (!kinds || (kinds as string[]).some((kind) => fact.activities.has(kind))) &&
        (!outcomes || (outcomes as string[]).some((outcome) => fact.outcomes.has(outcome))) &&
        (!during || isIn(fact, during as Time)),
    );

  function fits(pair: Pair, filter: Filter): boolean {
    const facts = scopeOf(pair, filter);
    const known = facts.flatMap(({ objects }) => objects ?? []);
    const between = (count: number, range: unknown) => {
      const { min, max } = range as { min?: number; max?: number };
      return count >= (min ?? 0) && count <= (max ?? Number.POSITIVE_INFINITY);
    };
    const loans = facts.filter(({ isLoan }) => isLoan);
    const activities = new Set(facts.flatMap((fact) => [...fact.activities]));
    const { loanCount, projectCount, activityCount, objects, consortiumOnly, not, or, and } =
      filter as Record<string, never>;
    return (
      facts.length > 0 &&
      (!loanCount || between(loans.length, loanCount)) &&
      (!projectCount || between(facts.length - loans.length, projectCount)) &&
      (!activityCount || between(activities.size, activityCount)) &&
      (!objects ||
        (known.length > 0 &&
          between(
            known.reduce((sum, many) => sum + many, 0),
            objects,
          ))) &&
      (consortiumOnly === undefined ||
        facts.every(({ isLoan, consortium }) => !isLoan && consortium) === consortiumOnly) &&
      (!not || !fits(pair, not)) &&
      (!or || (or as Filter[]).some((each) => fits(pair, each))) &&
      (!and || (and as Filter[]).every((each) => fits(pair, each)))
    );
  }

  /**
   * `count` filters with their matching pairs, at most a quarter without matches, because comparing empty responses
   * proves little. Filters beyond that quarter are drawn again.
   */
  function filtersWithPairs(count: number): { filter: Filter; expected: Pair[] }[] {
    const chosen: { filter: Filter; expected: Pair[] }[] = [];
    let empty = 0;
    for (let draws = 0; chosen.length < count; draws++) {
      if (draws > 100 * count) throw new Error(`SEED=${SEED}: too few filters are true of any pair.`);
      const filter = { ...filterOf(), mirrored: false };
      const expected = pairs.filter((pair) => fits(pair, filter));
      if (expected.length === 0 && ++empty > count / 4) continue;
      chosen.push({ filter, expected });
    }
    return chosen;
  }

  /** Queried separately, because smaller statements are faster to plan. */
  const PARTS = [
    'totalCount nodes { museum { id } partner { id } }',
    'facets(by: [KIND, ACTIVITY], first: 100) { values { key count } }',
    'groups(by: PARTNER_KIND, first: 100) { nodes { count loans projects } }',
  ];
  async function asked(filter: Filter) {
    const answers = [];
    for (const part of PARTS)
      answers.push(
        await on.data(
          `query ($filter: PartnershipFilter!) { partnerships(filter: $filter, first: 100) { ${part} } }`,
          {
            filter,
          },
        ),
      );
    return Object.assign({}, ...answers.map(({ partnerships }) => partnerships));
  }

  test(`list, totalCount, facets, groups and sums of ${FILTERS} (seed ${SEED}) are those of the files`, async () => {
    for (const { filter, expected } of filtersWithPairs(FILTERS)) {
      const about = `SEED=${SEED}: ${JSON.stringify(filter)}`;
      const partnerships = await asked(filter);
      const ids = new Set(expected.map(({ ends }) => ends.join(' ')));
      const listed = partnerships.nodes.map((row: { museum: { id: string }; partner: { id: string } }) =>
        [row.museum.id, row.partner.id].sort().join(' '),
      );
      const [kinds, activities] = partnerships.facets.map(
        (facet: { values: { key: string; count: number }[] }) => facet.values,
      );
      const sum = (rows: { count: number }[]) => rows.reduce((all, { count }) => all + count, 0);
      const facts = expected.flatMap((pair) => scopeOf(pair, filter));
      const loans = facts.filter(({ isLoan }) => isLoan).length;
      const groups: { count: number; loans: number; projects: number }[] = partnerships.groups.nodes;
      const byActivity = new Map<string, number>();
      for (const pair of expected)
        for (const activity of new Set(scopeOf(pair, filter).flatMap((fact) => [...fact.activities])))
          byActivity.set(activity, (byActivity.get(activity) ?? 0) + 1);
      expect({
        about,
        total: partnerships.totalCount,
        wrong: listed.filter((pair: string) => !ids.has(pair)),
        listed: new Set(listed).size,
        facets: sum(kinds),
        groups: sum(groups),
        loans: groups.reduce((all, group) => all + group.loans, 0),
        projects: groups.reduce((all, group) => all + group.projects, 0),
        activities: Object.fromEntries(
          activities.map(({ key, count }: { key: string; count: number }) => [key, count]),
        ),
      }).toEqual({
        about,
        total: expected.length,
        wrong: [],
        listed: Math.min(100, expected.length),
        facets: expected.length,
        groups: expected.length,
        loans,
        projects: facts.length - loans,
        activities: Object.fromEntries(byActivity),
      });
    }
  });

  test(`the rows of an export of ${EXPORTS} (seed ${SEED}) are those of the files and as many as totalCount`, async () => {
    const app = await createApp({ graph: on.graph, limits: { requests: 0 } });
    const { url } = await app.listen(0, '127.0.0.1');
    for (const { filter, expected } of filtersWithPairs(EXPORTS)) {
      const about = `SEED=${SEED} export: ${JSON.stringify(filter)}`;
      const search = new URLSearchParams({
        of: 'partnerships',
        format: 'csv',
        filter: JSON.stringify(filter),
      });
      const response = await fetch(`${url}export?${search}`);
      const text = await response.text();
      expect([about, response.status, response.status === 200 ? '' : text]).toEqual([about, 200, '']);
      const rows: { museum_id: string; partner_id: string }[] = parseCsv(text, { columns: true, bom: true });
      const exported = rows.map((row) => [row.museum_id, row.partner_id].sort().join(' ')).sort();
      const { partnerships } = await on.data(
        'query ($filter: PartnershipFilter!) { partnerships(filter: $filter) { totalCount } }',
        { filter },
      );
      expect({ about, exported, total: partnerships.totalCount }).toEqual({
        about,
        exported: expected.map(({ ends }) => ends.join(' ')).sort(),
        total: exported.length,
      });
    }
    await app.close();
  });

  test('the count of a facet is the count of the filter that it stands for', async () => {
    for (const list of ['loans', 'projects', 'partnerships']) {
      const data = await on.data(`{ ${list} { facets(by: YEAR, first: 100) { values { key count } } } }`);
      const values = data[list].facets[0].values.filter(({ key }: { key: string | null }) => key !== null);
      expect(values.length).toBeGreaterThan(10);
      for (let at = 0; at < Math.max(6, FILTERS / 10); at++) {
        const { key, count } = one<{ key: string; count: number }>(values);
        const { [list]: found } = await on.data(
          `{ ${list}(filter: { during: { year: ${key} } }) { totalCount } }`,
        );
        expect([list, key, count]).toEqual([list, key, found.totalCount]);
      }
    }
  });
});

test('the counts of projects by museum and by kind of partner are those of the filters that they stand for', async () => {
  const museum = { or: [{ kind: ['MUSEUM'] }, { national: true }] };
  const role = ['PARTNER', 'LEAD', 'PARTICIPANT'];
  const filters = [
    [
      'MUSEUM',
      (key: string | null) =>
        key === null ? { none: { node: museum } } : { some: { node: { ids: [key] } } },
    ],
    [
      'PARTNER_KIND',
      (key: string | null) => (key === null ? { none: { role } } : { some: { role, node: { kind: [key] } } }),
    ],
  ] as const;
  for (const [by, participants] of filters) {
    const { projects } = await on.data(
      `{ projects { groups(by: ${by}, first: 25) { nodes { count keys { key } } } } }`,
    );
    expect(projects.groups.nodes.length).toBeGreaterThan(10);
    for (const { count, keys } of projects.groups.nodes) {
      const [{ key }] = keys;
      const found = await on.data(
        'query ($filter: ProjectFilter) { projects(filter: $filter) { totalCount } }',
        {
          filter: { participants: participants(key) },
        },
      );
      expect([by, key, found.projects.totalCount]).toEqual([by, key, count]);
    }
  }
});

test('the counts of facets and groups by region are those of the filters that they stand for', async () => {
  const filterOf = (key: string | null) =>
    key === null || key === 'ABROAD' ? { regionStatus: [key ?? 'NOT_STATED'] } : { region: [key] };
  const lists = [
    ['organisations', 'REGION', '', (one: object) => one],
    ['loans', 'REGION', 'BORROWER_REGION', (one: object) => ({ borrowers: { some: one } })],
    ['projects', 'REGION', 'REGION', (one: object) => ({ participants: { some: { node: one } } })],
    ['partnerships', 'REGION', 'PARTNER_REGION', (one: object) => ({ partner: one })],
    ['partnerships', '', 'MUSEUM_REGION', (one: object) => ({ museum: one })],
  ] as const;
  for (const [list, facet, group, filter] of lists) {
    const type = `${list[0]!.toUpperCase()}${list.slice(1, -1)}Filter`;
    const parts = [
      facet && `facets(by: ${facet}, first: 100) { values { key name count } }`,
      group && `groups(by: [${group}], first: 100) { nodes { keys { key name } count } }`,
    ];
    const { [list]: found } = await on.data(`{ ${list} { ${parts.filter(Boolean).join(' ')} } }`);
    const counts: { key: string | null; name: string; count: number }[] = [
      ...(found.facets?.[0].values ?? []),
      ...(found.groups?.nodes ?? []).map(
        ({ keys, count }: { keys: [{ key: string | null; name: string }]; count: number }) => ({
          ...keys[0],
          count,
        }),
      ),
    ];
    const named = counts.filter(({ key }) => key === null || key === 'ABROAD');
    expect(new Set(named.map(({ name }) => name))).toEqual(new Set(['Abroad', 'Not stated']));
    for (const { key, count } of [...named, counts.find((one) => one.key === 'London')!]) {
      const { [list]: filtered } = await on.data(
        `query ($filter: ${type}) { ${list}(filter: $filter) { totalCount } }`,
        { filter: filter(filterOf(key)) },
      );
      expect([list, key, count]).toEqual([list, key, filtered.totalCount]);
    }
  }
});

test('a partnership is in a time only if one of its loans and projects is: Circuit ended in March 2017', async () => {
  const { partnerships } =
    await on.data(`{ partnerships(filter: { museum: { ids: ["national:tate"] }, kinds: [YOUNG_PEOPLE], during: { reportingYear: "2017/18" } }) {
    nodes { projects(filter: { title: { equals: "Circuit" } }) { totalCount } } } }`);
  expect(
    partnerships.nodes.filter(
      ({ projects }: { projects: { totalCount: number } }) => projects.totalCount > 0,
    ),
  ).toEqual([]);
  const { projects } = await on.data(
    '{ projects(filter: { or: [{ title: { equals: "Circuit" } }, { title: { equals: "Jan van Huysum Visits" } }, { title: { equals: "Artemisia Visits" } }] }, orderBy: { by: TITLE }) { nodes { title period { start end } } } }',
  );
  expect(projects.nodes).toEqual([
    { title: 'Artemisia Visits', period: { start: '2019', end: '2019-06-16' } },
    { title: 'Circuit', period: { start: '2013-04', end: '2017-03' } },
    { title: 'Jan van Huysum Visits', period: { start: '2021-06', end: '2021-06-26' } },
  ]);
  const { changes } =
    await on.data(`{ changes(from: { reportingYear: "2016/17" }, to: { reportingYear: "2017/18" }, first: 100, filter: { ids: ["national:tate"] }) {
    changedProjects { change project { title } } changedPartnerships { change partnership { projects { nodes { title } totalCount } loans { totalCount } } } } }`);
  const ended = changes.changedProjects.filter(
    ({ project }: { project: { title: string } }) => project.title === 'Circuit',
  );
  expect(ended.map(({ change }: { change: string }) => change)).toEqual(['ENDED']);
  const onlyCircuit = changes.changedPartnerships.filter(
    ({
      partnership: { projects: own, loans },
    }: {
      partnership: {
        projects: { nodes: { title: string }[]; totalCount: number };
        loans: { totalCount: number };
      };
    }) => own.totalCount === 1 && own.nodes[0]!.title === 'Circuit' && loans.totalCount === 0,
  );
  expect(onlyCircuit.length).toBeGreaterThan(5);
  expect(new Set(onlyCircuit.map(({ change }: { change: string }) => change))).toEqual(new Set(['ENDED']));
});
