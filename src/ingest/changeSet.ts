import type { GraphClient } from '../database/client.js';
import { ChangeType, FeedKind } from '../feed/changeBuffer.js';
import {
  assignRows,
  candidateKeys,
  type IncomingRow,
  joinedBy,
  type Thing,
  type ThingLabel,
  wantedNext,
} from './assignRows.js';
import { add, addAll, type Batches } from './batches.js';
import { areasOf, buildFigure } from './build/figure.js';
import { buildLoan, loanKey } from './build/loan.js';
import { type OverriddenFact, overriddenFacts } from './build/overriddenFacts.js';
import { buildProject, projectKey } from './build/project.js';
import { evidenceOf, inRowOrder, type StoredStatement, unique } from './build/rows.js';
import { buildSource } from './build/source.js';
import { changeOrganisations } from './organisationChange.js';
import { noteBuilt, noteOrganisation } from './recordChanges.js';
import { sourceId, sourceRecord } from './sources.js';
import { describedSources, knownThings, listed, thingsOfRows } from './storedRows.js';
import type { Tables } from './tables.js';

/** Rows added and removed in one step. A row whose resolution changes is in both lists. */
export interface RowDiff {
  readonly coming: readonly IncomingRow[];
  readonly going: readonly StoredStatement[];
  /** Merged ids and the ids that replace them. */
  readonly merging?: ReadonlyMap<string, string>;
  /** Fallback assignments of rows to things, if nothing else decides: [id of the row, id of the thing]. */
  readonly homes?: readonly (readonly [string, string])[];
}

/** All consequences of added and removed rows, ready to be written in one transaction (write.ts). */
export interface ChangeSet {
  readonly batches: Batches;
  /** Pairs of organisations whose partnership totals may change. */
  readonly pairs: readonly (readonly [string, string])[];
  /** Organisations whose stored totals may change. */
  readonly organisations: readonly string[];
  /** Organisations whose position in the site hierarchy changed. */
  readonly moved: readonly string[];
  readonly counts: ChangeCounts;
  /** Rows added to a thing that other rows already state: the row, one of those rows, and the thing. */
  readonly joined: readonly { readonly row: string; readonly with: string; readonly thing: string }[];
  /** Facts of added rows that no loan or project carries. */
  readonly overriddenFacts: readonly OverriddenFact[];
}

export interface ChangeCounts {
  readonly organisationsCreated: number;
  readonly organisationsDropped: number;
  readonly created: Readonly<Record<'Loan' | 'Project' | 'Figure', number>>;
  readonly dropped: Readonly<Record<'Loan' | 'Project' | 'Figure', number>>;
}

/**
 * Plans a change against the current graph without writing. The caller must have the write lease, so that nothing changes before the plan
 * is written.
 */
export async function planChangeSet(
  graph: GraphClient,
  { coming, going, merging, homes = [] }: RowDiff,
  tables: Tables,
): Promise<ChangeSet> {
  const gone = new Set(going.map((row) => row.id));
  const statedThings = await stated(graph, coming, going);
  const orphans = statedThings
    .flatMap((thing) => orphansOf(thing, gone))
    .map((row) => ({ row, key: row.key }));
  const known = each([...statedThings, ...(await mayState(graph, orphans))]);
  const before = new Map(known.map((thing) => [thing.id, thing]));
  const leaving = new Set([...gone, ...orphans.map(({ row }) => row.id)]);
  const stripped = known.map((thing) => ({
    ...thing,
    rows: thing.rows.filter((row) => !leaving.has(row.id)),
  }));
  const lost = stripped.filter((thing) => thing.rows.length < before.get(thing.id)!.rows.length);
  const after = new Map(lost.map((thing) => [thing.id, thing as Thing]));
  for (const thing of assignRows(
    [...coming, ...orphans],
    stripped,
    new Map([...homesOf(known, gone), ...homes]),
  ))
    after.set(thing.id, thing);
  const organisationChange = await changeOrganisations(
    graph,
    coming.map(({ row }) => row),
    going,
    { tables, merging: merging ?? new Map() },
  );
  const batches: Batches = new Map(organisationChange.batches);
  const changes = [...after.values()].map((thing) => ({ thing, before: before.get(thing.id) }));
  for (const { thing, before: was } of changes)
    if (thing.label === 'Source') describedBatches(batches, thing, was, tables);
    else thingBatches(batches, thing, was);
  sourceBatches(batches, coming, going, tables);
  const joined = changes.flatMap(({ thing, before: was }) => [
    joinedBy(thing),
    ...(was ? [joinedBy(was)] : []),
  ]);
  return {
    batches,
    pairs: joined.flatMap(({ pairs }) => pairs),
    organisations: unique(joined.flatMap(({ organisations }) => organisations)),
    moved: unique(organisationChange.moved),
    counts: {
      organisationsCreated: organisationChange.created,
      organisationsDropped: organisationChange.dropped,
      created: count(changes.filter(({ thing, before: was }) => !was?.rows.length && thing.rows.length > 0)),
      dropped: count(changes.filter(({ thing, before: was }) => was?.rows.length && thing.rows.length === 0)),
    },
    joined: changes.flatMap(({ thing, before: was }) => joinings(thing, was)),
    overriddenFacts: changes.flatMap(({ thing, before: was }) => {
      const known = new Set(was?.rows.map((row) => row.id));
      const about = thing.label === 'Loan' ? 'loan' : 'project';
      const hasFacts = thing.label === 'Loan' || thing.label === 'Project';
      return hasFacts ? overriddenFacts(thing.rows, about, (row) => !known.has(row.id)) : [];
    }),
  };
}

