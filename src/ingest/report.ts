/** A value that could not be taken as it stands, or a reading of it that somebody should know of. */
export interface Issue {
  readonly file: string;
  /** Line in the file as an editor counts it; the header is line 1. Of a row with line breaks, its first line. */
  readonly line: number;
  /** Column of the file as it came (not of ours, where a mapping stands between); '' where the whole row is meant. */
  readonly column: string;
  readonly value: string;
  /** ERROR: the row is not in the graph. WARNING: it is, read as `reason` says. */
  readonly level: 'ERROR' | 'WARNING';
  /** Short name of the rule, in kebab case: `end-before-start`. All stand in docs/import.md. */
  readonly rule: string;
  /** One sentence that goes on after the value: `is no whole number of 0 or more`. */
  readonly reason: string;
  /** What to write instead, or what to do. */
  readonly suggestion?: string | undefined;
}

/** Where a value stands: what every message about it needs. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** How many issues are kept for the screen and the answer; a sink gets all of them. */
const KEPT = 5_000;

/** Gathers issues while a file is read: all go to the sink, the first ones are kept, all are counted. */
export class Issues {
  readonly kept: Issue[] = [];
  errors = 0;
  warnings = 0;
  readonly #rules = new Map<string, number>();

  constructor(private readonly sink: (issue: Issue) => void = () => {}) {}

  error(
    place: Place,
    column: string,
    value: string,
    rule: string,
    reason: string,
    suggestion?: string,
  ): void {
    this.add({ ...at(place), column, value, level: 'ERROR', rule, reason, suggestion });
  }

  warning(
    place: Place,
    column: string,
    value: string,
    rule: string,
    reason: string,
    suggestion?: string,
  ): void {
    this.add({ ...at(place), column, value, level: 'WARNING', rule, reason, suggestion });
  }

  add(issue: Issue): void {
    if (issue.level === 'ERROR') this.errors += 1;
    else this.warnings += 1;
    this.#rules.set(issue.rule, (this.#rules.get(issue.rule) ?? 0) + 1);
    if (this.kept.length < KEPT) this.kept.push(issue);
    this.sink(issue);
  }

  /** How often each rule spoke. */
  get byRule(): ReadonlyMap<string, number> {
    return this.#rules;
  }
}

const at = ({ file, line }: Place): Place => ({ file, line });
