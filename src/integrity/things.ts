import type { GraphClient } from '../database/client.js';
import { periodBounds } from '../domain/partialDate.js';
import { buildFigure } from '../ingest/build/figure.js';
import { buildLoan, loanKey } from '../ingest/build/loan.js';
import { buildProject, projectKey } from '../ingest/build/project.js';
import {
  digest,
  type EvidenceRecord,
  type FundsRecord,
  inRowOrder,
  type StoredStatement,
} from '../ingest/build/rows.js';
import { periodPropertiesWithin } from '../ingest/periods.js';
import type { StoredRow } from '../ingest/storedRows.js';
import type { Check, Checks } from './check.js';
import { facts } from './pages.js';
import { readableRows } from './rows.js';
import { differences, listDifferences, plain, type Values } from './values.js';

interface Joined {
  readonly id: string;
  readonly properties: Values;
  readonly evidence: readonly unknown[];
  readonly rows: readonly StoredRow[];
}

interface StoredLoan extends Joined {
  readonly lenders: readonly string[];
  readonly borrowers: readonly string[];
  readonly venues: readonly unknown[];
  readonly funds: readonly unknown[];
  readonly keys: readonly (readonly [string, readonly string[]])[];
}

interface StoredProject extends Joined {
  readonly participations: readonly (readonly [string, Values])[];
  readonly funds: readonly unknown[];
  readonly keys: readonly (readonly [string, readonly string[]])[];
}

interface StoredFigure extends Joined {
  readonly organisations: readonly string[];
  readonly areas: readonly Values[];
}

/** Rebuilds a page of loans, projects or figures from their rows, and compares. */
export async function checkThings(
  graph: GraphClient,
  label: 'Loan' | 'Project' | 'Figure',
  ids: readonly string[],
  checks: Checks,
): Promise<void> {
  const one = label.toLowerCase();
  const [built, bounds] = [checks.of(`${label}.built`), checks.of(`${label}.bounds`)];
  if (!built && !bounds) return;
  const records = await graph.read(facts(`${one}s`), { ids });
  const stored = records.map(
    (record) => plain(record.toObject()) as StoredLoan & StoredProject & StoredFigure,
  );
  if (bounds) for (const thing of stored) boundsOf(thing, label, bounds);
  if (!built) return;
  const rows = await readableRows(
    graph,
    stored.flatMap((thing) => thing.rows),
  );
  built.looked += stored.length;
  for (const thing of stored) {
    const own = thing.rows.flatMap(([row]) => rows.get(row) ?? []);
    for (const what of own.length > 0 ? compared(label, thing, own) : []) built.find(thing.id, what);
  }
}

function compared(
  label: string,
  thing: StoredLoan & StoredProject & StoredFigure,
  rows: readonly StoredStatement[],
): string[] {
  try {
    if (label === 'Loan') return compareLoan(thing, rows);
    return label === 'Project' ? compareProject(thing, rows) : compareFigure(thing, rows);
  } catch (error) {
    return [
      `cannot be built from its rows (${rows.map((row) => row.name).join(', ')}): ${(error as Error).message}`,
    ];
  }
}

function compareLoan(stored: StoredLoan, rows: readonly StoredStatement[]): string[] {
  const first = inRowOrder(rows).find(({ statement }) => statement.thing.is === 'LOAN');
  if (!first) return ['is stated only by rows about joint work, not by a row about a loan'];
  const now = buildLoan(stored.id, loanKey(first, keysOf(stored).get(first.id)!.slice(1)), rows);
  return [
    ...differences(stored.properties, now.properties, ['id']),
    ...listDifferences('the lender', stored.lenders, now.lenders),
    ...listDifferences('the borrower', stored.borrowers, now.borrowers),
    ...listDifferences(
      'the venue',
      stored.venues,
      now.venues.map(({ organisation, start, end }) => [organisation, start, end]),
    ),
    ...listDifferences('the source', stored.evidence, now.evidence.map(evidence)),
    ...listDifferences('the funder', stored.funds, now.funds.map(funds)),
  ];
}

function compareProject(stored: StoredProject, rows: readonly StoredStatement[]): string[] {
  const keys = keysOf(stored);
  const matchKeys = rows.map((row) => projectKeyOf(row, keys.get(row.id)!));
  const own = String(stored.properties.matchKey);
  const now = buildProject(stored.id, matchKeys.includes(own) ? own : matchKeys[0]!, rows);
  return [
    ...differences(stored.properties, now.properties, ['id']),
    ...listDifferences(
      'the participant',
      stored.participations,
      now.participations.map(({ organisation, properties }) => [organisation, properties]),
    ),
    ...listDifferences('the source', stored.evidence, now.evidence.map(evidence)),
    ...listDifferences('the funder', stored.funds, now.funds.map(funds)),
  ];
}

function compareFigure(stored: StoredFigure, rows: readonly StoredStatement[]): string[] {
  const now = buildFigure(stored.id, rows);
  return [
    ...differences(stored.properties, now.properties, ['id']),
    ...listDifferences('the organisation', stored.organisations, now.organisation ? [now.organisation] : []),
    ...listDifferences(
      'the area',
      stored.areas,
      now.area ? [{ id: now.area.id, ...now.area.properties }] : [],
    ),
    ...listDifferences('the source', stored.evidence, now.evidence.map(evidence)),
  ];
}

const keysOf = ({ keys }: Pick<StoredLoan, 'keys'>) => new Map(keys);
const evidence = ({ source, rows, printed }: EvidenceRecord) => [source, rows, printed];
const funds = ({ organisation, properties }: FundsRecord) => [organisation, properties];

/** Key by which a row identifies a project: the row itself, its own id, or its title. */
function projectKeyOf(row: StoredStatement, key: readonly string[]): string {
  const { thing } = row.statement;
  if (thing.is !== 'PROJECT') throw new Error(`${row.name} does not state a project`);
  if (thing.onePerRow) return digest(['row', row.id]);
  return projectKey(thing.title, thing.ownId ? key.slice(1) : undefined);
}

/** Compares the stored date bounds of a thing and of its participations with their dates. */
function boundsOf({ id, properties, participations = [] }: StoredProject, label: string, check: Check): void {
  check.looked += 1;
  const whole = periodOf(properties);
  for (const what of wrongDays(properties, { ...periodBounds(whole.start ?? null, whole.end ?? null) }))
    check.find(id, what);
  if (label !== 'Project') return;
  for (const [organisation, part] of participations)
    for (const what of wrongDays(part, periodPropertiesWithin(periodOf(part), whole)))
      check.find(id, `the participation of ${organisation}: ${what}`);
}

const DAYS = ['earliestStart', 'latestStart', 'earliestEnd', 'latestEnd'];

const periodOf = ({ start, end }: Values) => ({
  ...(start ? { start: start as string } : {}),
  ...(end ? { end: end as string } : {}),
});

function wrongDays(stored: Values, right: Values): string[] {
  const days = (of: Values) => Object.fromEntries(DAYS.map((name) => [name, of[name]]));
  return differences(days(stored), days(right));
}
