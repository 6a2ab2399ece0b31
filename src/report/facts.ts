import type { Days } from '../network/network.js';

/** Role of a national museum towards the other organisation in a loan or project. */
export type Way = 'LENT' | 'BORROWED' | 'TOGETHER';

/** A loan or project of a national museum with one other organisation. */
export interface Fact {
  /** Of the loan or project. */
  readonly id: string;
  readonly title: string;
  /**
   * The partner's topmost parent, or the partner itself; null for a collective of several that no source
   * names.
   */
  readonly partner: string | null;
  /** Places where a loan was shown; empty if unknown. */
  readonly places: readonly string[];
  /** Null: not stated. */
  readonly objects: number | null;
  readonly people: number | null;
  readonly sources: readonly string[];
}

/** Attributes that the report's rules distinguish. Unknown is null. */
export interface Likeness {
  readonly way: Way;
  /** Purpose of a loan, kind of a project. */
  readonly what: string;
  readonly museum: string;
  readonly museumName: string;
  /** Of the partner. */
  readonly kind: string | null;
  readonly region: string | null;
  readonly country: string | null;
  readonly outcomes: readonly string[];
}

/** Facts that are alike, as places in the list of all. */
export interface Sort extends Likeness {
  readonly facts: readonly number[];
  /** Distinct ids of the undated loans and projects. */
  readonly undated: readonly string[];
}

/** A published figure that is about no area. */
export interface Published {
  readonly id: string;
  readonly year: string;
  readonly measure: string;
  readonly scope: string;
  readonly value: number | null;
  readonly status: string;
  readonly qualifier: string | null;
  readonly unit: string;
  readonly theme: string | null;
  readonly note: string | null;
  readonly organisation: string | null;
  readonly organisationName: string | null;
  readonly sources: readonly SourceReference[];
}

/** A source of a published figure or of a loan or project. */
export interface SourceReference {
  readonly id: string;
  readonly title: string;
  /** Null: not on the web. */
  readonly url: string | null;
  readonly publisher: string | null;
  /** When it was published, as precise as known; null: unknown. */
  readonly published: string | null;
  readonly licence: string | null;
}

/** All that a report of any time is counted from, of one version of the data. Days are by fact. */
export interface Reported extends Days {
  readonly version: number;
  readonly facts: readonly Fact[];
  /** By fact: 1 if dated. An undated one is in no period. */
  readonly dated: Uint8Array;
  readonly sorts: readonly Sort[];
  readonly figures: readonly Published[];
  /** Sources of the facts and figures, by id. */
  readonly sources: ReadonlyMap<string, SourceReference>;
  /** Names of partners and places, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Time of the last change; null: nothing was written yet. */
  readonly changed: string | null;
  /** True if the graph contains synthetic data. */
  readonly synthetic: boolean;
}

/** Collects facts and groups them by attributes. */
export function sorting() {
  const facts: Fact[] = [];
  const sorts = new Map<string, Likeness & { facts: number[]; undated: Set<string> }>();
  return {
    add(fact: Fact, likeness: Likeness, dated: boolean): void {
      const { way, what, museum, kind, region, country, outcomes } = likeness;
      const key = JSON.stringify([way, what, museum, kind, region, country, outcomes]);
      const sort = sorts.get(key) ?? { ...likeness, facts: [], undated: new Set<string>() };
      sorts.set(key, sort);
      sort.facts.push(facts.push(fact) - 1);
      if (!dated) sort.undated.add(fact.id);
    },
    sorted(): Pick<Reported, 'facts' | 'sorts'> {
      return { facts, sorts: [...sorts.values()].map((one) => ({ ...one, undated: [...one.undated] })) };
    },
  };
}
