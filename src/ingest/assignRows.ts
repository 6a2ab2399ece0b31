import { loanKey } from './build/loan.js';
import { projectKey } from './build/project.js';
import { digest, meaning, returnOf, type StoredStatement, unique } from './build/rows.js';
import { idOf } from './ids.js';
import { compatible, span } from './periods.js';
import type { LoanStatement, PeriodRecord } from './records.js';
import { participantsOf, sidesOf } from './sides.js';
import { sourceId } from './sources.js';

export type ThingLabel = 'Loan' | 'Project' | 'Figure' | 'Organisation' | 'Source';

/** A loan, project, figure, organisation or source with the live rows that state it. */
export interface Thing {
  readonly label: ThingLabel;
  readonly id: string;
  readonly matchKey: string;
  readonly rows: StoredStatement[];
}

/** A row that is new to the graph, with the key for its id (its return's name first). */
export interface IncomingRow {
  readonly row: StoredStatement;
  readonly key: readonly string[];
}

/** Keys and ids to look up before rows are assigned to things. */
export interface CandidateKeys {
  readonly loanKeys: string[];
  readonly projectKeys: string[];
  readonly loanIds: string[];
  readonly projectIds: string[];
  readonly figureIds: string[];
}

const ownKeyOf = (key: readonly string[], ownId: string | undefined) => (ownId ? key.slice(1) : undefined);

interface MatchKeys {
  readonly loan?: string;
  readonly project?: string;
}

/** Cache of the match keys of each incoming row, which are needed for the lookup and again for the assignment. */
const keysByArrival = new WeakMap<IncomingRow, MatchKeys>();

function keysOf(arrival: IncomingRow): MatchKeys {
  const keys = keysByArrival.get(arrival) ?? computeKeys(arrival);
  keysByArrival.set(arrival, keys);
  return keys;
}

function computeKeys({ row, key }: IncomingRow): MatchKeys {
  const { thing } = row.statement;
  if (thing.is === 'LOAN')
    return { loan: loanKey(row, ownKeyOf(key, thing.ownId) ?? key), project: projectKey(thing.title) };
  if (thing.is !== 'PROJECT') return {};
  if (thing.onePerRow) return { loan: loanKey(row, key), project: digest(['row', row.id]) };
  return { loan: loanKey(row, key), project: projectKey(thing.title, ownKeyOf(key, thing.ownId)) };
}

const PREFIX = { LOAN: 'loan', PROJECT: 'project', FIGURE: 'figure' } as const;

/** The id of a new thing, derived from its first row. `again` numbers further things with the same id. */
function newId({ row, key }: IncomingRow, again: number): string {
  const { thing } = row.statement;
  const own = (thing.is === 'LOAN' || thing.is === 'PROJECT') && thing.ownId ? key.slice(1) : key;
  return idOf(PREFIX[thing.is as keyof typeof PREFIX], again > 1 ? [...own, String(again)] : own);
}

export function candidateKeys(arrivals: readonly IncomingRow[]): CandidateKeys {
  const keys = arrivals.map(keysOf);
  return {
    loanKeys: unique(keys.flatMap(({ loan }) => (loan ? [loan] : []))),
    projectKeys: unique(keys.flatMap(({ project }) => (project ? [project] : []))),
    ...idsWantedBy(arrivals, 1),
  };
}

/** Ids that new things would take; `again` is 1 for the first of a name, 2 for the second and so on. */
function idsWantedBy(arrivals: readonly IncomingRow[], again: number) {
  const of = (kind: keyof typeof PREFIX) =>
    unique(arrivals.filter(({ row }) => row.statement.thing.is === kind).map((one) => newId(one, again)));
  return { loanIds: of('LOAN'), projectIds: of('PROJECT'), figureIds: of('FIGURE') };
}

/** The next ids to look up, if the graph has things with these ids. Undefined if none is needed. */
export function wantedNext(
  arrivals: readonly IncomingRow[],
  taken: ReadonlySet<string>,
  again: number,
): { readonly wanted: CandidateKeys; readonly arrivals: readonly IncomingRow[] } | undefined {
  const left = arrivals.filter(
    (one) => one.row.statement.thing.is in PREFIX && taken.has(newId(one, again - 1)),
  );
  if (left.length === 0) return undefined;
  return { wanted: { loanKeys: [], projectKeys: [], ...idsWantedBy(left, again) }, arrivals: left };
}

