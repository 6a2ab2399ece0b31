import { join } from 'node:path';
import { type CsvFile, readCsv } from './csv.js';
import {
  COUNTS_LAYOUT,
  countFigures,
  PERFORMANCE_LAYOUT,
  performanceFigures,
  REPORT_LAYOUT,
  reportFigures,
} from './figures.js';
import { LOAN_LAYOUT, readLoan } from './loans.js';
import { joinLoans, mergeLoans } from './mergeLoans.js';
import { mergeProjects } from './mergeProjects.js';
import { enterNationals, NATIONAL_LAYOUT } from './nationals.js';
import { PARTNERSHIP_LAYOUT, type PartnershipFact, readPartnership } from './partnerships.js';
import { type Reading, readRows } from './reading.js';
import {
  add,
  aliasRecords,
  type Batches,
  loanRecords,
  organisationRecord,
  projectRecords,
  siteRecords,
} from './records.js';
import { Register } from './register.js';
import { type Issue, Issues } from './report.js';
import { sourceId, sourceRecord } from './sources.js';
import { readTables, type Tables } from './tables.js';

/** All that the shipped files say, resolved and ready to write. */
export interface Assembled {
  readonly files: readonly CsvFile[];
  readonly batches: Batches;
  readonly issues: readonly Issue[];
  readonly register: Register;
  readonly tables: Tables;
}

/**
 * Reads the files of a data folder with its tables, resolves who is who, and joins what several rows state of one thing.
 * Touches no database. Throws a StartError where a file is missing or broken.
 */
export function assemble(folder: string, tableFolder: string): Assembled {
  const open = (name: string, layout: readonly string[]) => readCsv(join(folder, name), layout);
  const files = {
    nationals: open('national_museums.csv', NATIONAL_LAYOUT),
    partnerships: open('partnerships.csv', PARTNERSHIP_LAYOUT),
    loans: open('loans.csv', LOAN_LAYOUT),
    reports: open('report_figures.csv', REPORT_LAYOUT),
    performance: open('performance_figures.csv', PERFORMANCE_LAYOUT),
    counts: open('museum_counts.csv', COUNTS_LAYOUT),
  };
  const issues = new Issues();
  const tables = readTables(tableFolder);
  const register = new Register(tables, issues);
  const reading: Reading = { tables, register, issues };
  const batches: Batches = new Map();

  enterNationals(files.nationals, register, tables);
  const facts = readRows(files.partnerships, (row) => readPartnership(row, reading));
  const fromLoans = readRows(files.loans, (row) => readLoan(row, reading));
  const loans = mergeLoans([...facts.flatMap((fact) => ('loan' in fact ? [fact.loan] : [])), ...fromLoans]);
  const together = joinLoans(
    facts.flatMap((fact) => ('project' in fact ? [fact.project] : [])),
    loans,
  );
  for (const loan of loans) loanRecords(loan, register, batches);
  const cited = [
    ...reportFigures(files.reports, reading, batches),
    ...performanceFigures(files.performance, reading, batches),
    ...countFigures(files.counts, reading, batches),
    ...facts.flatMap((fact) => evidenceOf(fact).sources),
    ...fromLoans.flatMap((fact) => fact.sources),
  ];
  for (const project of mergeProjects(together, tables)) projectRecords(project, register, batches);
  const states = new Map([...facts.map(evidenceOf), ...fromLoans].map(({ row, sources }) => [row, sources]));
  organisations(reading, batches, files.nationals.name, (row) => states.get(row) ?? [files.nationals.name]);
  sources([...cited, files.nationals.name], tables, batches);
  return { files: Object.values(files), batches, issues: issues.all, register, tables };
}

const evidenceOf = (fact: PartnershipFact) => ('loan' in fact ? fact.loan : fact.project);

function organisations(
  { register, tables }: Reading,
  batches: Batches,
  list: string,
  sourcesOfRow: (row: string) => readonly string[],
): void {
  for (const entry of register.entries.values()) {
    add(batches, 'organisations', organisationRecord(entry, tables));
    for (const record of aliasRecords(entry)) add(batches, 'aliases', record);
    for (const record of siteRecords(entry, register, sourcesOfRow)) add(batches, 'sites', record);
    const rows = [...entry.rows].filter((row) => row.startsWith(`${list}#`));
    if (rows.length > 0)
      add(batches, 'evidence', { thing: entry.id, source: sourceId(list), rows, printed: [] });
  }
}

function sources(addresses: readonly string[], tables: Tables, batches: Batches): void {
  const byId = new Map(addresses.map((address) => [sourceId(address), address]));
  for (const address of byId.values()) add(batches, 'sources', sourceRecord(address, tables));
}
