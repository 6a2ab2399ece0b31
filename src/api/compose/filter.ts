import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isLeafType,
  isListType,
} from 'graphql';
import { badInput } from '../errors.js';
import { expectRegions } from '../regionValues.js';
import { equalityProperties, partnerKindPredicate, splitPushdown } from './endpointPushdown.js';
import { countsFacts, factScope, isOfFacts } from './facts.js';
import {
  all,
  during,
  expression,
  oneOf,
  PERIOD_PARTS,
  text,
  type Value,
  variableOf,
  within,
} from './predicates.js';
import { inheritedBy, inherits, namedOrSite, orForParent } from './sites.js';
import type { FilterContext, Subject } from './subject.js';
import type { Template } from './template.js';

/**
 * Compiles a filter to conditions to be joined by AND; empty if nothing is filtered. Null values are ignored.
 * Keys are processed in schema order, so that equal filters give equal text.
 */
export function conditions(
  context: FilterContext,
  type: GraphQLInputObjectType,
  value: Value,
  subject: Subject,
  path: string,
): string[] {
  const scope = factScope(context, type, value, path);
  const partnership = variableOf(type, subject);
  const own = Object.values(type.getFields()).flatMap((field) => {
    const asked = value[field.name];
    if (asked === undefined || asked === null || isOfFacts(type, field.name)) return [];
    if (scope && countsFacts(type, field.name))
      return counted(context, field, asked, scope.within(partnership), `${path}.${field.name}`);
    const on = (one: Subject, value: unknown) =>
      condition(context, type, field, value, one, `${path}.${field.name}`);
    if (!inherits(subject, field) || type.getFields().node) return on(subject, asked);
    const { inherited: _inherited, ...alone } = subject;
    const either = (value: unknown) =>
      orForParent(subject.node, context.writer, (node) => on({ ...alone, node }, value));
    return [asked === false ? `NOT ${either(true)}` : either(asked)];
  });
  return [...(scope ? [scope.some(partnership)] : []), ...own];
}

/** Condition on an aggregate of the selected loans and projects of a partnership. */
function counted(
  { library, writer }: FilterContext,
  field: GraphQLInputField,
  asked: unknown,
  facts: string,
  path: string,
): string[] {
  const template = library.filter('Facts', field.name);
  if (!template) throw new Error(`No Cypher for Facts.${field.name}`);
  const count = `(${template.head(writer.names({ facts }, {}))})`;
  if (isInputObjectType(getNamedType(field.type))) return within(writer, count, asked as Value, path);
  return [`${count} = ${writer.parameter(asked)}`];
}

function condition(
  context: FilterContext,
  type: GraphQLInputObjectType,
  field: GraphQLInputField,
  asked: unknown,
  subject: Subject,
  path: string,
): string[] {
  const { writer, library } = context;
  const inner = getNamedType(field.type);
  if (field.name === 'and' || field.name === 'or' || field.name === 'not') {
    return combination(context, type, field.name, asked, subject, path);
  }
  if (field.name === 'node' && isInputObjectType(inner)) {
    const { edge: _edge, ...node } = subject;
    return conditions(context, inner, asked as Value, node, path);
  }
  if (field.name === 'asOf') return during(context, type, [undefined, asked as string], subject, path);
  const template = library.filter(type.name, field.name);
  if (isInputObjectType(inner)) {
    if (inner.name === 'During')
      return during(context, type, [asked as Value, undefined], subject, path, PERIOD_PARTS[field.name]);
    if (inner.name === 'IntRange') {
      const computed = template && expression(template, writer, subject, asked);
      // `loanCount` filters the stored total `loans`
      const stored = `${variableOf(type, subject)}.${field.name.replace(/Count$/, 's')}`;
      return within(writer, computed ?? stored, asked as Value, path);
    }
    if (inner.name === 'TextFilter') return text(context, asked as Value, subject);
    if (inner.getFields().some && inner.getFields().none) {
      return relation(context, inner, field.name, asked as Value, subject, path);
    }
    return toOne(context, inner, field.name, asked as Value, subject, path);
  }
  if (template) return [expression(template, writer, subject, asked)];
  const property = `${variableOf(type, subject)}.${field.name === 'ids' ? 'id' : field.name}`;
  if (isListType(getNullableType(field.type))) {
    if (field.name === 'region') expectRegions(asked, path);
    const isResolved = field.name === 'ids' && RESOLVED_IDS.has(type.name);
    return [oneOf(property, asked as readonly unknown[], writer, isResolved)];
  }
  return [`coalesce(${property}, false) = ${writer.parameter(asked)}`];
}

