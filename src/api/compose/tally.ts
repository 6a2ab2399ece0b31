import type { Template } from './template.js';

/** Tally nodes: numbers of things by combination of properties (cypher/load/rebuildTallies.cypher). */
interface TallyDefinition {
  readonly label: string;
  /** Properties that tallies are grouped by: filters on only these apply to the tally. */
  readonly sort: readonly string[];
  /** Facets that need only one of these properties. */
  readonly facets: readonly string[];
}

/** By the file of the pattern that leads to all of them. */
const KEPT: Readonly<Record<string, TallyDefinition>> = {
  'fields/Query.loans.cypher': { label: 'LoanTally', sort: ['purpose', 'term'], facets: ['KIND', 'TERM'] },
  'fields/Query.organisations.cypher': {
    label: 'OrganisationTally',
    sort: ['kind', 'region'],
    facets: ['KIND'],
  },
};

/** Pre-aggregated counts usable instead of a list's nodes. */
export interface Tally {
  /** Pattern with the list's filter; binds a tally instead of a node. */
  readonly pattern: string;
  readonly label: string;
  /** True if it covers all of these facets. */
  covers(facets: readonly string[]): boolean;
}

/** Tallies of a list; undefined if its filter uses other properties. `conditions` are those of the filter. */
export function tallyOf(
  template: Template,
  node: string,
  filter: Readonly<Record<string, unknown>> | null | undefined,
  conditions: readonly string[],
): Tally | undefined {
  const definition = KEPT[template.path];
  const asked = Object.entries(filter ?? {}).filter(([, value]) => value !== undefined && value !== null);
  if (!definition || !asked.every(([name]) => definition.sort.includes(name))) return undefined;
  const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
  return {
    pattern: `MATCH (${node}:${definition.label})${where}`,
    label: definition.label,
    covers: (facets) => facets.every((facet) => definition.facets.includes(facet)),
  };
}
