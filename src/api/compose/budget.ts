import { GraphQLError } from 'graphql';
import { type Counted, expectWithin } from '../../limits/bounds.js';
import { LimitExceededError } from '../../limits/errors.js';
import type { Limits } from '../../limits/limits.js';

/** Cost of a statement: fields after expanding fragments, and the maximum number of rows in its lists. */
export interface Cost {
  readonly fields: number;
  readonly nodes: number;
}

/**
 * Counts cost while a statement is compiled and throws a GraphQLError if it exceeds a limit. Independent of
 * the check before execution (limits/plugin.ts): a query that bypasses that check is still rejected.
 */
export class Budget {
  private counted = { fields: 0, nodes: 0 };
  /** Multiplier of the current position: product of the page sizes around it. */
  private times = 1;

  constructor(private readonly limits: Limits) {}

  get cost(): Cost {
    return { ...this.counted };
  }

  /** Counts the fields of a selection. */
  select(count: number): void {
    this.counted.fields += count;
    expectAllowed(this.counted, this.limits);
  }

  /** Counts the rows of a list while compiling their selection. */
  each<T>(rows: number, compose: () => T): T {
    const { times } = this;
    this.times *= rows;
    this.counted.nodes += this.times;
    expectAllowed(this.counted, this.limits);
    try {
      return compose();
    } finally {
      this.times = times;
    }
  }
}

/** Total cost of the root fields of one operation. Throws a GraphQLError if it exceeds a limit. */
export class Spending {
  private readonly roots = new Set<string>();
  private spent = { fields: 0, nodes: 0 };

  constructor(private readonly limits: Limits) {}

  /** Counts a root field by its response key; repeated keys count once. */
  root(key: string): void {
    this.roots.add(key);
    expectAllowed({ rootFields: this.roots.size }, this.limits);
  }

  statement({ fields, nodes }: Cost): void {
    this.spent = { fields: this.spent.fields + fields, nodes: this.spent.nodes + nodes };
    expectAllowed(this.spent, this.limits);
  }
}

function expectAllowed(counts: Readonly<Partial<Record<Counted, number>>>, limits: Limits): void {
  try {
    expectWithin(counts, limits);
  } catch (error) {
    if (!(error instanceof LimitExceededError)) throw error;
    const { code, actual, limit } = error;
    throw new GraphQLError(error.message, { extensions: { code, actual, limit } });
  }
}
