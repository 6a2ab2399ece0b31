import type { GraphQLInputObjectType } from 'graphql';
import { type DateRange, parseDateRange } from '../dateRange.js';
import { RequestedIds } from './resolveIds.js';
import type { FilterContext } from './subject.js';
import type { Template } from './template.js';

type Value = Readonly<Record<string, unknown>>;

/** Filters over partnerships, and the variable that is the partnership in each. */
const PARTNERSHIP_FILTERS: ReadonlySet<string> = new Set(['PartnershipFilter', 'PartnerFilter']);

/**
 * Conditions on a loan or project, in this order in the text. All conditions of one filter apply to the same
 * one.
 */
const CONDITIONS = ['kinds', 'direction', 'outcomes', 'funderIds', 'sourceIds'] as const;

/** Aggregates of the loans and projects that match those conditions. */
const COUNTS: ReadonlySet<string> = new Set([
  'loanCount',
  'projectCount',
  'activityCount',
  'objects',
  'consortiumOnly',
]);

/**
 * Conditions of one filter on individual loans and projects of a partnership (`facts`,
 * derivePartnerships.cypher).
 */
export interface FactScope {
  /** List of the partnership's facts that match all conditions. */
  within(partnership: string): string;
  /** Predicate: at least one matches. */
  some(partnership: string): string;
}

/** True if this filter field is a condition on a loan or project of a partnership. */
export const isOfFacts = (type: GraphQLInputObjectType, field: string): boolean =>
  PARTNERSHIP_FILTERS.has(type.name) &&
  (['during', 'asOf'].includes(field) || (CONDITIONS as readonly string[]).includes(field));

/**
 * True if this filter field is an aggregate of the loans and projects that match the filter's other
 * conditions.
 */
export const countsFacts = (type: GraphQLInputObjectType, field: string): boolean =>
  PARTNERSHIP_FILTERS.has(type.name) && COUNTS.has(field);

/** Conditions of a filter, excluding those in `and`, `or` and `not`; undefined if it has none. */
export function factScope(
  { library, writer }: FilterContext,
  type: GraphQLInputObjectType,
  value: Value,
  path: string,
): FactScope | undefined {
  if (!PARTNERSHIP_FILTERS.has(type.name)) return undefined;
  const fact = writer.names({}, {}).variable('fact');
  const write = (name: string, values: Value) => {
    const template = library.filter('Fact', name);
    if (!template) throw new Error(`No Cypher for Fact.${name}`);
    return `(${template.head(writer.names({ fact }, values))})`;
  };
  const conditions = [
    ...CONDITIONS.filter((name) => isAsked(value[name])).map((name) =>
      write(name, { value: requested(name, value[name]) }),
    ),
    ...windows(value, path).map((window) => write(window.certain ? 'certain' : 'possible', { ...window })),
  ];
  if (conditions.length === 0) return undefined;
  const all = conditions.join(' AND ');
  return {
    within: (partnership) => `[${fact} IN ${partnership}.facts WHERE ${all}]`,
    some: (partnership) => `any(${fact} IN ${partnership}.facts WHERE ${all})`,
  };
}

/** Funders are organisations: their ids are resolved. */
const requested = (name: string, value: unknown) => (name === 'funderIds' ? new RequestedIds(value) : value);

const isAsked = (value: unknown) => value !== undefined && value !== null;

/** Date ranges of a filter: `during`, and "begun by" `asOf`. */
function windows({ during, asOf }: Value, path: string): DateRange[] {
  const found = [
    parseDateRange(during as Value | null, undefined, path),
    parseDateRange(undefined, asOf as string | null, path),
  ];
  return found.filter((window) => window !== undefined);
}

/** List of nodes for which keys (facets, groups) are computed. */
export interface KeyedList {
  /** The variables that the pattern starts from. */
  readonly start: readonly string[];
  readonly pattern: string;
  readonly node: string;
  readonly nodeType: string;
  /** Conditions of the list's filter on individual loans and projects. */
  readonly scope: FactScope | undefined;
}

/** Clauses that return the nodes of a list, and the variables available for keys. */
export interface KeyRows {
  readonly text: string;
  /** By template variable: `node`, and if needed `fact` and `span`. */
  readonly given: Readonly<Record<string, string>>;
}

/**
 * The nodes of a list, each once; for partnerships, one row for each matching loan and project if a key or
 * `byFact` needs it.
 */
export function keyRows(
  { library, writer }: FilterContext,
  { start, pattern, node, nodeType, scope }: KeyedList,
  templates: readonly Template[],
  byFact = false,
): KeyRows {
  const uses = (name: string) => templates.some(({ variables }) => variables.has(name));
  const names = writer.names({}, {});
  const given: Record<string, string> = { node };
  const text = [`${pattern} WITH DISTINCT ${node}`];
  if (uses('span')) {
    const template = library.facet('All', 'span');
    if (!template) throw new Error('No Cypher for All.span');
    given.span = names.variable('span');
    const span = template.head(writer.names({ span: given.span }, {}));
    text[0] = `CALL () { ${span} RETURN ${given.span} } CALL (${start.join(', ')}) { ${pattern} RETURN DISTINCT ${node} }`;
  }
  if (nodeType === 'Partnership' && (byFact || uses('fact'))) {
    given.fact = names.variable('fact');
    text.push(`UNWIND ${scope ? scope.within(node) : `${node}.facts`} AS ${given.fact}`);
  }
  return { text: text.join(' '), given };
}
