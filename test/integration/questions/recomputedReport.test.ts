import { onShippedData } from '../../support/onGraph.js';
import { type Recomputed, recomputeAll, type Work } from '../../support/recompute.js';
import { dayNumbers } from '../../support/recomputedDays.js';
import { membershipsByTrial, reportingYear } from '../../support/recomputedLoans.js';

/**
 * Every counted measure of the report, in every scope, and divided by museum, region and kind of partner, for every year. What the files
 * state is computed here; taken from the graph are only the organisations that their cells name, with kind, region and country.
 */
const on = onShippedData();

interface Organisation {
  readonly kind: string | null;
  readonly region: string | null;
  readonly country: string | null;
  readonly collective: boolean;
}
/** A loan or project of a national museum with another organisation. */
interface Fact {
  readonly work: Work;
  readonly way: 'LENT' | 'BORROWED' | 'TOGETHER';
  readonly museum: string;
  readonly other: string;
  readonly about: Organisation;
}

let data: Recomputed;
let organisations: ReadonlyMap<string, Organisation>;
let facts: readonly Fact[];
beforeAll(async () => {
  data = await recomputeAll(on.graph);
  const rows = await on.graph.read(
    'MATCH (o:Organisation) RETURN o.id AS id, o.kind AS kind, o.region AS region, o.country AS country, coalesce(o.collective, false) AS collective',
  );
  organisations = new Map(rows.map((row) => [row.get('id'), row.toObject() as unknown as Organisation]));
  const national = await on.graph.read('MATCH (o:NationalMuseum) RETURN o.id AS id');
  facts = national.flatMap((row) => data.works.flatMap((work) => factsOf(work, row.get('id'))));
});

/** The work as one of this national museum, from each side of which the museum or a site of it is. */
function factsOf(work: Work, national: string): Fact[] {
  const lent = { LENT: 'LENT', BORROWED: 'BORROWED', TOGETHER: 'TOGETHER' } as const;
  const received = { LENT: 'BORROWED', BORROWED: 'LENT', TOGETHER: 'TOGETHER' } as const;
  const isOf = (id: string) => data.chain(id).includes(national);
  const sides = [
    { own: work.museum, other: work.partner, way: lent[work.direction] },
    { own: work.partner, other: work.museum, way: received[work.direction] },
  ];
  return sides
    .filter(({ own, other }) => isOf(own) && !isOf(other))
    .map(({ other, way }) => ({ work, way, museum: national, other, about: organisations.get(other)! }));
}

type Count = (some: readonly Fact[]) => number | null;

const distinct =
  (key: (fact: Fact) => readonly (string | null)[]): Count =>
  (some) =>
    new Set(some.flatMap((fact) => key(fact).filter((one) => one !== null))).size;
const partnerOf = ({ about, other }: Fact) => (about.collective ? null : data.chain(other).at(-1)!);
const things = distinct(({ work }) => [work.thing]);
const places = distinct(({ work, about, other }) => {
  const venues = work.venues.filter((id) => !organisations.get(id)!.collective);
  return venues.length > 0 ? venues : about.collective ? [] : [other];
});

type Sum = 'objects' | 'people';
interface Rule {
  readonly way: Fact['way'];
  readonly what?: readonly string[];
  readonly kinds?: readonly string[];
  readonly outcome?: string;
  readonly count?: Count;
  readonly sum?: Sum;
}
const DISPLAY = { way: 'LENT', what: ['DISPLAY'] } as const;
const TOUR = { way: 'LENT', what: ['TOURING_EXHIBITION'] } as const;
const STUDY = { way: 'LENT', what: ['RESEARCH'] } as const;
const together = (...what: string[]): Rule => ({ way: 'TOGETHER', what, count: things });
const outcome = (name: string): Rule => ({ way: 'TOGETHER', outcome: name, count: things });