/**
 * Properties that a filter restricts to one value each: a composite index that begins with them can provide
 * the order.
 */
export function fixed(
  { library }: FilterContext,
  type: GraphQLInputObjectType,
  value: Value,
  subject: Subject,
): ReadonlySet<string> {
  const fields = type.getFields();
  return equalityProperties(
    subject,
    value,
    (name) =>
      isListOfLeaves(fields[name]) &&
      name !== 'ids' &&
      !isOfFacts(type, name) &&
      !library.filter(type.name, name),
  );
}

const isListOfLeaves = (field: GraphQLInputField | undefined): boolean =>
  field !== undefined && isListType(getNullableType(field.type)) && isLeafType(getNamedType(field.type));

/** Filters whose `ids` are those of organisations, or of partnerships, which are made of these. */
const RESOLVED_IDS: ReadonlySet<string> = new Set(['OrganisationFilter', 'PartnershipFilter']);

function combination(
  context: FilterContext,
  type: GraphQLInputObjectType,
  word: 'and' | 'or' | 'not',
  asked: unknown,
  subject: Subject,
  path: string,
): string[] {
  const parts = (Array.isArray(asked) ? asked : [asked]).map((value, at) =>
    all(conditions(context, type, value as Value, subject, `${path}[${at}]`)),
  );
  if (word === 'not') return parts.map((part) => `NOT coalesce(${part}, false)`);
  if (word === 'and') return parts;
  return [parts.length === 0 ? 'false' : `(${parts.join(' OR ')})`];
}

/** `some`: at least one related thing matches. `none`: not one does. `count`: the number of those that match. */
function relation(
  context: FilterContext,
  type: GraphQLInputObjectType,
  name: string,
  asked: Value,
  subject: Subject,
  path: string,
): string[] {
  const inner = getNamedType(type.getFields().some?.type) as GraphQLInputObjectType;
  const exists = (['some', 'none'] as const).flatMap((word) => {
    const value = asked[word];
    if (value === undefined || value === null) return [];
    const has = among(context, inner, name, value as Value, subject, `${path}.${word}`);
    return [word === 'some' ? has : `NOT ${has}`];
  });
  const range = asked.count as Value | null | undefined;
  return range ? [...exists, ...numberOf(context, inner, name, range, subject, `${path}.count`)] : exists;
}

/** Range condition on the number of related nodes that match; each counts once. */
function numberOf(
  context: FilterContext,
  type: GraphQLInputObjectType,
  name: string,
  range: Value,
  subject: Subject,
  path: string,
): string[] {
  const matching = (range.matching ?? {}) as Value;
  const { min, max } = range;
  if ((min ?? max ?? undefined) === undefined)
    throw badInput('Neither min nor max was given. Give at least one of them.', path);
  const { text, node } = related(context, type, name, matching, subject, `${path}.matching`);
  return within(context.writer, `COUNT { ${text} RETURN DISTINCT ${node} }`, range, path);
}

/**
 * Condition that a related node exists: pushed down to stored properties if possible, otherwise an EXISTS
 * subquery.
 */
function among(
  context: FilterContext,
  type: GraphQLInputObjectType,
  name: string,
  value: Value,
  subject: Subject,
  path: string,
): string {
  expectRegions((value.node as Value | null | undefined)?.region, `${path}.node.region`);
  const predicate = partnerKindPredicate(context, subject, name, value);
  if (predicate?.whole) return predicate.text;
  const exists = existing(context, type, name, value, subject, path);
  return predicate ? `(${predicate.text} AND ${exists})` : exists;
}

function toOne(
  context: FilterContext,
  type: GraphQLInputObjectType,
  name: string,
  asked: Value,
  subject: Subject,
  path: string,
): string[] {
  expectRegions(asked.region, `${path}.region`);
  const { pushed, rest } = splitPushdown(subject, name, asked);
  const known = Object.entries(pushed).map(([property, value]) =>
    Array.isArray(value)
      ? oneOf(`${subject.node}.${property}`, value, context.writer)
      : `${subject.node}.${property} = ${context.writer.parameter(value)}`,
  );
  if (known.length > 0 && Object.keys(rest).length === 0) return known;
  const variable = subject.named?.[name];
  return [
    ...known,
    ...(variable
      ? conditions(context, type, rest, { type: typeOf(type), node: variable }, path)
      : [existing(context, type, name, rest, subject, path)]),
  ];
}

/** Start of a whole list by id lookup, and the remaining filter. */
export interface Beginning {
  readonly text: string;
  readonly filter: Value;
}

