/** A problem with a value, or an interpretation of it that the submitter should check. */
export interface Issue {
  readonly file: string;
  /** Line in the file as an editor counts it; the header is line 1. For a row with line breaks, its first line. In a workbook, the row. */
  readonly line: number;
  /** In a workbook: the sheet, and the cell (`C7`; absent if the issue is about a whole row). */
  readonly sheet?: string | undefined;
  readonly cell?: string | undefined;
  /** Column of the original file (not of the layout, if a mapping is used); '' for the whole row. */
  readonly column: string;
  readonly value: string;
  /** ERROR: the row is not in the graph. WARNING: it is, interpreted as `reason` states. */
  readonly level: 'ERROR' | 'WARNING';
  /** Name of the rule, in kebab case: `end-before-start`. All rules are listed in docs/import.md. */
  readonly rule: string;
  /** Sentence fragment that follows the value: `is not a whole number (0 or more)`. */
  readonly reason: string;
  /** What to write instead, or what to do. */
  readonly suggestion?: string | undefined;
  /** The value that settles the issue if it is entered in the cell: the value that was read, or the one that is probably meant. */
  readonly replacement?: string | undefined;
}

/** A suggestion: what to do, or the value to enter. */
export type Advice = string | { readonly text: string; readonly value: string };

/** Suggests one value for the cell. */
export const enter = (value: string): Advice => ({ text: `enter ${value}`, value });

const adviceOf = (advice: Advice | undefined): Pick<Issue, 'suggestion' | 'replacement'> =>
  typeof advice === 'object'
    ? { suggestion: advice.text, replacement: advice.value }
    : { suggestion: advice };

/** Position of a value, for messages. */
export interface Place {
  readonly file: string;
  readonly line: number;
  /** The sheet of a workbook; `line` is the row in it. */
  readonly sheet?: { readonly name: string; readonly letters: Readonly<Record<string, string>> } | undefined;
}

/** Maximum number of issues kept for the screen and the response; a sink gets all of them. */
const KEPT = 5_000;

/** Collects issues while a file is read: passes all to the sink, keeps the first ones, counts all. */
export class Issues {
  readonly list: Issue[] = [];
  errors = 0;
  warnings = 0;
  readonly #rules = new Map<string, number>();

  constructor(private readonly sink: (issue: Issue) => void = () => {}) {}

  error(place: Place, column: string, value: string, rule: string, reason: string, advice?: Advice): void {
    this.add({ ...at(place, column), column, value, level: 'ERROR', rule, reason, ...adviceOf(advice) });
  }

  warning(place: Place, column: string, value: string, rule: string, reason: string, advice?: Advice): void {
    this.add({ ...at(place, column), column, value, level: 'WARNING', rule, reason, ...adviceOf(advice) });
  }

  add(issue: Issue): void {
    if (issue.level === 'ERROR') this.errors += 1;
    else this.warnings += 1;
    this.#rules.set(issue.rule, (this.#rules.get(issue.rule) ?? 0) + 1);
    if (this.list.length < KEPT) this.list.push(issue);
    this.sink(issue);
  }

  /** Number of issues for each rule. */
  get byRule(): ReadonlyMap<string, number> {
    return this.#rules;
  }
}

function at({ file, line, sheet }: Place, column: string): Pick<Issue, 'file' | 'line' | 'sheet' | 'cell'> {
  if (!sheet) return { file, line };
  const letters = Object.hasOwn(sheet.letters, column) ? sheet.letters[column] : undefined;
  return { file, line, sheet: sheet.name, ...(letters && { cell: `${letters}${line}` }) };
}