const RULES: Readonly<Record<string, Rule>> = {
  display_loans: { ...DISPLAY, count: things },
  display_loan_objects: { ...DISPLAY, sum: 'objects' },
  display_loan_venues: { ...DISPLAY, count: places },
  display_loan_audience: { ...DISPLAY, sum: 'people' },
  display_loan_countries: { ...DISPLAY, count: distinct(({ about }) => [about.country]) },
  touring_exhibitions: { ...TOUR, count: distinct(({ work, museum }) => [`${museum} ${work.title}`]) },
  touring_exhibition_venues: { ...TOUR, count: places },
  touring_exhibition_audience: { ...TOUR, sum: 'people' },
  uk_loan_venues: { way: 'LENT', what: ['DISPLAY', 'TOURING_EXHIBITION'], count: places },
  research_loan_objects: { ...STUDY, sum: 'objects' },
  research_loan_institutions: { ...STUDY, count: distinct((fact) => [partnerOf(fact)]) },
  loans_borrowed: { way: 'BORROWED', count: things },
  acquisitions_supported: together('JOINT_ACQUISITION'),
  academic_partnerships: {
    way: 'TOGETHER',
    kinds: ['UNIVERSITY', 'COLLEGE', 'RESEARCH_INSTITUTE'],
    count: distinct((fact) => [partnerOf(fact) && `${fact.museum} ${partnerOf(fact)}`]),
  },
  research_projects_with_partners: together('RESEARCH'),
  doctoral_projects: together('DOCTORAL_STUDENTSHIP'),
  formal_networks: together('NETWORK'),
  projects_for_participation: outcome('PARTICIPATION'),
  projects_for_learning_and_education: outcome('LEARNING_AND_EDUCATION'),
  projects_for_skills_and_careers: outcome('SKILLS_AND_CAREERS'),
  projects_for_health_and_wellbeing: outcome('HEALTH_AND_WELLBEING'),
};

const EUROPEAN = [
  'France',
  'Germany',
  'Spain',
  'Italy',
  'Netherlands',
  'Ireland',
  'Belgium',
  'Denmark',
  'Isle of Man',
];
const NOT_EUROPEAN = [
  'United States',
  'China',
  'Japan',
  'Australia',
  'Canada',
  'India',
  'Hong Kong',
  'New Zealand',
  'Singapore',
  'Taiwan',
  'United Kingdom',
];
const EUROPE = 'Europe outside the UK';

/** Undefined: this country is not in the lists above, so the test cannot say. */
function isIn(country: string | null, scope: string): boolean | undefined {
  if (scope === 'worldwide') return true;
  if (country === null) return false;
  if (scope === 'UK') return country === 'United Kingdom';
  if (scope === 'international') return country !== 'United Kingdom';
  if (scope !== EUROPE) return country === scope;
  return EUROPEAN.includes(country) ? true : NOT_EUROPEAN.includes(country) ? false : undefined;
}

const fitsRule = ({ work, way, about }: Fact, rule: Rule) =>
  way === rule.way &&
  (!rule.what || rule.what.includes(work.what)) &&
  (!rule.kinds || rule.kinds.includes(about.kind ?? '')) &&
  (!rule.outcome || work.outcomes.has(rule.outcome));

interface Counted {
  certain: number | null;
  possible: number | null;
  facts: number | null;
  stated: number | null;
  unknown: number | null;
  undated: number | null;
}
const NOTHING: Counted = {
  certain: null,
  possible: null,
  facts: null,
  stated: null,
  unknown: null,
  undated: null,
};

/** By fact, whether it is in the year: definitely, possibly, or not. */
type InYear = (fact: Fact) => { readonly certain: boolean; readonly possible: boolean };

function counted(rule: Rule, scope: string, some: readonly Fact[], inYear: InYear): Counted {
  const own = some.filter((fact) => fitsRule(fact, rule) && isIn(fact.about.country, scope) === true);
  if (own.length === 0) return NOTHING;
  const [possible, certain] = [
    own.filter((fact) => inYear(fact).possible),
    own.filter((fact) => inYear(fact).certain),
  ];
  const undated = things(own.filter(({ work }) => !dayNumbers(work)));
  const all = things(possible)!;
  const { sum, count } = rule;
  if (count)
    return {
      ...{ certain: count(certain), possible: count(possible) },
      ...{ facts: all, stated: null, unknown: null, undated },
    };
  const numbers = (of: readonly Fact[]) =>
    new Map(of.flatMap(({ work }) => (work[sum!] === undefined ? [] : [[work.thing, work[sum!]!]])));
  const total = (of: readonly Fact[]) =>
    numbers(of).size > 0 ? [...numbers(of).values()].reduce((a, b) => a + b, 0) : null;
  const stated = numbers(possible).size;
  return {
    ...{ certain: total(certain), possible: total(possible) },
    ...{ facts: all, stated, unknown: all - stated, undated },
  };
}