/**
 * Assigns each new row to the thing that it states: one from the graph or a new one. Loans come first, so that a row that describes a loan
 * as a project finds it. A row that was assigned to a project before its loan arrived moves to the loan.
 *
 * `known` are the things in the graph for `candidateKeys`. Returns every thing whose rows change, with its new rows; a thing without rows
 * is to be deleted. `homes` maps a row whose resolution changes to the id of the thing that it stated before. The row keeps that thing if
 * no other row is left.
 */
export function assignRows(
  arrivals: readonly IncomingRow[],
  known: readonly Thing[],
  homes: ReadonlyMap<string, string> = new Map(),
): Thing[] {
  const assigner = new RowAssigner(known, homes);
  const of = (kind: string) => arrivals.filter(({ row }) => row.statement.thing.is === kind);
  for (const arrival of of('LOAN')) assigner.assignLoan(arrival);
  for (const arrival of of('PROJECT')) assigner.assignProject(arrival);
  for (const arrival of of('FIGURE')) assigner.assignFigure(arrival);
  for (const arrival of of('ORGANISATION')) assigner.assignOrganisation(arrival);
  for (const arrival of of('SOURCE')) assigner.assignSource(arrival);
  return [...assigner.changed];
}

class RowAssigner {
  readonly changed = new Set<Thing>();
  readonly #byId = new Map<string, Thing>();
  readonly #byKey = new Map<string, Thing[]>();

  constructor(
    known: readonly Thing[],
    private readonly homes: ReadonlyMap<string, string>,
  ) {
    for (const thing of known) this.#enter({ ...thing, rows: [...thing.rows] });
  }

  assignLoan(arrival: IncomingRow): void {
    const { loan: key = '', project = '' } = keysOf(arrival);
    const statement = arrival.row.statement.thing as LoanStatement;
    const candidates = this.#of('Loan', key);
    const loan =
      candidates.find((one) => statement.ownId || fits(one.rows, arrival.row)) ??
      this.#home('Loan', key, arrival.row) ??
      this.#new('Loan', key, arrival);
    this.#add(loan, arrival.row);
    for (const other of this.#of('Project', project)) this.#moveWorks(other, loan);
  }

  assignProject(arrival: IncomingRow): void {
    const { loan = '', project: key = '' } = keysOf(arrival);
    const { row } = arrival;
    const statement = row.statement.thing as PeriodRecord;
    const itsLoan = this.#of('Loan', loan).find(
      (one) => one.rows.some(isLoan) && compatible(periodOf(one.rows), statement),
    );
    const { ownId } = row.statement.thing as { ownId?: string };
    const own = this.#of('Project', key).find((one) => ownId || isTogether(one.rows, row));
    this.#add(itsLoan ?? own ?? this.#home('Project', key, row) ?? this.#new('Project', key, arrival), row);
  }

  /** Rows state one figure if their statements are the same. Contradicting figures are both kept. */
  assignFigure(arrival: IncomingRow): void {
    for (let again = 1; ; again += 1) {
      const id = newId(arrival, again);
      const thing = this.#byId.get(id);
      const same = thing?.rows.every(
        ({ statement }) => JSON.stringify(statement.thing) === JSON.stringify(arrival.row.statement.thing),
      );
      if (thing && !same) continue;
      this.#add(thing ?? this.#enter({ label: 'Figure', id, matchKey: '', rows: [] }), arrival.row);
      return;
    }
  }

  assignOrganisation({ row }: IncomingRow): void {
    const { thing } = row.statement;
    if (thing.is !== 'ORGANISATION') return;
    const id = row.resolvedIds[thing.organisation]!;
    this.#add(this.#byId.get(id) ?? this.#enter({ label: 'Organisation', id, matchKey: '', rows: [] }), row);
  }

  assignSource({ row }: IncomingRow): void {
    const id = sourceId(row.statement.sources[0]!);
    this.#add(this.#byId.get(id) ?? this.#enter({ label: 'Source', id, matchKey: '', rows: [] }), row);
  }

