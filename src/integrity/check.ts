/** A violation found by a check. */
export interface Finding {
  readonly id: string;
  /** Description that continues after the id: `has no borrower`. */
  readonly what: string;
}

export interface CheckReport {
  /** `Loan.participants`: the type checked, and the file in cypher/doctor or the comparison. */
  readonly name: string;
  /** The question; the answer is yes if there are no findings. */
  readonly question: string;
  /** Number of things checked. */
  readonly looked: number;
  /** The first findings. */
  readonly findings: readonly Finding[];
  /** Number of findings. */
  readonly found: number;
}

/** A check in progress. */
export class Check implements CheckReport {
  readonly findings: Finding[] = [];
  looked = 0;
  found = 0;

  constructor(
    readonly name: string,
    readonly question: string,
    private readonly limit: number,
  ) {}

  find(id: string, what: string): void {
    this.found += 1;
    if (this.findings.length < this.limit) this.findings.push({ id, what });
  }
}

/** All checks of one run, by name. */
export class Checks {
  readonly #checks: ReadonlyMap<string, Check>;

  constructor(questions: readonly { readonly name: string; readonly question: string }[], limit: number) {
    this.#checks = new Map(questions.map(({ name, question }) => [name, new Check(name, question, limit)]));
  }

  /** The check with this name; undefined if it was not selected. */
  of = (name: string): Check | undefined => this.#checks.get(name);

  get reports(): CheckReport[] {
    return [...this.#checks.values()].map(({ name, question, looked, findings, found }) => ({
      name,
      question,
      looked,
      findings,
      found,
    }));
  }
}
