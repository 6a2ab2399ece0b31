import type { Record as Row } from 'neo4j-driver';
import { SEED, TRIES } from '../../support/generated.js';
import { onShippedData } from '../../support/onGraph.js';
import { chanceOf } from '../../support/operations.js';
import { type Pair, type Recomputed, recomputeAll, type Thing } from '../../support/recompute.js';
import { type Days, dayNumbers } from '../../support/recomputedDays.js';
import { membershipsByTrial, reportingYear, type Time } from '../../support/recomputedLoans.js';

/** The number of random pairs of times, each with a random filter. */
const QUESTIONS = 8 * TRIES;
/** How many of them are compared organisation by organisation. */
const LISTED = 2 * TRIES;

const on = onShippedData();
let data: Recomputed;
let unnamed: ReadonlySet<string>;
beforeAll(async () => {
  data = await recomputeAll(on.graph);
  const rows = await on.graph.read('MATCH (o:Organisation {collective: true}) RETURN o.id AS id');
  unnamed = new Set(rows.map((row) => row.get('id')));
});

interface Span extends Time {
  readonly isCertain: boolean;
}
interface Bounds {
  certain: number;
  possible: number;
}
type Times = readonly [Span, Span];
type Fits = (ids: readonly string[]) => boolean;

interface Filter {
  readonly kind?: string;
  readonly region?: string;
  readonly country?: string;
  readonly ids?: string[];
  readonly or?: Filter[];
  readonly not?: Filter;
}

const KINDS = ['NEW', 'GROWN', 'CONTINUING', 'SHRUNK', 'ENDED'] as const;
const everything: Fits = () => true;

/** Whether some true dates put it into each of the two times: `01` is only in the second. */
function memberships(days: Days, times: Times): Set<string> {
  const numbers = dayNumbers(days);
  if (!numbers) return new Set(['00']);
  const found = membershipsByTrial(numbers, times);
  const isSettled = (at: number) => [...found].every((one) => one[at] === '1');
  const narrowed = [...found].map((one) =>
    times.map((time, at) => (time.isCertain ? (isSettled(at) ? '1' : '0') : one[at])).join(''),
  );
  return new Set(narrowed.length > 0 ? narrowed : ['00']);
}

function kindOf(was: number, is: number): (typeof KINDS)[number] | 'NOTHING' {
  if (was === 0) return is === 0 ? 'NOTHING' : 'NEW';
  if (is === 0) return 'ENDED';
  return was === is ? 'CONTINUING' : was < is ? 'GROWN' : 'SHRUNK';
}

/** Every change that some true dates of all its loans and projects give. */
function changesOf(facts: readonly Set<string>[]): Set<string> {
  let sums = new Set(['0 0']);
  for (const fact of facts)
    sums = new Set(
      [...sums].flatMap((sum) => {
        const [was, is] = sum.split(' ').map(Number) as [number, number];
        return [...fact].map((one) => `${was + Number(one[0])} ${is + Number(one[1])}`);
      }),
    );
  return new Set([...sums].map((sum) => kindOf(...(sum.split(' ').map(Number) as [number, number]))));
}

interface Changed {
  readonly ends: Pair['ends'];
  readonly changes: ReadonlySet<string>;
  readonly before: Bounds;
  readonly after: Bounds;
}

const bounds = (some: readonly Set<string>[], holds: (one: string) => boolean): Bounds => ({
  certain: some.filter((of) => [...of].every(holds)).length,
  possible: some.filter((of) => [...of].some(holds)).length,
});

function changedPairs(times: Times, fits: Fits): Changed[] {
  return data.pairs
    .filter(({ ends }) => !ends.some((end) => unnamed.has(end)) && ends.some((end) => fits([end])))
    .map(({ ends, facts }) => {
      const some = facts.map((fact) => memberships(fact, times));
      return {
        ends,
        changes: changesOf(some),
        before: bounds(some, (one) => one[0] === '1'),
        after: bounds(some, (one) => one[1] === '1'),
      };
    });
}

function expected(times: Times, fits: Fits) {
  const pairs = changedPairs(times, fits);
  const thingsOf = (isLoan: boolean) => {
    const own = data.things.filter(
      (thing: Thing) => thing.isLoan === isLoan && fits([...thing.participants]),
    );
    const some = own.map((thing) => memberships(thing, times));
    return ['NEW 01', 'CONTINUING 11', 'ENDED 10'].map((text) => {
      const [change, membership] = text.split(' ');
      return { change, ...bounds(some, (one) => one === membership) };
    });
  };
  return {
    partnerships: KINDS.map((change) => ({
      change,
      certain: pairs.filter(({ changes }) => changes.size === 1 && changes.has(change)).length,
      possible: pairs.filter(({ changes }) => changes.has(change)).length,
    })),
    loans: thingsOf(true),
    projects: thingsOf(false),
  };
}

const COUNTS =
  'partnerships { change certain possible } loans { change certain possible } projects { change certain possible }';
