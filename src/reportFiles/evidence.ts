import { chosenBy, keysOf, numberOf } from '../report/count.js';
import type { Fact, Reported, Sort, SourceReference } from '../report/facts.js';
import type { CountRule } from '../report/measures.js';
import type { Placed } from '../report/placed.js';
import { placedIn } from '../report/placed.js';
import { kindOf, ofMuseums, regionOf } from '../report/report.js';
import { rowsOf } from '../report/rows.js';
import { reportOfYear } from './request.js';
import type { Part } from './rows.js';

/** Relation of a loan or project to the year. */
export type Certainty = 'definite' | 'possible' | 'undated';

/** A loan or project behind a count, for one thing that it counts. */
export interface EvidenceRow {
  readonly certainty: Certainty;
  readonly type: 'loan' | 'project';
  readonly id: string;
  readonly title: string;
  readonly museumId: string;
  readonly museum: string;
  /** Null: unnamed group. */
  readonly partnerId: string | null;
  readonly partner: string | null;
  /** What is counted, each distinct value once; null: nothing, because it is unknown. */
  readonly countsAs: string | null;
  /** The number that is added up, once for each loan or project; null: unknown, or nothing is added up. */
  readonly number: number | null;
  readonly sources: readonly SourceReference[];
}

/** Which count the evidence is for. */
export interface EvidenceAsked {
  readonly year: string;
  readonly measure: string;
  readonly scope: string;
  readonly part: Pick<Part, 'region' | 'kind'>;
  /** Null: all. */
  readonly museums: ReadonlySet<string> | null;
}

/**
 * The loans and projects behind a count, undated ones last. The distinct `countsAs` of definite rows are the definite count, those of
 * definite and possible rows the possible count. Sums add `number` once for each id instead. Undefined if the report has no such measure.
 */
export function evidenceOf(data: Reported, asked: EvidenceAsked): readonly EvidenceRow[] | undefined {
  const { measure, scope, year } = asked;
  const ofYear = data.figures.filter((figure) => figure.year === year);
  const row = rowsOf(ofYear).find((one) => one.measure.measure === measure && one.scope === scope);
  if (!row) return undefined;
  const rule = row.measure.counted;
  if (typeof rule === 'string') return [];
  const all = selected(data, asked);
  const rows = (certainty: Certainty, factsOf: (placed: Placed) => readonly Fact[]) =>
    chosenBy(rule, scope, all)
      .flatMap((placed) =>
        factsOf(placed).flatMap((fact) => rowsOfFact(data, rule, fact, placed.sort, certainty)),
      )
      .sort(byId);
  return [
    ...rows('definite', ({ certain }) => certain),
    ...rows('possible', ({ certain, possible }) => without(possible, new Set(certain))),
    ...rows('undated', ({ sort }) => sort.facts.filter((at) => !data.dated[at]).map((at) => data.facts[at]!)),
  ];
}

const keyOf = ({ id, museumId, partnerId, countsAs }: EvidenceRow) =>
  JSON.stringify([id, museumId, partnerId, countsAs]);
/** The same order for the same data. */
const byId = (one: EvidenceRow, other: EvidenceRow) => (keyOf(one) < keyOf(other) ? -1 : 1);

const without = (facts: readonly Fact[], others: ReadonlySet<Fact>) =>
  facts.filter((fact) => !others.has(fact));

/** Facts of the year with the museums, region and kind of partner that are wanted. */
function selected(data: Reported, { year, part: { region, kind }, museums }: EvidenceAsked) {
  const { window } = reportOfYear(year, { museums, measures: null });
  return ofMuseums(placedIn(data, window), museums).filter(
    ({ sort }) => (region === null || regionOf(sort) === region) && (kind === null || kindOf(sort) === kind),
  );
}

function rowsOfFact(
  { names, sources }: Reported,
  rule: CountRule,
  fact: Fact,
  sort: Sort,
  certainty: Certainty,
): EvidenceRow[] {
  const keys = keysOf(rule, fact, sort);
  const row = {
    certainty,
    type: sort.way === 'TOGETHER' ? ('project' as const) : ('loan' as const),
    id: fact.id,
    title: fact.title,
    museumId: sort.museum,
    museum: sort.museumName,
    partnerId: fact.partner,
    partner: fact.partner === null ? null : (names.get(fact.partner) ?? fact.partner),
    number: numberOf(rule, fact),
    sources: [...fact.sources]
      .sort()
      .map((id) => sources.get(id))
      .filter((source) => source !== undefined),
  };
  return (keys.length > 0 ? keys : [null]).map((countsAs) => ({ ...row, countsAs }));
}
