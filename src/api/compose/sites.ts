import type { GraphQLInputField } from 'graphql';
import type { Subject } from './filter.js';
import type { StatementBuilder } from './statementBuilder.js';

/** The fields of OrganisationFilter that say who an organisation is; the others say what is known of it alone, such as its region. */
const IDENTITY: ReadonlySet<string> = new Set(['ids', 'name', 'kind', 'national']);
const NATIONAL: ReadonlySet<string> = new Set(['national']);

/**
 * By the relation through which an organisation is reached, the conditions that hold for a site if they hold for what it is a site of: what a
 * site did counts for its parent. Partners are summed up for the parent already (derivePartnerships.cypher); a national museum's site is
 * part of a national museum there too.
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

/** Whether this condition on the subject also holds if it holds for what the subject is a site of. */
export const inherits = (subject: Subject, field: GraphQLInputField): boolean =>
  subject.inherited?.has(field.name) ?? false;

/** `condition` for an organisation or for what it is a site of, however far up. */
export function orForParent(
  node: string,
  writer: StatementBuilder,
  condition: (organisation: string) => readonly string[],
): string {
  const parent = writer.names({}, {}).variable('parent');
  const both = [node, parent].map((one) => condition(one).join(' AND ') || 'true');
  return `(${both[0]} OR EXISTS { MATCH (${node})-[:SITE_OF*1..3]->(${parent}:Organisation) WHERE ${both[1]} })`;
}

/** Begins a list with organisations named by their ids: binds `node` to each of them and its sites, found through the index. */
export function namedOrSite(node: string, writer: StatementBuilder, ids: unknown): string {
  const parent = writer.names({}, {}).variable('parent');
  return (
    `MATCH (${parent}:Organisation) WHERE ${parent}.id IN ${writer.parameter(ids)} ` +
    `MATCH (${node}:Organisation)-[:SITE_OF*0..3]->(${parent}) WITH DISTINCT ${node} `
  );
}
