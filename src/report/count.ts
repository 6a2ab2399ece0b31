import type { Fact } from './facts.js';
import type { CountRule } from './measures.js';
import type { Placed } from './placed.js';

/** What this graph counts of a measure. */
export interface Counted {
  /** What surely lies in the year. Null: not counted. */
  readonly certain: number | null;
  /** With what may lie in it. Null: not counted. */
  readonly possible: number | null;
  /** The rule in words; null where none is. */
  readonly rule: string | null;
  /** Why nothing is counted; null where something is. */
  readonly uncounted: string | null;
  /** How many loans and projects may lie in the year and are counted from. */
  readonly facts: number | null;
  /** How many of them state the number that is added up; null where things themselves are counted. */
  readonly stated: number | null;
  /** How many of them do not state that number, so that it is in neither sum; null where things themselves are counted. */
  readonly unknown: number | null;
  /** How many have no date, and are in no year. */
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

/** Whether the other side lies where a measure's scope is. Of whom no country is known lies in the whole world alone. */
export function within(country: string | null, scope: string): boolean {
  if (scope === 'worldwide') return true;
  if (country === null) return false;
  if (scope === 'UK') return country === HOME;
  if (scope === 'international') return country !== HOME;
  return scope === 'Europe outside the UK' ? EUROPE.has(country) : country === scope;
}

/** The loans and projects, of any time, that a rule is about. */
const chosenBy = (rule: CountRule, scope: string, all: readonly Placed[]) =>
  all.filter(
    ({ sort }) =>
      sort.way === rule.way &&
      (rule.what?.includes(sort.what) ?? true) &&
      (rule.kinds?.includes(sort.kind ?? '') ?? true) &&
      (rule.outcome === undefined || sort.outcomes.includes(rule.outcome)) &&
      within(sort.country, scope),
  );

type Part = 'certain' | 'possible';

/** How many different ones of these there are; null is none. */
function distinct(
  held: readonly Placed[],
  part: Part,
  keys: (fact: Fact, placed: Placed) => readonly (string | null)[],
): number {
  const found = new Set<string>();
  for (const placed of held)
    for (const fact of placed[part]) for (const key of keys(fact, placed)) if (key !== null) found.add(key);
  return found.size;
}

/** What is counted of these; null where it is a number that none of them states. */
function count(rule: CountRule, held: readonly Placed[], part: Part): number | null {
  const pair = (one: string, other: string | null) => [other === null ? null : `${one} ${other}`];
  switch (rule.count) {
    case 'THINGS':
      return distinct(held, part, ({ id }) => [id]);
    case 'TITLES':
      return distinct(held, part, ({ title }, { sort }) => pair(sort.museum, title));
    case 'PLACES':
      return distinct(held, part, ({ places }) => places);
    case 'COUNTRIES':
      return distinct(held, part, (_, { sort }) => [sort.country]);
    case 'PARTNERS':
      return distinct(held, part, ({ partner }) => [partner]);
    case 'PAIRS':
      return distinct(held, part, ({ partner }, { sort }) => pair(sort.museum, partner));
    default: {
      const numbers = numbersOf(rule, held, part);
      return numbers.length > 0 ? numbers.reduce((sum, one) => sum + one, 0) : null;
    }
  }
}

const sums = (rule: CountRule) => rule.count === 'OBJECTS' || rule.count === 'PEOPLE';

/** The numbers that these state, of each loan or project once. */
function numbersOf(rule: CountRule, held: readonly Placed[], part: Part): number[] {
  const found = new Map<string, number>();
  for (const placed of held)
    for (const { id, objects, people } of placed[part]) {
      const stated = rule.count === 'OBJECTS' ? objects : people;
      if (stated !== null) found.set(id, stated);
    }
  return [...found.values()];
}

/** Counts by a rule; or says why nothing is counted, which is not 0. */
export function counted(rule: CountRule | string, scope: string, all: readonly Placed[]): Counted {
  if (typeof rule === 'string') return uncounted(null, rule);
  const held = chosenBy(rule, scope, all);
  if (held.length === 0)
    return uncounted(
      rule.rule,
      'This graph holds none of these, of any time. That does not say that there were none.',
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

/** Ids of the sources that what is counted by a rule rests on. */
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
    ? 'Of these the graph holds none that may lie in the time, so there is nothing to add up.'
    : `No source states the number for any of the ${facts} of that time.`;

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
