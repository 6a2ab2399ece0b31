import { normaliseName, sortableName } from '../domain/names.js';
import { kindLabel } from '../domain/words.js';
import { periodProperties } from './cells.js';
import type { Evidence, FundingFact, LoanFact, ProjectFact } from './facts.js';
import { idOf } from './ids.js';
import type { LoanRows } from './mergeLoans.js';
import { type Participation, type ProjectRows, participations, peopleOf } from './mergeProjects.js';
import { span } from './periods.js';
import type { Entry, Register } from './register.js';
import { kindOf, locationOf, matchedBy, mostFrequent } from './settle.js';
import { sourceId } from './sources.js';
import type { Tables } from './tables.js';

/** What one `UNWIND $rows AS row` of a file in cypher/load gets: plain values, whole numbers as numbers (see write.ts). */
export type LoadRow = Readonly<Record<string, unknown>>;

/** Everything to write, by the file in cypher/load that writes it. */
export type Batches = Map<string, LoadRow[]>;

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
const titled = (title: string) => ({ title, sortTitle: sortableName(title), search: normaliseName(title) });
const firstOf = <T>(values: readonly (T | undefined)[]): T | null =>
  values.find((value) => value !== undefined) ?? null;

/** The node of an organisation, as cypher/load/organisations.cypher takes it. */
export function organisationRecord(entry: Entry, tables: Tables): LoadRow {
  const kind = kindOf(entry, tables);
  const location = locationOf(entry, tables);
  return {
    id: entry.id,
    labels: entry.national ? [kindLabel(kind), 'NationalMuseum'] : [kindLabel(kind)],
    properties: {
      name: entry.name,
      sortName: sortableName(entry.name),
      search: normaliseName(`${entry.name} ${location.place ?? ''}`),
      kind,
      printedKinds: unique(entry.printedKinds),
      shortName: entry.national?.shortName ?? null,
      ...location,
      rorId: entry.ror ? `https://ror.org/${entry.ror}` : null,
      matchedBy: matchedBy(entry),
      collective: entry.collective,
    },
  };
}

export function aliasRecords(entry: Entry): LoadRow[] {
  return [...entry.aliases.values()].map(({ name, use, reason, by }) => ({
    id: `${entry.id}|${name}`,
    organisation: entry.id,
    properties: { name, search: normaliseName(name), use },
    judgement: { judgement: 'SAME', score: 1, reason, by },
  }));
}

/** What an organisation is a site of, with the rows that say so and their sources. */
export function siteRecords(
  entry: Entry,
  register: Register,
  sourcesOfRow: (row: string) => readonly string[],
): LoadRow[] {
  return [...entry.parents].map(([parent, rows]) => ({
    site: entry.id,
    parent: register.id(parent),
    rows: [...rows],
    sources: unique([...rows].flatMap(sourcesOfRow).map(sourceId)),
  }));
}

/** A loan with its sides, its venue, its sources and who paid. */
export function loanRecords({ loan, rows, also }: LoanRows, register: Register, batches: Batches): void {
  const id = idOf('loan', loan.key);
  const all: (LoanFact | ProjectFact)[] = [...rows, ...also];
  const period = span(all.map((row) => row.period));
  const venue = firstOf(rows.map((row) => row.venue));
  add(batches, 'loans', {
    id,
    properties: {
      ...titled(loan.title),
      purpose: loan.purpose,
      term: firstOf(rows.map((row) => row.term)),
      direction: loan.direction,
      objects: firstOf(rows.map((row) => row.objects)),
      object: firstOf(rows.map((row) => row.object)),
      objectsNote: firstOf(all.map((row) => row.objectsNote)),
      people: firstOf(all.map((row) => row.people)),
      programme: firstOf(rows.map((row) => row.programme)),
      outcomes: unique(all.flatMap((row) => row.outcomes)),
      ...periodProperties(period),
    },
  });
  for (const key of loan.lenders) add(batches, 'lenders', { loan: id, organisation: register.id(key) });
  for (const key of loan.borrowers) add(batches, 'borrowers', { loan: id, organisation: register.id(key) });
  if (venue)
    add(batches, 'venues', {
      loan: id,
      organisation: register.id(venue),
      start: period.start ?? null,
      end: period.end ?? null,
    });
  evidence(batches, id, all);
  funds(batches, id, all, register);
}

/** A project with its participations, its sources and who paid. */
export function projectRecords(project: ProjectRows, register: Register, batches: Batches): void {
  const { rows } = project;
  const id = idOf('project', rows[0]!.key);
  const people = peopleOf(project);
  add(batches, 'projects', {
    id,
    properties: {
      ...titled(rows[0]!.title),
      kind: mostFrequent(rows.map((row) => row.kind))!,
      printedKinds: unique(rows.map((row) => row.printedKind)),
      outcomes: unique(rows.flatMap((row) => row.outcomes)),
      people: people.project ?? null,
      objectsNote: unique(rows.map((row) => row.objectsNote).filter(Boolean)).join('; ') || null,
      ...periodProperties(span(rows.map((row) => row.period))),
    },
  });
  for (const part of participations(project))
    add(batches, 'participations', participationRecord(id, part, people.byRow, register));
  evidence(batches, id, rows);
  funds(batches, id, rows, register);
}

function participationRecord(
  project: string,
  part: Participation,
  peopleByRow: ReadonlyMap<ProjectFact, number>,
  register: Register,
): LoadRow {
  const people = part.role === 'PARTNER' ? firstOf(part.rows.map((row) => peopleByRow.get(row))) : null;
  return {
    project,
    organisation: register.id(part.organisation),
    properties: {
      role: part.role,
      alongside: [...part.alongside].map((key) => register.id(key)).sort(),
      activities: [...part.kinds],
      people,
      ...periodProperties(span(part.rows.map((row) => row.period))),
      sources: unique(part.rows.flatMap((row) => row.sources).map(sourceId)),
      rows: part.rows.map((row) => row.row),
    },
  };
}

/** One relationship to each source, with the rows that name it and the names as it prints them. */
function evidence(batches: Batches, thing: string, rows: readonly Evidence[]): void {
  for (const source of unique(rows.flatMap((row) => row.sources.map(sourceId)))) {
    const naming = rows.filter((row) => row.sources.map(sourceId).includes(source));
    add(batches, 'evidence', {
      thing,
      source,
      rows: unique(naming.map((row) => row.row)),
      printed: unique(naming.flatMap((row) => row.printed)),
    });
  }
}

type Paid = Evidence & { readonly funding: readonly FundingFact[] };

/** One relationship to each funder, from all rows that name it. */
function funds(batches: Batches, thing: string, rows: readonly Paid[], register: Register): void {
  for (const funder of unique(rows.flatMap((row) => row.funding.map((fact) => fact.funder)))) {
    const naming = rows.filter((row) => row.funding.some((fact) => fact.funder === funder));
    const facts = naming.flatMap((row) => row.funding.filter((fact) => fact.funder === funder));
    const sum = facts.find((fact) => fact.amount !== undefined);
    add(batches, 'funds', {
      thing,
      organisation: register.id(funder),
      properties: {
        amount: sum?.amount ?? null,
        currency: sum?.currency ?? null,
        note: unique(facts.map((fact) => fact.note).filter(Boolean)).join('; ') || null,
        sources: unique(naming.flatMap((row) => row.sources).map(sourceId)),
        rows: unique(naming.map((row) => row.row)),
      },
    });
  }
}

export function add(batches: Batches, name: string, record: LoadRow): void {
  const records = batches.get(name);
  if (records) records.push(record);
  else batches.set(name, [record]);
}
