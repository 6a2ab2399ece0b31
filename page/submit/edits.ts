import type { Correction, Issue } from './types.js';

/** The text of the cell that an issue is about. */
export const cellText = ({ cellText, value }: Issue) => cellText ?? value;

/** True if the cell can be changed on the page; an issue about a whole row cannot. */
export const isEditable = ({ column, sheet, cell }: Issue) =>
  column !== '' && (sheet === undefined || cell !== undefined);

/** Key of a cell: several issues can be about the same one. */
export const keyOf = ({ sheet, line, column }: Issue) => JSON.stringify([sheet ?? '', line, column]);

/** Changes that were made on the page since the last check. */
export class Edits {
  readonly #corrections = new Map<string, Correction>();

  /** Changes a cell; its original text takes the change back. */
  set(issue: Issue, value: string): void {
    const { line, sheet, cell, column } = issue;
    if (value === cellText(issue)) this.#corrections.delete(keyOf(issue));
    else
      this.#corrections.set(keyOf(issue), {
        ...{ line, column, value },
        ...(sheet !== undefined && { sheet }),
        ...(cell !== undefined && { cell }),
      });
  }

  /** The new text of a cell; undefined if it is not changed. */
  valueOf(issue: Issue): string | undefined {
    return this.#corrections.get(keyOf(issue))?.value;
  }

  /** Enters the suggested value in each cell that is not changed yet. Returns how many. */
  acceptAll(issues: readonly Issue[]): number {
    const acceptable = acceptableIn(issues).filter((issue) => this.valueOf(issue) === undefined);
    const first = [...new Map(acceptable.reverse().map((issue) => [keyOf(issue), issue])).values()];
    for (const issue of first) this.set(issue, issue.replacement!);
    return first.length;
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

/** Issues with a value to enter that differs from the text of the cell. */
export const acceptableIn = (issues: readonly Issue[]) =>
  issues.filter(
    (issue) => isEditable(issue) && issue.replacement !== undefined && issue.replacement !== cellText(issue),
  );

/** Errors first, then by position. */
export const inOrder = (issues: readonly Issue[]): Issue[] =>
  issues.toSorted(
    (one, other) =>
      Number(one.level === 'WARNING') - Number(other.level === 'WARNING') ||
      (one.sheet ?? '').localeCompare(other.sheet ?? '') ||
      one.line - other.line,
  );
