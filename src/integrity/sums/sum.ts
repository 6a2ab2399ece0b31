import type { Dates, Fact, Summand } from './facts.js';

type Triple = readonly [string, string, string];

/** Running aggregate of one organisation's loans and projects with another. */
export class Sum {
  #loans = 0;
  #projects = 0;
  #objects: number | null = null;
  #consortiumOnly = true;
  #first: Triple | undefined;
  #last: Triple | undefined;
  #firstDay: string | undefined;
  #lastDay: string | undefined;
  readonly #activities = new Set<string>();
  readonly #sources = new Set<string>();
  readonly #facts: string[] = [];
  /** Those of the other side that took part: the other organisation itself, or its sites. */
  readonly #others = new Set<string>();
  /** True if a source reports it as work of the one, and of the other. */
  readonly states = { own: false, theirs: false };

  /**
   * Adds one loan or project with its facts for the pair; `letter`: direction, as in
   * derivePartnerships.cypher; `others`: those of the other side that took part.
   */
  add(summand: Summand, facts: readonly Fact[], letter: string, others: readonly string[]): void {
    for (const other of others) this.#others.add(other);
    const { what, objects, consortium } = summand;
    if (what === 'loans') this.#loans += 1;
    else this.#projects += 1;
    if (objects !== null && objects !== undefined) this.#objects = (this.#objects ?? 0) + objects;
    if (!consortium) this.#consortiumOnly = false;
    for (const { activities, sources, dates } of facts) {
      for (const activity of activities) this.#activities.add(activity);
      for (const source of sources) this.#sources.add(source);
      this.#date(dates);
    }
    this.#facts.push(factText(summand, facts, letter));
  }

  #date({ start, end, earliestStart, latestStart, earliestEnd, latestEnd }: Dates): void {
    if (latestStart) this.#first = least(this.#first, [earliestStart!, latestStart, start!]);
    if (earliestEnd) this.#last = greatest(this.#last, [latestEnd!, earliestEnd, end!]);
    const from = latestStart ? earliestStart : earliestEnd && `${earliestEnd}?`;
    const to = earliestEnd ? latestEnd : latestStart;
    if (from && (!this.#firstDay || from < this.#firstDay)) this.#firstDay = from;
    if (to && (!this.#lastDay || to > this.#lastDay)) this.#lastDay = to;
  }

  /** Sites of the other organisation if they did all of it; null if that organisation took part in any itself. */
  throughSite = (other: string): string[] | null =>
    this.#others.has(other) ? null : [...this.#others].sort();

  /** Expected properties of the relationship, except names and places of sites. */
  get properties() {
    const [earliestStart, latestStart, start] = this.#first ?? [];
    const [latestEnd, earliestEnd, end] = this.#last ?? [];
    return {
      ...{ loans: this.#loans, projects: this.#projects, objects: this.#objects },
      ...{ start, earliestStart, latestStart, end, earliestEnd, latestEnd },
      activities: [...this.#activities].sort(),
      firstYear: this.#firstDay?.endsWith('?') ? null : yearOf(this.#firstDay),
      lastYear: yearOf(this.#lastDay),
      sources: this.#sources.size,
      sourceIds: [...this.#sources].sort(),
      facts: [...this.#facts].sort(),
      undated: this.#facts.filter((fact) => fact.startsWith(UNDATED)).length,
      consortiumOnly: this.#loans === 0 && this.#consortiumOnly,
    };
  }
}

/** Days of an undated fact: overlap no period. */
const UNDATED = '9999-99-99/9999-99-99/0000-00-00/0000-00-00';

/** Text of one loan or project on the relationship, as in derivePartnerships.cypher. */
function factText(
  { objects, outcomes, funders, ...dated }: Summand,
  facts: readonly Fact[],
  letter: string,
): string {
  const list = (separator: string, values: readonly string[]) =>
    [separator, ...values.map((value) => value + separator)].join('');
  const all = (of: (fact: Fact) => readonly string[]) => [...new Set(facts.flatMap(of))].sort();
  return [
    daysOf(dated.bounds, facts),
    letter,
    list(
      '+',
      all(({ activities }) => activities),
    ),
    objects ?? '',
    list('*', outcomes),
    list('|', [...new Set(funders)].sort()),
    list(
      '#',
      all(({ sources }) => sources),
    ),
  ].join('/');
}

function daysOf(bounds: Summand['bounds'], facts: readonly Fact[]): string {
  let [first, last]: [Triple | undefined, Triple | undefined] = [undefined, undefined];
  for (const { dates } of facts) {
    const { start, end, earliestStart, latestStart, earliestEnd, latestEnd } = dates;
    if (latestStart) first = least(first, [earliestStart!, latestStart, start!]);
    if (earliestEnd) last = greatest(last, [latestEnd!, earliestEnd, end!]);
  }
  const from = first?.[0] ?? bounds.earliestStart;
  const to = last?.[0] ?? bounds.latestEnd;
  if (!from && !to) return UNDATED;
  return [
    from ?? '0000-00-00',
    first?.[1] ?? '9999-99-99',
    last?.[1] ?? '0000-00-00',
    to ?? '9999-99-99',
  ].join('/');
}

const yearOf = (day: string | undefined) => (day ? Number(day.slice(0, 4)) : null);

function isLess(one: Triple, other: Triple): boolean {
  const at = one.findIndex((text, index) => text !== other[index]);
  return at >= 0 && one[at]! < other[at]!;
}

const least = (best: Triple | undefined, one: Triple) => (!best || isLess(one, best) ? one : best);
const greatest = (best: Triple | undefined, one: Triple) => (!best || isLess(best, one) ? one : best);
