import type { Correction, Issue } from './types.js';

/** True if the cell can be changed on the page; an issue about a whole row cannot. */
export const isEditable = ({ column, sheet, cell }: Issue) =>
  column !== '' && (sheet === undefined || cell !== undefined);

/** Key of the text that an issue is about: several issues can be about the same one, and one cell can have several. */
export const keyOf = ({ sheet, line, column, value }: Issue) =>
  JSON.stringify([sheet ?? '', line, column, value]);

/** Changes that were made on the page since the last check. */
export class Edits {
  readonly #corrections = new Map<string, Correction>();

  /** Replaces the text that an issue is about; the original text takes the change back. */
  set(issue: Issue, value: string): void {
    const isWhole = this.#corrections.get(keyOf(issue))?.isWhole ?? false;
    if (value === issue.value) this.#corrections.delete(keyOf(issue));
    else this.#corrections.set(keyOf(issue), correctionOf(issue, value, isWhole));
  }

  /** Enters the suggested text of the cell. */
  accept(issue: Issue): void {
    if (issue.replacement !== undefined)
      this.#corrections.set(keyOf(issue), correctionOf(issue, issue.replacement, true));
  }

  /** The new text; undefined if it is not changed. */
  valueOf(issue: Issue): string | undefined {
    return this.#corrections.get(keyOf(issue))?.value;
  }

  /** Enters the suggestion in each cell that is not changed yet; the first of several. Returns how many. */
  acceptAll(issues: readonly Issue[]): number {
    const cells = new Set(this.all.map(cellOf));
    let accepted = 0;
    for (const issue of acceptableIn(issues)) {
      if (cells.has(cellOf(issue))) continue;
      cells.add(cellOf(issue));
      this.accept(issue);
      accepted += 1;
    }
    return accepted;
  }

  get size(): number {
    return this.#corrections.size;
  }

  get all(): readonly Correction[] {
    return [...this.#corrections.values()];
  }

  clear(): void {
    this.#corrections.clear();
  }
}

const cellOf = ({ sheet, line, column }: Issue | Correction) => JSON.stringify([sheet ?? '', line, column]);

const correctionOf = (issue: Issue, value: string, isWhole: boolean): Correction => {
  const { line, sheet, cell, column, value: from } = issue;
  return {
    ...{ line, column, from, value, isWhole },
    ...(sheet !== undefined && { sheet }),
    ...(cell !== undefined && { cell }),
  };
};

/** Issues with a text to enter that differs from the present one. */
export const acceptableIn = (issues: readonly Issue[]) =>
  issues.filter(
    (issue) => isEditable(issue) && issue.replacement !== undefined && issue.replacement !== issue.value,
  );

/** Errors first, then by position. */
export const inOrder = (issues: readonly Issue[]): Issue[] =>
  issues.toSorted(
    (one, other) =>
      Number(one.level === 'WARNING') - Number(other.level === 'WARNING') ||
      (one.sheet ?? '').localeCompare(other.sheet ?? '') ||
      one.line - other.line,
  );
