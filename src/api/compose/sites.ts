import type { GraphQLInputField } from 'graphql';
import { RequestedIds } from './resolveIds.js';
import type { StatementBuilder } from './statementBuilder.js';
import type { Subject } from './subject.js';

/**
 * Fields of OrganisationFilter that identify an organisation; the others, such as region, describe only the
 * organisation itself.
 */
const IDENTITY: ReadonlySet<string> = new Set(['ids', 'name', 'kind', 'national']);
const NATIONAL: ReadonlySet<string> = new Set(['national']);

/**
 * By relation, conditions that hold for a site if they hold for its parent, because a site's activities count
 * for its parent. Partners are already aggregated for the parent (derivePartnerships.cypher); a national
 * museum's site counts as national there too.
 */
const INHERITED: Readonly<Record<string, ReadonlySet<string>>> = {
  'Loan.lenders': IDENTITY,
  'Loan.borrowers': IDENTITY,
  'Loan.funders': IDENTITY,
  'Project.participants': IDENTITY,
  'Project.funders': IDENTITY,
  'Organisation.partners': NATIONAL,
};

/** The conditions that a site inherits in the relation of this name (`Loan.lenders`); undefined if it inherits none. */
export const inheritedBy = (relation: string): ReadonlySet<string> | undefined => INHERITED[relation];

/** True if this condition also holds for a site when it holds for the parent. */
export const inherits = (subject: Subject, field: GraphQLInputField): boolean =>
  subject.inherited?.has(field.name) ?? false;

/** `condition` for an organisation or any of its parents. */
export function orForParent(
  node: string,
  writer: StatementBuilder,
  condition: (organisation: string) => readonly string[],
): string {
  const parent = writer.names({}, {}).variable('parent');
  const both = [node, parent].map((one) => condition(one).join(' AND ') || 'true');
  return `(${both[0]} OR EXISTS { MATCH (${node})-[:SITE_OF*1..3]->(${parent}:Organisation) WHERE ${both[1]} })`;
}

/** Starts a list from organisations by id: binds `node` to each of them and its sites, using the index. */
export function namedOrSite(node: string, writer: StatementBuilder, ids: unknown): string {
  const parent = writer.names({}, {}).variable('parent');
  return (
    `MATCH (${parent}:Organisation) WHERE ${parent}.id IN ${writer.parameter(new RequestedIds(ids))} ` +
    `MATCH (${node}:Organisation)-[:SITE_OF*0..3]->(${parent}) WITH DISTINCT ${node} `
  );
}
