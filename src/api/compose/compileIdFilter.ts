import type { GraphQLInputObjectType, GraphQLResolveInfo } from 'graphql';
import { conditions } from './filter.js';
import type { Library } from './library.js';
import { all } from './predicates.js';
import type { IdParameters } from './resolveIds.js';
import { StatementBuilder } from './statementBuilder.js';

/** Statement for the given organisations that match a filter; one column with their ids. */
export function compileIdFilter(
  info: GraphQLResolveInfo,
  library: Library,
  filter: Readonly<Record<string, unknown>>,
  ids: readonly string[],
): IdParameters & { readonly text: string } {
  const writer = new StatementBuilder();
  const type = info.schema.getType('OrganisationFilter') as GraphQLInputObjectType;
  const given = writer.parameter(ids);
  const subject = { type: 'Organisation', node: 'node' };
  const wanted = all(conditions({ library, writer }, type, filter, subject, `${info.fieldName}.filter`));
  return {
    text: `UNWIND ${given} AS id MATCH (node:Organisation {id: id}) WHERE ${wanted} RETURN node.id AS id`,
    parameters: writer.parameters,
    idParameters: writer.idParameters,
  };
}

/** Statement for all organisations that match a filter; one row with the list of their ids. */
export function compileMatchingIds(
  info: GraphQLResolveInfo,
  library: Library,
  filter: Readonly<Record<string, unknown>>,
  argument: string,
): IdParameters & { readonly text: string } {
  const writer = new StatementBuilder();
  const type = info.schema.getType('OrganisationFilter') as GraphQLInputObjectType;
  const subject = { type: 'Organisation', node: 'node' };
  const path = `${info.fieldName}.${argument}`;
  const wanted = all(conditions({ library, writer }, type, filter, subject, path));
  return {
    text: `MATCH (node:Organisation) WHERE ${wanted} RETURN collect(node.id) AS ids`,
    parameters: writer.parameters,
    idParameters: writer.idParameters,
  };
}
