import type { Table } from '../export/tables.js';
import type { ExportSource } from '../export/types.js';
import {
  figureDescriptions,
  loanDescriptions,
  partnershipDescriptions,
  projectDescriptions,
  sourceDescriptions,
} from './activities.js';
import type { Addresses } from './addresses.js';
import type { Row } from './columns.js';
import { organisationDescriptions } from './organisations.js';
import { relationDescriptions } from './relations.js';
import type { Description } from './terms.js';

type RowMapping = (row: Row, at: Addresses) => Description[];

/** The mapping of the rows of each table, by its name. The tables `participations` and `evidence` are part of `relations`. */
export const MAPPINGS: Readonly<Record<string, RowMapping>> = {
  organisations: organisationDescriptions,
  loans: loanDescriptions,
  projects: projectDescriptions,
  sources: sourceDescriptions,
  figures: figureDescriptions,
  partnerships: partnershipDescriptions,
  relations: relationDescriptions,
};

/** Descriptions of the rows of these tables, in batches, in the order of the tables and of their rows. */
export async function* describeTables(
  { rows }: ExportSource,
  tables: readonly Table[],
  at: Addresses,
): AsyncGenerator<Description[]> {
  const written = new Set<string>();
  for (const table of tables) {
    const mapping = MAPPINGS[table.name];
    if (!mapping) continue;
    const names = table.columns.map(({ name }) => name);
    for await (const batch of rows(table, names))
      yield withoutRepetition(
        batch.flatMap((row) => mapping(recordOf(names, row), at)).filter(firstOf(written)),
      );
  }
}

/** Accepts a shared description only the first time. */
const firstOf =
  (written: Set<string>) =>
  ({ subject, shared }: Description): boolean => {
    if (!shared) return true;
    const isFirst = !written.has(subject);
    written.add(subject);
    return isFirst;
  };

const recordOf = (names: readonly string[], row: readonly unknown[]): Row =>
  Object.fromEntries(names.map((name, index) => [name, row[index] ?? null]));

/** Joins consecutive descriptions of one subject, and drops facts that are stated twice. */
export function withoutRepetition(descriptions: readonly Description[]): Description[] {
  const joined: { subject: string; facts: Map<string, Description['facts'][number]> }[] = [];
  for (const { subject, facts } of descriptions) {
    if (joined.at(-1)?.subject !== subject) joined.push({ subject, facts: new Map() });
    for (const fact of facts) joined.at(-1)!.facts.set(JSON.stringify(fact), fact);
  }
  return joined.map(({ subject, facts }) => ({ subject, facts: [...facts.values()] }));
}
