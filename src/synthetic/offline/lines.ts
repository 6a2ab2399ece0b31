import type { Batches, LoadRow } from '../../ingest/batches.js';
import type { LoanRecord } from '../../ingest/build/loan.js';
import type { ProjectRecord } from '../../ingest/build/project.js';
import { NOTED } from '../../ingest/recordChanges.js';
import { BETWEEN } from '../../neo4j/importToolFile.js';
import type { FormName } from './forms.js';

type Add = (form: FormName, values: Readonly<Record<string, unknown>>) => void;

const joined = (from: string, to: string, more: object = {}) => ({
  ':START_ID': from,
  ':END_ID': to,
  ...more,
});

type Evident = { readonly id: string; readonly rows: readonly string[] } & Pick<LoanRecord, 'evidence'>;

function evident(add: Add, { id, evidence, rows }: Evident): void {
  for (const { source, ...facts } of evidence) add('EVIDENCED_BY', joined(id, source, facts));
  for (const row of rows) add('STATES', joined(row, id));
}

function funded(add: Add, { id, funds }: Pick<LoanRecord, 'id' | 'funds'>): void {
  for (const { organisation, properties } of funds) add('FUNDS', joined(organisation, id, properties));
}

type WithRows<T> = T & { readonly rows: readonly string[] };

/** Writes the rows of each file of cypher/load as lines for the import tool: the same nodes and relationships. */
const WRITERS: Readonly<Record<string, (add: Add, row: LoadRow, submission: string) => void>> = {
  rows(add, { id, line, properties }, submission) {
    add('Row', properties as object as Record<string, unknown>);
    add('CONTAINS', joined(submission, id as string, { line, added: true }));
  },
  sources: (add, { id, properties }) => add('Source', { id, ...(properties as object) }),
  organisations: (add, { id, labels, properties }) =>
    add('Organisation', {
      id,
      ...(properties as object),
      ...{ loans: 0, projects: 0, partners: 0 },
      ':LABEL': ['Organisation', ...(labels as string[])].join(BETWEEN),
    }),
  aliases(add, { id, organisation, properties, judgement }) {
    add('Alias', { id, ...(properties as object) });
    add('NAMES', joined(id as string, organisation as string, judgement as object));
  },
  identifiers(add, { id, organisation }) {
    add('Identifier', { id, name: id });
    add('IDENTIFIES', joined(id as string, organisation as string));
  },
  sites(add, { site, parents }) {
    for (const { id, ...facts } of parents as { id: string }[])
      add('SITE_OF', joined(site as string, id, facts));
  },
  loans(add, row) {
    const loan = row as unknown as WithRows<LoanRecord>;
    add('Loan', loan.properties);
    for (const lender of loan.lenders) add('LENT', joined(lender, loan.id));
    for (const borrower of loan.borrowers) add('TO', joined(loan.id, borrower));
    for (const { organisation, ...dates } of loan.venues)
      add('SHOWN_AT', joined(loan.id, organisation, dates));
    evident(add, loan);
    funded(add, loan);
  },
  projects(add, row) {
    const project = row as unknown as WithRows<ProjectRecord>;
    add('Project', project.properties);
    for (const { organisation, properties } of project.participations)
      add('PARTICIPATES_IN', joined(organisation, project.id, properties));
    evident(add, project);
    funded(add, project);
  },
  listings: (add, row) => evident(add, row as unknown as Evident),
  [NOTED]: () => {},
};

/** Emits the lines of all batches. Throws if a batch contains something that an import of new files does not write. */
export function linesOf(batches: Batches, submission: string, add: Add): void {
  for (const [name, rows] of batches) {
    const write = WRITERS[name];
    if (!write) throw new Error(`the offline import does not write ${name}`);
    for (const row of rows) write(add, row, submission);
  }
}