const named = (year: number) => `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
const possibly = (time: Time): Span => ({ ...time, isCertain: false });

test.each(Array.from({ length: 28 }, (_, at) => 1999 + at))(
  'what changed in partnerships, loans and projects from %i to the year after',
  async (year) => {
    const { changes } = await on.data(
      `{ changes(from: { reportingYear: "${named(year)}" }, to: { reportingYear: "${named(year + 1)}" }) { ${COUNTS} } }`,
    );
    const times = [possibly(reportingYear(year)), possibly(reportingYear(year + 1))] as const;
    expect(changes).toEqual(expected(times, everything));
  },
);

describe(`random times and filters (seed ${SEED})`, () => {
  const chance = chanceOf(SEED);
  const below = (size: number) => Math.floor(chance() * size);
  const one = <T>(values: readonly T[]): T => values[below(values.length)]!;
  const text = (day: number) => String(day).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');

  /** A time as the API takes it, and its days. */
  function drawnTime(): readonly [asked: object, time: Span] {
    const certainty = one(['CERTAIN', 'POSSIBLE', 'POSSIBLE']);
    const isCertain = certainty === 'CERTAIN';
    const year = 1990 + below(38);
    const kind = below(4);
    if (kind === 0)
      return [
        { year, certainty },
        { from: year * 1e4 + 101, to: year * 1e4 + 1231, isCertain },
      ];
    if (kind === 1)
      return [
        { reportingYear: named(year), certainty },
        { ...reportingYear(year), isCertain },
      ];
    const [from, to] = [year * 1e4 + 115, (year + below(6)) * 1e4 + 120];
    if (kind === 2)
      return [
        { from: text(from), certainty },
        { from, to: 99_991_231, isCertain },
      ];
    return [
      { from: text(from), to: text(to), certainty },
      { from, to, isCertain },
    ];
  }

  /** A filter, and the organisations that it is true of, read from the graph one by one. */
  async function drawnFilter(): Promise<readonly [asked: object | null, fits: Fits]> {
    const filter = one<Filter | null>([
      null,
      { kind: 'UNIVERSITY' },
      { or: [{ kind: 'MUSEUM' }, { kind: 'SCHOOL' }] },
      { country: 'United Kingdom', not: { kind: 'MUSEUM' } },
      { region: 'London' },
      { ids: ['national:tate', 'national:bm'] },
    ]);
    if (!filter) return [null, everything];
    const rows = await on.graph.read(
      'MATCH (o:Organisation) RETURN o.id AS id, o.kind AS kind, o.region AS region, o.country AS country',
    );
    const matches = (row: Row, { kind, region, country, ids, or, not }: Filter): boolean =>
      (!kind || row.get('kind') === kind) &&
      (!region || row.get('region') === region) &&
      (!country || row.get('country') === country) &&
      (!ids || ids.includes(row.get('id'))) &&
      (!or || or.some((each) => matches(row, each))) &&
      (!not || !matches(row, not));
    const matching = new Set(rows.filter((row) => matches(row, filter)).map((row) => row.get('id')));
    return [filter, (some) => some.some((id) => matching.has(id))];
  }

  test(`${QUESTIONS} questions: what changed is what the files have`, async () => {
    let some = 0;
    for (let at = 0; at < QUESTIONS; at++) {
      const [[from, before], [to, after]] = [drawnTime(), drawnTime()];
      const [filter, fits] = await drawnFilter();
      const about = `SEED=${SEED} ${at}: ${JSON.stringify({ from, to, filter })}`;
      const { changes } = await on.data(
        `query ($from: During!, $to: During!, $filter: OrganisationFilter) { changes(from: $from, to: $to, filter: $filter) { ${COUNTS} } }`,
        { from, to, filter },
      );
      expect({ about, changes }).toEqual({ about, changes: expected([before, after], fits) });
      if (changes.partnerships.some(({ possible }: Bounds) => possible > 0)) some += 1;
    }
    expect(some).toBeGreaterThan(QUESTIONS / 3);
  });

  test(`${LISTED} questions: what each organisation gained and lost`, async () => {
    for (let at = 0; at < LISTED; at++) {
      const year = 2008 + below(12);
      const times = [possibly(reportingYear(year)), possibly(reportingYear(year + 1))] as const;
      const found = await organisationsOf(year);
      const wanted = new Map<string, Record<'before' | 'after' | 'gained' | 'lost', Bounds>>();
      for (const { ends, changes, before, after } of changedPairs(times, everything)) {
        if (before.possible + after.possible === 0) continue;
        for (const end of ends) {
          const row = wanted.get(end) ?? {
            before: { certain: 0, possible: 0 },
            after: { certain: 0, possible: 0 },
            gained: { certain: 0, possible: 0 },
            lost: { certain: 0, possible: 0 },
          };
          wanted.set(end, row);
          const add = (count: Bounds, isCertain: boolean, isPossible: boolean) => {
            if (isCertain) count.certain += 1;
            if (isPossible) count.possible += 1;
          };
          add(row.before, before.certain > 0, before.possible > 0);
          add(row.after, after.certain > 0, after.possible > 0);
          add(row.gained, changes.size === 1 && changes.has('NEW'), changes.has('NEW'));
          add(row.lost, changes.size === 1 && changes.has('ENDED'), changes.has('ENDED'));
        }
      }
      expect(new Map(found)).toEqual(wanted);
      expect(wanted.size).toBeGreaterThan(20);
    }
  });

  async function organisationsOf(year: number) {
    const found: [string, object][] = [];
    for (let after: string | null = null; ; ) {
      const { changes } = await on.data(
        `query ($after: String) { changes(from: { reportingYear: "${named(year)}" }, to: { reportingYear: "${named(year + 1)}" }, first: 100, after: $after) {
          organisations { organisation { id } before { certain possible } after { certain possible } gained { certain possible } lost { certain possible } }
          pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      for (const { organisation, ...row } of changes.organisations) found.push([organisation.id, row]);
      if (!changes.pageInfo.hasNextPage) return found;
      after = changes.pageInfo.endCursor;
    }
  }
});