/** Facts of one work with the same museum can be dated apart; each is in the year by its own days. */
function inYearOf(year: number): InYear {
  const known = new Map<Work, ReturnType<InYear>>();
  return ({ work }) => {
    const before = known.get(work);
    if (before) return before;
    const days = dayNumbers(work);
    const may = days ? membershipsByTrial(days, [reportingYear(year)]) : new Set<string>();
    const found = { possible: may.has('1'), certain: may.has('1') && may.size === 1 };
    known.set(work, found);
    return found;
  };
}

interface Measure {
  readonly measure: string;
  readonly scope: string;
  readonly counted: Counted & { readonly rule: string | null };
}
const MEASURE = 'measure scope counted { certain possible facts stated unknown undated rule }';
const named = (year: number) => `${year}/${String((year + 1) % 100).padStart(2, '0')}`;

/** By measure and scope, without those that count nothing, and without countries that the test cannot place. */
const shown = (measures: readonly Measure[]) =>
  Object.fromEntries(
    measures.flatMap(({ measure, scope, counted: { rule, ...numbers } }) =>
      rule === null || numbers.facts === null ? [] : [[`${measure} ${scope}`, numbers]],
    ),
  );

function recomputed(
  rows: readonly Pick<Measure, 'measure' | 'scope'>[],
  some: readonly Fact[],
  inYear: InYear,
) {
  return Object.fromEntries(
    rows.flatMap(({ measure, scope }) => {
      const numbers = counted(RULES[measure]!, scope, some, inYear);
      return numbers.facts === null ? [] : [[`${measure} ${scope}`, numbers]];
    }),
  );
}

test('each measure that the report counts is recomputed here', async () => {
  const { report } = await on.data(`{ report(year: "2017/18") { themes { measures { ${MEASURE} } } } }`);
  const measures: Measure[] = report.themes.flatMap((theme: { measures: Measure[] }) => theme.measures);
  const counting = measures.filter((one) => one.counted.rule !== null).map(({ measure }) => measure);
  expect([...new Set(counting)].sort()).toEqual(Object.keys(RULES).sort());
  const abroad = facts.filter(({ way }) => way === 'LENT').map(({ about }) => about.country);
  expect([...new Set(abroad)].filter((country) => isIn(country, EUROPE) === undefined)).toEqual([]);
});

test.each(Array.from({ length: 28 }, (_, at) => 1999 + at))(
  'every measure of the report of %i, whole and divided, is what the files have',
  async (year) => {
    const { report } = await on.data(`{ report(year: "${named(year)}") {
      themes { measures { ${MEASURE} } }
      byMuseum { key measures { ${MEASURE} } }
      byRegion { key measures { ${MEASURE} } }
      byPartnerKind { key measures { ${MEASURE} } }
    } }`);
    const inYear = inYearOf(year);
    const rows: Measure[] = report.themes
      .flatMap((theme: { measures: Measure[] }) => theme.measures)
      .filter(({ measure }: Measure) => RULES[measure]);
    expect(shown(rows)).toEqual(recomputed(rows, facts, inYear));
    const keys = {
      byMuseum: ({ museum }: Fact) => museum,
      byRegion: ({ about }: Fact) => about.region ?? about.country ?? 'not known',
      byPartnerKind: ({ about }: Fact) => about.kind ?? 'not known',
    };
    for (const [part, keyOf] of Object.entries(keys)) {
      const found: [string, object][] = report[part].map((group: { key: string; measures: Measure[] }) => [
        group.key,
        shown(group.measures),
      ]);
      const wanted = [...new Set(facts.map(keyOf))].map((key) => [
        key,
        recomputed(
          rows,
          facts.filter((fact) => keyOf(fact) === key),
          inYear,
        ),
      ]);
      const some = (groups: readonly (readonly [string, object] | unknown[])[]) =>
        Object.fromEntries(groups.filter(([, measures]) => Object.keys(measures as object).length > 0));
      expect({ part, groups: some(found) }).toEqual({ part, groups: some(wanted) });
    }
  },
);
