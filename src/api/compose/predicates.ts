import type { GraphQLInputObjectType } from 'graphql';
import { normaliseName, sortableName } from '../../domain/names.js';
import { parseDateRange } from '../dateRange.js';
import { badInput } from '../errors.js';
import { RequestedIds } from './resolveIds.js';
import type { StatementBuilder } from './statementBuilder.js';
import type { FilterContext, Subject } from './subject.js';
import type { Template } from './template.js';

/** Value of an input object. */
export type Value = Readonly<Record<string, unknown>>;

/** Joins conditions with AND; `true` if there are none. */
export function all(parts: readonly string[]): string {
  return parts.length === 0 ? 'true' : parts.length === 1 ? (parts[0] as string) : `(${parts.join(' AND ')})`;
}

/**
 * A single value uses `=`: for `IN` with a list of unknown length, the planner may scan instead of using an
 * index.
 */
export function oneOf(
  property: string,
  values: readonly unknown[],
  writer: StatementBuilder,
  isResolved = false,
): string {
  const single = values.length === 1;
  const value = single ? values[0] : values;
  const given = writer.parameter(isResolved ? new RequestedIds(value) : value);
  return single ? `${property} = ${given}` : `${property} IN ${given}`;
}

/** The other fields of a filter that has a `node` field apply to the relationship. */
export function variableOf(type: GraphQLInputObjectType, subject: Subject): string {
  return type.getFields().node && subject.edge ? subject.edge : subject.node;
}

export function expression(
  template: Template,
  writer: StatementBuilder,
  subject: Subject,
  value: unknown,
): string {
  const given = { node: subject.node, ...(subject.edge ? { edge: subject.edge } : {}), ...subject.named };
  return `(${template.head(writer.names(given, { value }))})`;
}

/** Range condition on a number, bounds included. */
export function within(writer: StatementBuilder, number: string, asked: Value, path: string): string[] {
  const { min, max } = asked as { min?: number | null; max?: number | null };
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    throw badInput(`min ${min} is larger than max ${max}. Swap or correct them.`, path);
  }
  const side = (sign: string, bound: unknown) =>
    bound === undefined || bound === null ? [] : [`${number} ${sign} ${writer.parameter(bound)}`];
  return [...side('>=', min), ...side('<=', max)];
}

/** Compares names and titles after normalising (domain/names.ts). */
export function text(context: FilterContext, asked: Value, subject: Subject): string[] {
  const property = `${subject.node}.${subject.type === 'Organisation' ? 'sortName' : 'sortTitle'}`;
  const operators: [string, string, (text: string) => string][] = [
    ['equals', '=', sortableName],
    ['startsWith', 'STARTS WITH', sortableName],
    ['contains', 'CONTAINS', normaliseName],
  ];
  return operators.flatMap(([key, operator, normalise]) => {
    const value = asked[key];
    return typeof value === 'string'
      ? [`${property} ${operator} ${context.writer.parameter(normalise(value))}`]
      : [];
  });
}

/** Filter fields that test a part of the period instead of all of it: folder name of their Cypher. */
export const PERIOD_PARTS: Readonly<Record<string, string>> = { started: 'Started' };

/** Date-range condition; for `asOf`, that it may have begun by then. */
export function during(
  context: FilterContext,
  type: GraphQLInputObjectType,
  [period, asOf]: readonly [Value | undefined, string | undefined],
  subject: Subject,
  path: string,
  part = 'During',
): string[] {
  const { writer, library } = context;
  const window = parseDateRange(period, asOf, path.replace(/\.(during|asOf|started)$/, ''));
  if (!window) return [];
  const template = library.filter(part, window.certain ? 'certain' : 'possible');
  if (!template) throw new Error(`No Cypher for ${part}.${window.certain ? 'certain' : 'possible'}`);
  const given = { node: variableOf(type, subject) };
  return [`(${template.head(writer.names(given, { ...window }))})`];
}