/** Things stated by removed rows. A row that is added again with another resolution may stay there. */
function homesOf(known: readonly Thing[], gone: ReadonlySet<string>): Map<string, string> {
  return new Map(
    known.flatMap((thing) =>
      thing.rows.filter((row) => gone.has(row.id)).map((row): [string, string] => [row.id, thing.id]),
    ),
  );
}

/** Things that rows state or may state, without duplicates. */
async function stated(
  graph: GraphClient,
  coming: readonly IncomingRow[],
  going: readonly StoredStatement[],
): Promise<Thing[]> {
  const about = (rows: readonly StoredStatement[]) =>
    rows.flatMap(({ statement, resolvedIds }) =>
      statement.thing.is === 'ORGANISATION' ? [resolvedIds[statement.thing.organisation]!] : [],
    );
  const described = (rows: readonly StoredStatement[]) =>
    rows.flatMap(({ statement }) =>
      statement.thing.is === 'SOURCE' ? [sourceId(statement.sources[0]!)] : [],
    );
  const lists = [
    await mayState(graph, coming),
    await thingsOfRows(
      graph,
      going.map((row) => row.id),
    ),
    await listed(graph, unique([...about(coming.map(({ row }) => row)), ...about(going)])),
    await describedSources(graph, unique(described(coming.map(({ row }) => row)))),
  ];
  return each(lists.flat());
}

/** Things that rows may state, and things whose ids new ones would take. */
async function mayState(graph: GraphClient, arrivals: readonly IncomingRow[]): Promise<Thing[]> {
  const known = await knownThings(graph, candidateKeys(arrivals));
  let open = arrivals;
  for (let again = 2; ; again += 1) {
    const next = wantedNext(open, new Set(known.map(({ id }) => id)), again);
    if (!next) return known;
    known.push(...(await knownThings(graph, next.wanted)));
    open = next.arrivals;
  }
}

const each = (things: readonly Thing[]): Thing[] => [
  ...new Map(things.map((thing) => [thing.id, thing])).values(),
];

/** Rows that describe a loan as a project when no row states the loan any more. */
function orphansOf({ label, rows }: Thing, gone: ReadonlySet<string>): StoredStatement[] {
  const left = rows.filter((row) => !gone.has(row.id));
  return label === 'Loan' && left.every(({ statement }) => statement.thing.is !== 'LOAN') ? left : [];
}

function count(changes: readonly { readonly thing: Thing }[]): ChangeCounts['created'] {
  const of = (label: ThingLabel) => changes.filter(({ thing }) => thing.label === label).length;
  return { Loan: of('Loan'), Project: of('Project'), Figure: of('Figure') };
}

const PLURAL = {
  Loan: 'Loans',
  Project: 'Projects',
  Figure: 'Figures',
  Organisation: 'Listings',
} as const;

/** Adds the description of a source whose rows change; without rows it is that of its table again. */
function describedBatches(batches: Batches, thing: Thing, before: Thing | undefined, tables: Tables): void {
  const was = new Set(before?.rows.map((row) => row.id));
  const is = new Set(thing.rows.map((row) => row.id));
  for (const row of before?.rows ?? []) if (!is.has(row.id)) add(batches, 'detachRows', { id: row.id });
  const [row] = thing.rows.length > 0 ? thing.rows : (before?.rows ?? []);
  add(batches, 'sourceDescriptions', {
    ...buildSource(row!.statement.sources[0]!, tables, thing.rows),
    rows: [...is].filter((id) => !was.has(id)),
  });
}

