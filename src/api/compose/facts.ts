import type { GraphQLInputObjectType } from 'graphql';
import { type DateRange, parseDateRange } from '../dateRange.js';
import type { FilterContext } from './filter.js';
import type { Template } from './template.js';

type Value = Readonly<Record<string, unknown>>;

/** Filters over partnerships, and the variable that is the partnership in each. */
const PARTNERSHIP_FILTERS: ReadonlySet<string> = new Set(['PartnershipFilter', 'PartnerFilter']);

/** Conditions on a loan or project, in the order of the text. All that one filter has are tested on the same one. */
const CONDITIONS = ['kinds', 'direction', 'outcomes', 'funderIds', 'sourceIds'] as const;

/** What is counted of the loans and projects that fulfil those conditions. */
const COUNTS: ReadonlySet<string> = new Set(['loanCount', 'projectCount', 'objects', 'consortiumOnly']);

/** What one filter asks of single loans and projects of a partnership (`facts`, derivePartnerships.cypher). */
export interface FactScope {
  /** Those of a partnership that fulfil all its conditions, as a list. */
  within(partnership: string): string;
  /** That there is one. */
  some(partnership: string): string;
}

/** Whether this field of a filter is a condition on a loan or project of a partnership. */
export const isOfFacts = (type: GraphQLInputObjectType, field: string): boolean =>
  PARTNERSHIP_FILTERS.has(type.name) &&
  (['during', 'asOf'].includes(field) || (CONDITIONS as readonly string[]).includes(field));

/** Whether this field of a filter counts loans and projects: those that fulfil the other conditions of that filter. */
export const countsFacts = (type: GraphQLInputObjectType, field: string): boolean =>
  PARTNERSHIP_FILTERS.has(type.name) && COUNTS.has(field);

/** The conditions of a filter, without those within its `and`, `or` and `not`; undefined if it has none. */
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
    ...CONDITIONS.filter((name) => isAsked(value[name])).map((name) => write(name, { value: value[name] })),
    ...windows(value, path).map((window) => write(window.certain ? 'certain' : 'possible', { ...window })),
  ];
  if (conditions.length === 0) return undefined;
  const all = conditions.join(' AND ');
  return {
    within: (partnership) => `[${fact} IN ${partnership}.facts WHERE ${all}]`,
    some: (partnership) => `any(${fact} IN ${partnership}.facts WHERE ${all})`,
  };
}

const isAsked = (value: unknown) => value !== undefined && value !== null;

/** The times that a filter asks for: `during`, and that it had begun by `asOf`. */
function windows({ during, asOf }: Value, path: string): DateRange[] {
  const found = [
    parseDateRange(during as Value | null, undefined, path),
    parseDateRange(undefined, asOf as string | null, path),
  ];
  return found.filter((window) => window !== undefined);
}

/** A list of things from which keys (facets, groups) are read. */
export interface KeyedList {
  /** The variables that the pattern starts from. */
  readonly start: readonly string[];
  readonly pattern: string;
  readonly node: string;
  readonly nodeType: string;
  /** What the list's filter asks of single loans and projects. */
  readonly scope: FactScope | undefined;
}

/** The clauses that give the things of a list, and the variables that keys may be read from. */
export interface KeyRows {
  readonly text: string;
  /** By the name that templates use: `node`, and where they need them `fact` and `span`. */
  readonly given: Readonly<Record<string, string>>;
}

/**
 * The things of a list, each once; of partnerships each with each of its loans and projects that the filter asks for, if a key is read from
 * those or `byFact` wants them.
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
