import type { Template } from './template.js';

/** Nodes that keep how many things of each sort there are (cypher/load/tallyAll.cypher). */
interface Kept {
  readonly label: string;
  /** The properties that make a sort: conditions on these alone are conditions on the tally. */
  readonly sort: readonly string[];
  /** Facets that read no more than one of these properties. */
  readonly facets: readonly string[];
}

/** By the file of the pattern that leads to all of them. */
const KEPT: Readonly<Record<string, Kept>> = {
  'fields/Query.loans.cypher': { label: 'LoanTally', sort: ['purpose', 'term'], facets: ['KIND', 'TERM'] },
  'fields/Query.organisations.cypher': {
    label: 'OrganisationTally',
    sort: ['kind', 'region'],
    facets: ['KIND', 'REGION'],
  },
};

/** What a whole list can be counted from, in the place of its things. */
export interface Tally {
  /** The pattern with the list's filter, which binds a tally where the list's own binds a thing. */
  readonly pattern: string;
  readonly label: string;
  /** Whether all of these facets can be told from it. */
  tells(facets: readonly string[]): boolean;
}

/** The tallies of a list; undefined where its filter asks for what they do not keep. `conditions` are those of the filter. */
export function tallyOf(
  template: Template,
  node: string,
  filter: Readonly<Record<string, unknown>> | null | undefined,
  conditions: readonly string[],
): Tally | undefined {
  const kept = KEPT[template.path];
  const asked = Object.entries(filter ?? {}).filter(([, value]) => value !== undefined && value !== null);
  if (!kept || !asked.every(([name]) => kept.sort.includes(name))) return undefined;
  const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
  return {
    pattern: `MATCH (${node}:${kept.label})${where}`,
    label: kept.label,
    tells: (facets) => facets.every((facet) => kept.facets.includes(facet)),
  };
}
