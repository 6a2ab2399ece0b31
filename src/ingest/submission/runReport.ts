import { returnOf } from '../build/rows.js';
import type { ChangeSet } from '../changeSet.js';
import type { Issues } from '../report.js';
import type { Sorted } from './rows.js';
import { COUNTS, type CountName, type Outcome, type Submission } from './submission.js';

/** Maximum number of new organisations listed. */
const MAX_LISTED_NAMES = 50;

/** What to do about a fact that is not kept, by what it is about. */
const ADVICE: Readonly<Record<string, string>> = {
  loan: 'correct the wrong value, or give the two loans different titles or a loan_id each',
};

/** Counts what an import does, and warns of rows whose facts are not stored as new ones. */
export class RunReport {
  readonly counts = Object.fromEntries(COUNTS.map((name) => [name, 0])) as Record<CountName, number>;
  readonly #newOrganisations: Outcome['newOrganisations'][number][] = [];

  constructor(
    private readonly submission: Pick<Submission, 'name' | 'file'>,
    private readonly issues: Issues,
  ) {}

  /** New organisations, up to a limit. */
  get newOrganisations(): Outcome['newOrganisations'] {
    return this.#newOrganisations;
  }

  addRows(sorted: Sorted, rows: number): void {
    this.counts.rows += rows;
    this.counts.added += sorted.coming.length;
    this.counts.unchanged += sorted.unchanged;
    this.counts.refused += sorted.refused;
    for (const one of sorted.newOrganisations)
      if (this.#newOrganisations.length < MAX_LISTED_NAMES) this.#newOrganisations.push(one);
  }

  addChange(change: ChangeSet, sorted: Sorted | undefined): void {
    const { counts } = change;
    this.#warnOfOverriddenFacts(change, sorted);
    this.counts.organisationsCreated += counts.organisationsCreated;
    this.counts.organisationsDropped += counts.organisationsDropped;
    for (const [label, plural] of [
      ['Loan', 'loans'],
      ['Project', 'projects'],
      ['Figure', 'figures'],
    ] as const) {
      this.counts[`${plural}Created`] += counts.created[label];
      this.counts[`${plural}Dropped`] += counts.dropped[label];
    }
    this.#warnOfStatedFacts(change, sorted);
  }

  /** Warns of each row that states the same fact as a row of another return. */
  #warnOfStatedFacts({ joined }: ChangeSet, sorted: Sorted | undefined): void {
    for (const { row, with: other } of joined) {
      const read = sorted?.lines.get(row);
      if (!read || returnOf(other) === this.submission.name) continue;
      const reason = `states the same fact as ${other}: stored once, with both as evidence`;
      this.issues.warning(
        { file: this.submission.file, line: read.line, sheet: read.sheet },
        '',
        read.key.join(' / '),
        'already-stated',
        reason,
      );
    }
  }

  /** Warns of each fact of an accepted row that is not in the graph. */
  #warnOfOverriddenFacts({ overriddenFacts }: ChangeSet, sorted: Sorted | undefined): void {
    for (const { row, column, value, prevailing, by, about } of overriddenFacts) {
      const read = sorted?.lines.get(row);
      if (!read) continue;
      this.issues.warning(
        { file: this.submission.file, line: read.line, sheet: read.sheet },
        column,
        value,
        'facts-not-kept',
        `was not kept: ${by} states "${prevailing}" for the same ${about}`,
        ADVICE[about] ?? 'enter one amount for each funder, in one of the rows',
      );
    }
  }
}
