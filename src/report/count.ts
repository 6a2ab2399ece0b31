import type { Fact } from './facts.js';
import type { CountRule } from './measures.js';

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
  /** How many have no date, and are in no year. */
  readonly undated: number | null;
  readonly sourceIds: readonly string[];
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
export const chosenBy = (rule: CountRule, scope: string, facts: readonly Fact[]) =>
  facts.filter(
    (fact) =>
      fact.way === rule.way &&
      (rule.what?.includes(fact.what) ?? true) &&
      (rule.kinds?.includes(fact.kind ?? '') ?? true) &&
      (rule.outcome === undefined || fact.outcomes.includes(rule.outcome)) &&
      within(fact.country, scope),
  );

const ids = (facts: readonly Fact[]) => new Map(facts.map((fact) => [fact.id, fact]));
const distinct = (keys: readonly (string | null)[]) => new Set(keys.filter((key) => key !== null)).size;

/** What is counted of these; null where it is a number that none of them states. */
function count(rule: CountRule, facts: readonly Fact[]): number | null {
  switch (rule.count) {
    case 'THINGS':
      return ids(facts).size;
    case 'TITLES':
      return distinct(facts.map(({ museum, title }) => `${museum} ${title}`));
    case 'PLACES':
      return distinct(facts.flatMap(({ places }) => places));
    case 'COUNTRIES':
      return distinct(facts.map(({ country }) => country));
    case 'PARTNERS':
      return distinct(facts.map(({ other }) => other));
    case 'PAIRS':
      return distinct(facts.map(({ museum, other }) => `${museum} ${other}`));
    default: {
      const numbers = numbersOf(rule, facts);
      return numbers.length > 0 ? numbers.reduce((sum, one) => sum + one, 0) : null;
    }
  }
}

const sums = (rule: CountRule) => rule.count === 'OBJECTS' || rule.count === 'PEOPLE';

const numbersOf = (rule: CountRule, facts: readonly Fact[]) =>
  [...ids(facts).values()]
    .map(({ objects, people }) => (rule.count === 'OBJECTS' ? objects : people))
    .filter((one) => one !== null);

/** Counts by a rule; or says why nothing is counted, which is not 0. */
export function counted(rule: CountRule | string, scope: string, all: readonly Fact[]): Counted {
  if (typeof rule === 'string') return uncounted(null, rule);
  const held = chosenBy(rule, scope, all);
  if (held.length === 0)
    return uncounted(
      rule.rule,
      'This graph holds none of these, of any time. That does not say that there were none.',
    );
  const possible = held.filter((fact) => fact.possible);
  const stated = sums(rule) ? numbersOf(rule, possible).length : null;
  const facts = ids(possible).size;
  const undated = ids(held.filter(({ dated }) => !dated)).size;
  if (stated === 0)
    return {
      ...uncounted(
        rule.rule,
        facts === 0
          ? 'Of these the graph holds none that may lie in the year, so there is nothing to add up.'
          : `No source states the number for any of the ${facts} of the year.`,
      ),
      facts,
      stated,
      undated,
    };
  return {
    certain: count(
      rule,
      possible.filter((fact) => fact.certain),
    ),
    possible: count(rule, possible),
    rule: rule.rule,
    uncounted: null,
    facts,
    stated,
    undated,
    sourceIds: [...new Set(possible.flatMap(({ sources }) => sources))].sort(),
  };
}

const uncounted = (rule: string | null, why: string): Counted => ({
  certain: null,
  possible: null,
  rule,
  uncounted: why,
  facts: null,
  stated: null,
  undated: null,
  sourceIds: [],
});
