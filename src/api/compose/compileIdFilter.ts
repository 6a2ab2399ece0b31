import type { GraphQLInputObjectType, GraphQLResolveInfo } from 'graphql';
import type { Parameters } from '../../database/client.js';
import { all, conditions } from './filter.js';
import type { Library } from './library.js';
import { StatementBuilder } from './statementBuilder.js';

/** Which of some organisations a filter lets through: a statement with one column, their ids. */
export function compileIdFilter(
  info: GraphQLResolveInfo,
  library: Library,
  filter: Readonly<Record<string, unknown>>,
  ids: readonly string[],
): { readonly text: string; readonly parameters: Parameters } {
  const writer = new StatementBuilder();
  const type = info.schema.getType('OrganisationFilter') as GraphQLInputObjectType;
  const given = writer.parameter(ids);
  const subject = { type: 'Organisation', node: 'node' };
  const wanted = all(conditions({ library, writer }, type, filter, subject, `${info.fieldName}.filter`));
  return {
    text: `UNWIND ${given} AS id MATCH (node:Organisation {id: id}) WHERE ${wanted} RETURN node.id AS id`,
    parameters: writer.parameters,
  };
}

/** All organisations that a filter lets through: a statement with one row, the list of their ids. */
export function compileMatchingIds(
  info: GraphQLResolveInfo,
  library: Library,
  filter: Readonly<Record<string, unknown>>,
  argument: string,
): { readonly text: string; readonly parameters: Parameters } {
  const writer = new StatementBuilder();
  const type = info.schema.getType('OrganisationFilter') as GraphQLInputObjectType;
  const subject = { type: 'Organisation', node: 'node' };
  const path = `${info.fieldName}.${argument}`;
  const wanted = all(conditions({ library, writer }, type, filter, subject, path));
  return {
    text: `MATCH (node:Organisation) WHERE ${wanted} RETURN collect(node.id) AS ids`,
    parameters: writer.parameters,
  };
}
