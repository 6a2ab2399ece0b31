import { kindLabel, OrganisationKind } from '../domain/words.js';
import { UserError } from '../userError.js';
import type { GraphClient } from './client.js';
import { readCypher } from './cypherFiles.js';

/** Every label that this project writes. */
export const KNOWN_LABELS: ReadonlySet<string> = new Set([
  'Organisation',
  'NationalMuseum',
  ...Object.values(OrganisationKind).map(kindLabel),
  'Alias',
  'Loan',
  'Project',
  'Source',
  'Figure',
  'Area',
  'Submission',
  'SchemaMigration',
  'Row',
  'Identifier',
  'MergedOrganisation',
  'Judgement',
  'WriteLease',
  'DataVersion',
  'ChangeRecord',
  'AccessKey',
  'AuditEntry',
  'LoanTally',
  'OrganisationTally',
  'StagedTotals',
  'Survey',
  'SurveyMeasure',
]);

/** Labels of graphs written before version 0.2, until cypher/constraints/043-standard-names.cypher renames them. */
const FORMER_LABELS: ReadonlySet<string> = new Set(['SchemaChange', 'Turn']);

/** Throws a UserError if the database contains other labels: the service never writes into a foreign database. */
export async function assertOwnDatabase(graph: GraphClient): Promise<void> {
  const labels = (await graph.read(readCypher('load/labels.cypher').text)).map((row) =>
    String(row.get('label')),
  );
  const others = labels.filter((label) => !KNOWN_LABELS.has(label) && !FORMER_LABELS.has(label));
  if (others.length === 0) return;
  throw new UserError(
    `The database contains other data (${others.slice(0, 5).join(', ')}), but the service needs its own database. ` +
      'Set NEO4J_DATABASE or NEO4J_URI to an empty one, or unset NEO4J_URI.',
  );
}
