import { FileError } from '../../csv/fileError.js';
import { type GraphClient, int, type Transaction } from '../../database/client.js';
import { type Cause, FeedCause } from '../../feed/changeBuffer.js';
import { addAll, type Batches } from '../batches.js';
import { digest, type StoredStatement } from '../build/rows.js';
import { type ChangeSet, planChangeSet } from '../changeSet.js';
import { ImplausibleCounts } from '../implausible.js';
import { assertOwnsReturn } from '../ownership.js';
import { RefreshScope, refreshDerived } from '../refreshDerived.js';
import type { Issues } from '../report.js';
import { Resolver } from '../resolve.js';
import { REFRESH_LIMITS, type RefreshLimits, refreshAllDerived } from '../stagedRefresh.js';
import { frozenRound } from '../surveys/frozenRound.js';
import type { Tables } from '../tables.js';
import { writeBatches } from '../write.js';
import { OwnFacts } from './ownFacts.js';
import { OwnNumbers } from './ownNumbers.js';
import { Prefetcher } from './prefetcher.js';
import { recomputeOrganisations } from './recomputeOrganisations.js';
import { addMoves, type Regrouped, regroup } from './regroup.js';
import { type Sorted, type Submitting, sortRows } from './rows.js';
import { RunReport } from './runReport.js';
import { SourceStatements } from './sourceStatements.js';
import { type Latest, latestOf, PAGE, rowsBy, text, wholeNumbers } from './states.js';
import {
  type Outcome,
  type RowSource,
  type RunOptions,
  type Submission,
  SubmissionError,
} from './submission.js';
import { undoWithin } from './undo.js';
import { acquireWriteLease, refreshWriter, type WriteLease } from './writeLease.js';

/** Maximum share of previous rows that a corrected file may retract; above it, it is probably a different file. */
const MAX_RETRACTED_SHARE = 0.5;

/** Timeout for name searches, in seconds. It is long because thousands of names are searched for in one query and no page is waiting. */
const SEARCH_SECONDS = 120;

/**
 * Applies a submission, and retracts rows of the previous version of its return that it no longer contains. What fits in one batch is one
 * transaction. A larger submission is written batch by batch; aggregates, totals and its state change at the end (stagedRefresh.ts). If
 * interrupted before, it resumes when the same file is submitted again.
 */
export async function submit(
  graph: GraphClient,
  submission: Submission,
  source: RowSource,
  issues: Issues,
  tables: Tables,
  options: RunOptions = {},
): Promise<Outcome> {
  await assertOwnsReturn(graph, submission.name, options.own);
  const { latest } = await latestOf(graph, submission.name);
  const same = latest?.state === 'APPLIED' && latest.fingerprint === submission.fingerprint;
  if (options.dryRun || same)
    return new ImportRun(graph, submission, issues, tables, options).execute(source, undefined);
  const lease = await acquireWriteLease(graph, { what: submission.name, ...options });
  try {
    await assertOwnsReturn(graph, submission.name, options.own);
    await recomputeOrganisations(graph, lease, tables);
    return await new ImportRun(graph, submission, issues, tables, options).executeOrRollback(source, lease);
  } finally {
    await lease.release();
  }
}

/** The part of a submission that is written in one transaction. */
interface Step {
  readonly change: ChangeSet;
  readonly regrouped: Regrouped;
  readonly sorted?: Sorted;
  readonly retracted: readonly StoredStatement[];
}

class ImportRun {
  readonly #report: RunReport;
  #scope = new RefreshScope(false);
  readonly #resolver: Resolver;
  readonly #implausible: ImplausibleCounts;
  #submitting!: Submitting;
  #previous: Latest | undefined;
  #resumed = false;
  #begun = false;
  #needsReplace = false;

  constructor(
    private readonly graph: GraphClient,
    private readonly submission: Submission,
    private readonly issues: Issues,
    private readonly tables: Tables,
    private readonly options: RunOptions,
  ) {
    this.#resolver = new Resolver(graph.within(SEARCH_SECONDS), tables);
    this.#report = new RunReport(submission, issues);
    this.#implausible = new ImplausibleCounts(graph, submission.file, issues);
  }