/** Adds the complete record of a thing whose rows change. `before` is its state in the graph; undefined if it is new. */
export function thingBatches(batches: Batches, thing: Thing, before: Thing | undefined): void {
  const { label, id } = thing;
  if (label === 'Source') throw new Error('a source is described by its table, too: describedBatches');
  const was = new Set(before?.rows.map((row) => row.id));
  const is = new Set(thing.rows.map((row) => row.id));
  for (const row of before?.rows ?? []) if (!is.has(row.id)) add(batches, 'detachRows', { id: row.id });
  if (before) add(batches, `clear${PLURAL[label]}`, { id });
  const [recordBefore, recordNow] = [
    before?.rows.length ? record(before) : undefined,
    is.size > 0 ? record(thing) : undefined,
  ];
  noteThing(batches, { label, id }, recordBefore, recordNow);
  if (!recordNow) {
    if (label !== 'Organisation') add(batches, `drop${PLURAL[label]}`, { id });
    if (label === 'Figure') for (const area of areasOf(before!.rows)) add(batches, 'dropAreas', { id: area });
    return;
  }
  const rows = thing.rows.filter((row) => !was.has(row.id)).map((row) => row.id);
  const isNew = label === 'Loan' && { isNew: !before };
  add(batches, PLURAL[label].toLowerCase(), { ...recordNow, rows, ...isNew });
}

const KIND = { Loan: FeedKind.LOAN, Project: FeedKind.PROJECT, Figure: FeedKind.FIGURE } as const;

/** Records a change for the feed. An organisation exists independently of register lines, which are only sources of it. */
function noteThing(
  batches: Batches,
  { label, id }: { readonly label: keyof typeof PLURAL; readonly id: string },
  before: object | undefined,
  now: object | undefined,
): void {
  if (label !== 'Organisation') noteBuilt(batches, KIND[label], id, before, now);
  else if (JSON.stringify(before) !== JSON.stringify(now)) noteOrganisation(batches, id, ChangeType.ALTERED);
}

function record(thing: Thing) {
  const { label, id, rows } = thing;
  if (label === 'Loan') return withId(buildLoan(id, matchKeyOf(thing), rows));
  if (label === 'Project') return withId(buildProject(id, projectKeyOf(thing), rows));
  if (label === 'Figure') return withId(buildFigure(id, rows));
  return { id, evidence: evidenceOf(inRowOrder(rows)) };
}

const withId = <T extends { readonly id: string; readonly properties: Readonly<Record<string, unknown>> }>(
  of: T,
) => ({
  ...of,
  properties: { id: of.id, ...of.properties },
});

/** Recomputes the match key, because a side may have been merged or split since the loan was created. */
function matchKeyOf({ matchKey, rows }: Thing): string {
  const first = inRowOrder(rows).find(({ statement }) => statement.thing.is === 'LOAN')!;
  return (first.statement.thing as { ownId?: string }).ownId ? matchKey : loanKey(first, []);
}

/** Recomputes the key, because the title may have changed since the project was created. */
function projectKeyOf({ matchKey, rows }: Thing): string {
  const { thing } = inRowOrder(rows)[0]!.statement;
  const isItsOwn = thing.is !== 'PROJECT' || thing.ownId || thing.onePerRow;
  return isItsOwn ? matchKey : projectKey(thing.title);
}

function sourceBatches(
  batches: Batches,
  coming: readonly IncomingRow[],
  going: readonly StoredStatement[],
  tables: Tables,
): void {
  const written = new Map<string, string>();
  for (const { row } of coming)
    for (const source of row.statement.sources) written.set(sourceId(source), source);
  for (const id of [...written.keys()].sort())
    add(batches, 'sources', sourceRecord(written.get(id)!, tables));
  const left = unique(going.flatMap((row) => row.statement.sources.map(sourceId)));
  for (const id of left) if (!written.has(id)) add(batches, 'dropSources', { id });
}

function joinings(thing: Thing, before: Thing | undefined): ChangeSet['joined'] {
  const other = before?.rows[0];
  if (!other || thing.label === 'Organisation' || thing.label === 'Source') return [];
  const was = new Set(before.rows.map((row) => row.id));
  return thing.rows
    .filter((row) => !was.has(row.id))
    .map((row) => ({ row: row.id, with: other.name, thing: thing.id }));
}

export function together(one: Batches, other: Batches): Batches {
  const all: Batches = new Map([...one].map(([name, rows]) => [name, [...rows]]));
  addAll(all, other);
  return all;
}