/**
 * If a filter gives ids of related nodes (`lenders: {some: {ids: […]}}`), starts the match there, using the
 * id index. Otherwise every node of the list would be scanned.
 */
export function beginning(
  context: FilterContext,
  type: GraphQLInputObjectType,
  value: Value,
  subject: Subject,
  path: string,
): Beginning | undefined {
  for (const field of Object.values(type.getFields())) {
    const inner = getNamedType(field.type);
    const some = (value[field.name] as Value | null | undefined)?.some as Value | null | undefined;
    if (!some || !isInputObjectType(inner) || !inner.getFields().none) continue;
    const named = some.ids ?? (some.node as Value | null | undefined)?.ids;
    if (!named) continue;
    if (!isReversible(context, subject, field.name)) continue;
    const of = getNamedType(inner.getFields().some?.type) as GraphQLInputObjectType;
    const { text } = related(context, of, field.name, some, subject, `${path}.${field.name}.some`, named);
    return {
      text: `${text} WITH DISTINCT ${subject.node}`,
      filter: { ...value, [field.name]: { ...(value[field.name] as Value), some: null } },
    };
  }
  return undefined;
}

/** Pattern of a relation, in a file of its own or that of the object field of the same name. */
function patternOf({ library }: FilterContext, { type }: Subject, name: string): Template {
  const template = library.filter(type, name) ?? library.field(type, name);
  if (!template) throw new Error(`No pattern for the relation ${type}.${name}`);
  return template;
}

/** True if the pattern can be matched from its other end: a MATCH that leads from a node, without further clauses. */
function isReversible(context: FilterContext, subject: Subject, name: string): boolean {
  const same = { variable: (word: string) => word, parameter: (word: string) => `$${word}` };
  return /^MATCH \(parent\)(?!.*\b(WITH|CALL|UNWIND)\b)/s.test(patternOf(context, subject, name).head(same));
}

/** `EXISTS { pattern WHERE … }` with the pattern of the object field of the same name. */
function existing(
  context: FilterContext,
  type: GraphQLInputObjectType,
  name: string,
  value: Value,
  subject: Subject,
  path: string,
): string {
  return `EXISTS { ${related(context, type, name, value, subject, path).text} }`;
}

/** A pattern with its conditions, and the variable of the related node. */
interface Pattern {
  readonly text: string;
  readonly node: string;
}

/**
 * Pattern of a relation with the conditions on the related node. `begun`: ids of related nodes where the
 * match starts; conditions inherited by sites are resolved here and need no further predicate.
 */
function related(
  context: FilterContext,
  type: GraphQLInputObjectType,
  name: string,
  value: Value,
  subject: Subject,
  path: string,
  begun?: unknown,
): Pattern {
  const template = patternOf(context, subject, name);
  const names = context.writer.names({ parent: subject.node }, { sites: name === 'partners' });
  const inherited = inheritedBy(`${subject.type}.${name}`);
  const found: Subject = {
    type: typeOf(type),
    node: names.variable('node'),
    ...(template.variables.has('edge') ? { edge: names.variable('edge') } : {}),
    named: namedOf(template, names.variable),
    inherited,
  };
  const isBegun = begun !== undefined && inherited?.has('ids') === true;
  const head = `${isBegun ? namedOrSite(found.node, context.writer, begun) : ''}${template.head(names)}`;
  const fixed = template.where(names);
  const asked = isBegun ? withoutIds(value) : value;
  const parts = [...(fixed ? [`(${fixed})`] : []), ...conditions(context, type, asked, found, path)];
  const where = parts.length > 0 ? ` WHERE ${parts.join(' AND ')}` : '';
  return { text: `${head}${where}`, node: found.node };
}

const withoutIds = (value: Value): Value =>
  value.ids ? { ...value, ids: null } : { ...value, node: { ...(value.node as Value), ids: null } };

/** Names the ends of a partnership if the pattern binds them. */
export function namedOf(template: Template, variable: (name: string) => string): Record<string, string> {
  const ends = ['museum', 'partner'].filter((end) => template.variables.has(end));
  return Object.fromEntries(ends.map((end) => [end, variable(end)]));
}

/**
 * Node type of a filter: `LoanFilter` is for `Loan`; a relation filter (`ParticipantFilter`) for the type of
 * its `node` filter.
 */
function typeOf(type: GraphQLInputObjectType): string {
  const node = type.getFields().node;
  return node ? typeOf(getNamedType(node.type) as GraphQLInputObjectType) : type.name.replace(/Filter$/, '');
}