  /** Undoes a partial import if the file turns out to be invalid while it is read. */
  async executeOrRollback(source: RowSource, lease: WriteLease): Promise<Outcome> {
    try {
      return await this.execute(source, lease);
    } catch (error) {
      if (this.#begun && error instanceof FileError)
        await undoWithin(this.graph, lease, this.#submitting.id, this.submission.by, this.tables, {
          refresh: this.#limits,
          own: this.options.own,
        });
      throw error;
    }
  }

  async execute(source: RowSource, lease: WriteLease | undefined): Promise<Outcome> {
    const same = await this.#prepare(lease);
    if (same) return this.#outcome('UNCHANGED');
    let waiting: Sorted | undefined;
    let first = true;
    const prefetcher = new Prefetcher(source());
    try {
      for (let rows = await prefetcher.next(); rows; rows = await prefetcher.next()) {
        if (waiting && first) this.#expectSomeStays();
        if (waiting) {
          const step = await this.#step(waiting, []);
          await prefetcher.prefetchDuring(this.#write(step, lease, false));
          first = false;
        }
        waiting = await sortRows(this.graph, rows, this.#submitting, this.#resolver, this.issues);
        this.#report.addRows(waiting, rows.length);
        this.options.progress?.(this.#report.counts.rows);
      }
    } finally {
      await prefetcher.close();
    }
    await this.#last(first, waiting, lease);
    return this.#outcome(lease ? 'APPLIED' : 'CHECKED');
  }

  /**
   * Writes the last step. If everything fits in one transaction, rows that only the previous version had are removed before new rows are
   * assigned.
   */
  async #last(first: boolean, waiting: Sorted | undefined, lease: WriteLease | undefined): Promise<void> {
    const page = await this.#gone();
    if (first && page.length < PAGE) {
      const stays = new Set(waiting?.ids);
      const gone = page.filter((row) => !stays.has(row.id));
      this.#expectMostStays(gone.length);
      return this.#write(await this.#step(waiting, gone), lease, true);
    }
    if (waiting) await this.#write(await this.#step(waiting, []), lease, false);
    if (!lease) return this.#countGone();
    for (let gone = await this.#gone(); gone.length > 0; gone = await this.#gone())
      await this.#write(await this.#step(undefined, gone), lease, false);
    await this.#write(await this.#step(undefined, []), lease, true);
  }

  /** Counts the rows that would be removed. A dry run records no contained rows, so these are all that are not unchanged. */
  async #countGone(): Promise<void> {
    if (!this.#previous) return;
    const [record] = await this.graph.read(text('liveRowCount'), { id: this.#previous.id });
    this.#report.counts.retracted = record!.get('rows').toNumber() - this.#report.counts.unchanged;
  }

  async #prepare(lease: WriteLease | undefined): Promise<boolean> {
    const { name, file, fingerprint } = this.submission;
    const { latest, versions } = await latestOf(this.graph, name);
    const same = latest?.fingerprint === fingerprint;
    if (same && latest.state === 'APPLIED' && !this.options.dryRun) {
      this.#submitting = { id: latest.id, name, version: latest.version, file };
      return true;
    }
    const frozen = await frozenRound(this.graph, { year: this.submission.year, submission: latest?.id });
    if (frozen) throw new SubmissionError(frozen);
    const cutOff = latest?.state === 'APPLYING' || latest?.state === 'UNDOING';
    this.#resumed = Boolean(same && latest.state === 'APPLYING');
    if (this.#resumed) this.#scope = new RefreshScope(true);
    if (cutOff && !this.#resumed && lease) {
      await undoWithin(this.graph, lease, latest.id, this.submission.by, this.tables, {
        refresh: this.#limits,
        own: this.options.own,
      });
      return this.#prepare(lease);
    }
    const version = this.#resumed ? latest!.version : versions + 1;
    const id = `submission:${digest([name, version])}`;
    const { own } = this.options;
    const ownFacts = own === undefined ? undefined : await OwnFacts.of(this.graph, own);
    const sources = new SourceStatements(this.graph, this.tables, { name, museum: own });
    this.#submitting = { id, name, version, file, numbers: new OwnNumbers(), sources, ownFacts };
    this.#previous = await this.#before(latest);
    return false;
  }

  async #before(latest: Latest | undefined): Promise<Latest | undefined> {
    if (!this.#resumed) return latest?.state === 'APPLIED' ? latest : undefined;
    const [record] = await this.graph.read(text('replacedSubmission'), { id: this.#submitting.id });
    return record && ({ id: record.get('id') } as Latest);
  }

  async #gone(): Promise<StoredStatement[]> {
    if (!this.#previous) return [];
    return rowsBy(this.graph, 'removedRows', {
      previous: this.#previous.id,
      id: this.#submitting.id,
    });
  }

  #expectMostStays(gone: number): void {
    const stays = this.#report.counts.unchanged;
    if (gone < 10 || gone <= (gone + stays) * MAX_RETRACTED_SHARE) return;
    this.#otherReturn(
      `would retract ${gone} of the ${gone + stays} rows in the previous version of ${this.submission.name}`,
    );
  }

  /** For a large file this check uses the first batch only. */
  #expectSomeStays(): void {
    if (!this.#previous || this.#resumed || this.#report.counts.unchanged > 0) return;
    this.#otherReturn(
      `has none of the rows in the previous version of ${this.submission.name} among its first ${this.#report.counts.rows}`,
    );
  }

  #otherReturn(what: string): void {
    this.#needsReplace = true;
    if (this.options.allowLargeRemoval || this.options.dryRun) return;
    throw new SubmissionError(
      `${this.submission.file} ${what}: it looks like a different return. Give it another name (--as), or confirm that it replaces the previous version (--replace). Nothing was written.`,
    );
  }

  async #step(sorted: Sorted | undefined, gone: readonly StoredStatement[]): Promise<Step> {
    const diff = { coming: sorted?.coming ?? [], going: gone };
    const [resolver, tables, { own }] = [this.#resolver, this.tables, this.options];
    const regrouped = await regroup(this.graph, diff, { resolver, tables, own });
    const change = await planChangeSet(this.graph, regrouped.rows, tables);
    if (sorted) await this.#implausible.look(sorted);
    this.#scope.add(change);
    this.#report.addChange(change, sorted);
    return { change, regrouped, retracted: gone, ...(sorted && { sorted }) };
  }

  async #write(
    { change, regrouped, sorted, retracted }: Step,
    lease: WriteLease | undefined,
    last: boolean,
  ): Promise<void> {
    this.#report.counts.retracted += retracted.length;
    if (!lease) return;
    const large = last && this.#scope.isLargerThan(this.#limits.besideRows);
    const batches: Batches = new Map(change.batches);
    if (sorted) addAll(batches, sorted.batches);
    addMoves(batches, regrouped);
    if (retracted.length > 0)
      batches.set(
        'retractRows',
        retracted.map(({ id }) => ({ id })),
      );
    await lease.write(this.#cause, async (transaction, notes) => {
      if (!this.#begun) await this.#begin(transaction);
      await writeBatches(transaction, batches, this.#submitting.id, notes);
      if (last && !large) await refreshDerived(transaction, this.#scope, notes);
      if (last && !large) await this.#finish(transaction);
    });
    this.#begun = true;
    if (large) await this.#finishApart(lease);
  }

  get #limits(): RefreshLimits {
    return this.options.refresh ?? REFRESH_LIMITS;
  }

  get #cause(): Cause {
    return { cause: FeedCause.SUBMISSION, submission: this.#submitting.id };
  }

  async #begin(transaction: Transaction): Promise<void> {
    const { id, name, version } = this.#submitting;
    const { file, sha256, fingerprint, layout, mapping, museum, year, by } = this.submission;
    const known = { name, file, sha256, fingerprint, layout, mapping, museum, year, by };
    const stated = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
    await transaction.run(text('beginSubmission'), {
      id,
      properties: { ...stated, version: int(version) },
      previous: this.#previous?.id ?? null,
    });
  }

  async #finishApart(lease: WriteLease): Promise<void> {
    const writer = refreshWriter(lease, this.#cause);
    await refreshAllDerived(writer, this.#scope, (transaction) => this.#finish(transaction), this.#limits);
  }

  async #finish(transaction: Transaction): Promise<void> {
    const { errors, warnings } = this.issues;
    await transaction.run(text('finishSubmission'), {
      id: this.#submitting.id,
      counts: wholeNumbers({ ...this.#report.counts, errors, warnings }),
    });
  }

  #outcome(state: Outcome['state']): Outcome {
    const { id, version } = this.#submitting;
    const needsReplace = this.#needsReplace && state === 'CHECKED';
    return {
      id,
      version,
      state,
      counts: this.#report.counts,
      newOrganisations: this.#report.newOrganisations,
      needsReplace,
    };
  }
}