  /** The thing that the row stated before, if no other row is left; indexed by its new key. */
  #home(label: ThingLabel, key: string, row: StoredStatement): Thing | undefined {
    const home = this.#byId.get(this.homes.get(row.id) ?? '');
    if (home?.label !== label || home.rows.length > 0) return undefined;
    this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), home]);
    return home;
  }

  #of(label: ThingLabel, key: string): Thing[] {
    return (this.#byKey.get(key) ?? []).filter((thing) => thing.label === label);
  }

  #enter(thing: Thing): Thing {
    this.#byId.set(thing.id, thing);
    const same = this.#byKey.get(thing.matchKey);
    if (same) same.push(thing);
    else this.#byKey.set(thing.matchKey, [thing]);
    return thing;
  }

  #new(label: ThingLabel, matchKey: string, arrival: IncomingRow): Thing {
    let again = 1;
    while (this.#byId.has(newId(arrival, again))) again += 1;
    return this.#enter({ label, id: newId(arrival, again), matchKey, rows: [] });
  }

  #add(thing: Thing, row: StoredStatement): void {
    thing.rows.push(row);
    this.changed.add(thing);
  }

  #moveWorks(project: Thing, loan: Thing): void {
    const period = periodOf(loan.rows);
    const moving = project.rows.filter(
      (row) => loanKey(row, []) === loan.matchKey && compatible(period, row.statement.thing as PeriodRecord),
    );
    if (moving.length === 0) return;
    project.rows.splice(0, project.rows.length, ...project.rows.filter((row) => !moving.includes(row)));
    this.changed.add(project);
    for (const row of moving) this.#add(loan, row);
  }
}

const isLoan = ({ statement }: StoredStatement) => statement.thing.is === 'LOAN';

const periodOf = (rows: readonly StoredStatement[]) =>
  span(rows.map(({ statement }) => statement.thing as PeriodRecord));

/** True if the row can state the same loan. A loan without loan rows contradicts nothing. */
function fits(rows: readonly StoredStatement[], row: StoredStatement): boolean {
  const loans = rows.filter(isLoan);
  const [mine, theirs] = [venuesOf(row), new Set(loans.flatMap(venuesOf))];
  const venue = mine.length === 0 || theirs.size === 0 || mine.some((one) => theirs.has(one));
  return venue && compatible(periodOf(loans), row.statement.thing as LoanStatement);
}

const venuesOf = (row: StoredStatement) =>
  meaning(
    row,
    ((row.statement.thing as LoanStatement).venues ?? []).map((venue) => venue.organisation),
  );

/** True if the row belongs to a project with this title: the same return, or a shared participant. */
function isTogether(rows: readonly StoredStatement[], row: StoredStatement): boolean {
  const sides = ({ statement, resolvedIds }: StoredStatement) =>
    statement.thing.is === 'PROJECT' ? participantsOf(statement.thing).map((at) => resolvedIds[at]!) : [];
  const mine = new Set(sides(row));
  return (
    rows.length === 0 ||
    rows.some(
      (other) => returnOf(other.name) === returnOf(row.name) || sides(other).some((one) => mine.has(one)),
    )
  );
}

/** Pairs of organisations connected by the rows of a thing, and all organisations on its sides. */
export function joinedBy(thing: Thing): {
  readonly pairs: [string, string][];
  readonly organisations: string[];
} {
  const pairs: [string, string][] = [];
  const organisations: string[] = [];
  for (const row of thing.rows) {
    const sides = sidesOf(row.statement.thing);
    if (!sides) continue;
    const [left, right] = [meaning(row, sides[0]), meaning(row, sides[1])];
    organisations.push(...left, ...right);
    for (const one of left) for (const other of right) pairs.push([one, other]);
  }
  const listed = listedIn(thing.rows);
  listed.forEach((one, at) => {
    for (const other of listed.slice(at + 1)) pairs.push([one, other]);
  });
  return { pairs, organisations: [...organisations, ...listed] };
}

/** Participants that lists of projects name for a thing, without duplicates. */
const listedIn = (rows: readonly StoredStatement[]): string[] =>
  unique(
    rows.flatMap((row) => {
      const { thing } = row.statement;
      const listed = thing.is === 'PROJECT' ? (thing.listed ?? []) : [];
      return listed.map(({ organisation }) => row.resolvedIds[organisation]!);
    }),
  );
