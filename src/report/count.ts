import type { Fact, Sort } from './facts.js';
import type { CountRule } from './measures.js';
import type { Placed } from './placed.js';

/** Count of a measure in this graph. */
export interface Counted {
  /** Definitely in the year. Null: not counted. */
  readonly certain: number | null;
  /** Definitely or possibly in the year. Null: not counted. */
  readonly possible: number | null;
  /** Counting rule as text; null if there is none. */
  readonly rule: string | null;
  /** Reason why nothing is counted; null if something is. */
  readonly uncounted: string | null;
  /** Number of loans and projects possibly in the year that the count is based on. */
  readonly facts: number | null;
  /** How many of them state the number that is summed; null if the things themselves are counted. */
  readonly stated: number | null;
  /**
   * How many of them do not state that number and are in neither sum; null if the things themselves are
   * counted.
   */
  readonly unknown: number | null;
  /** Number of undated ones, which are in no year. */
  readonly undated: number | null;
}

const HOME = 'United Kingdom';
const EUROPE: ReadonlySet<string> = new Set(
  (
    'Albania,Andorra,Austria,Belarus,Belgium,Bosnia and Herzegovina,Bulgaria,Croatia,Cyprus,Czechia,Czech Republic,Denmark,' +
    'Estonia,Finland,France,Germany,Greece,Guernsey,Hungary,Iceland,Ireland,Isle of Man,Italy,Jersey,Channel Islands,Kosovo,' +
    'Latvia,Liechtenstein,Lithuania,Luxembourg,Malta,Moldova,Monaco,Montenegro,Netherlands,North Macedonia,Norway,Poland,' +
    'Portugal,Romania,Russia,San Marino,Serbia,Slovakia,Slovenia,Spain,Sweden,Switzerland,Ukraine,Vatican City'
  ).split(','),
);

/** True if a country is in the scope of a measure. An unknown country is only in `worldwide`. */
export function within(country: string | null, scope: string): boolean {
  if (scope === 'worldwide') return true;
  if (country === null) return false;
  if (scope === 'UK') return country === HOME;
  if (scope === 'international') return country !== HOME;
  return scope === 'Europe outside the UK' ? EUROPE.has(country) : country === scope;
}

/** The loans and projects, of any time, that a rule is about. */
export const chosenBy = (rule: CountRule, scope: string, all: readonly Placed[]) =>
  all.filter(
    ({ sort }) =>
      sort.way === rule.way &&
      (rule.what?.includes(sort.what) ?? true) &&
      (rule.kinds?.includes(sort.kind ?? '') ?? true) &&
      (rule.outcome === undefined || sort.outcomes.includes(rule.outcome)) &&
      within(sort.country, scope),
  );

type Part = 'certain' | 'possible';

/** Number of distinct non-null keys. */
function distinct(
  held: readonly Placed[],
  part: Part,
  keys: (fact: Fact, sort: Sort) => readonly (string | null)[],
): number {
  const found = new Set<string>();
  for (const placed of held)
    for (const fact of placed[part])
      for (const key of keys(fact, placed.sort)) if (key !== null) found.add(key);
  return found.size;
}

const pair = (one: string, other: string | null) => (other === null ? null : `${one} ${other}`);

/** What a rule counts of a fact, each distinct key once; null if it has nothing to count. Sums add a number for each key. */
export function keysOf(rule: CountRule, fact: Fact, sort: Sort): readonly (string | null)[] {
  switch (rule.count) {
    case 'TITLES':
      return [pair(sort.museum, fact.title)];
    case 'PLACES':
      return fact.places;
    case 'COUNTRIES':
      return [sort.country];
    case 'PARTNERS':
      return [fact.partner];
    case 'PAIRS':
      return [pair(sort.museum, fact.partner)];
    default:
      return [fact.id];
  }
}

/** Applies the rule; null for a sum if none states the number. */
function count(rule: CountRule, held: readonly Placed[], part: Part): number | null {
  if (!sums(rule)) return distinct(held, part, (fact, sort) => keysOf(rule, fact, sort));
  const numbers = numbersOf(rule, held, part);
  return numbers.length > 0 ? numbers.reduce((sum, one) => sum + one, 0) : null;
}

/** The number that a rule sums up; null if a fact does not state it, or if the rule sums up nothing. */
export const numberOf = (rule: CountRule, { objects, people }: Fact): number | null =>
  sums(rule) ? (rule.count === 'OBJECTS' ? objects : people) : null;

const sums = (rule: CountRule) => rule.count === 'OBJECTS' || rule.count === 'PEOPLE';

/** Stated numbers, once for each loan or project. */
function numbersOf(rule: CountRule, held: readonly Placed[], part: Part): number[] {
  const found = new Map<string, number>();
  for (const placed of held)
    for (const fact of placed[part]) {
      const stated = numberOf(rule, fact);
      if (stated !== null) found.set(fact.id, stated);
    }
  return [...found.values()];
}

/** Counts by a rule, or gives the reason why nothing is counted, which is not 0. */
export function counted(rule: CountRule | string, scope: string, all: readonly Placed[]): Counted {
  if (typeof rule === 'string') return uncounted(null, rule);
  const held = chosenBy(rule, scope, all);
  if (held.length === 0)
    return uncounted(
      rule.rule,
      'The graph has none of these for any time. That does not mean that there were none.',
    );
  const stated = sums(rule) ? numbersOf(rule, held, 'possible').length : null;
  const facts = distinct(held, 'possible', ({ id }) => [id]);
  const undated = new Set(held.flatMap(({ sort }) => sort.undated)).size;
  const unknown = stated === null ? null : facts - stated;
  if (stated === 0) return { ...uncounted(rule.rule, unstated(facts)), facts, stated, unknown, undated };
  return {
    certain: count(rule, held, 'certain'),
    possible: count(rule, held, 'possible'),
    rule: rule.rule,
    uncounted: null,
    facts,
    stated,
    unknown,
    undated,
  };
}

/** Ids of the sources behind a count. */
export const sourcesOf = (
  rule: CountRule | string,
  scope: string,
  all: readonly Placed[],
): readonly string[] =>
  typeof rule === 'string'
    ? []
    : chosenBy(rule, scope, all).flatMap(({ possible }) => possible.flatMap(({ sources }) => sources));

const unstated = (facts: number) =>
  facts === 0
    ? 'The graph has none of these in the period, so there is nothing to add up.'
    : `No source states the number for any of the ${facts} in the period.`;

const uncounted = (rule: string | null, why: string): Counted => ({
  certain: null,
  possible: null,
  rule,
  uncounted: why,
  facts: null,
  stated: null,
  unknown: null,
  undated: null,
});
