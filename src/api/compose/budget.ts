import { GraphQLError } from 'graphql';
import { type Counted, expectWithin } from '../../limits/bounds.js';
import { LimitExceededError } from '../../limits/errors.js';
import type { Limits } from '../../limits/limits.js';

/** What a statement was composed of: fields with fragments filled in, and the rows that its lists give at most. */
export interface Cost {
  readonly fields: number;
  readonly nodes: number;
}

/**
 * Counts what is composed while it is composed, and throws a GraphQLError as soon as that exceeds a limit. This doesn't rely on the
 * check before execution (limits/plugin.ts): whatever gets past that check still cannot be composed.
 */
export class Budget {
  private counted = { fields: 0, nodes: 0 };
  /** How often what is composed now occurs: the product of the page sizes around it. */
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

  /** Counts the rows of a list, and composes what each of them has. */
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

/** What the root fields of one operation cost together. Throws a GraphQLError as soon as that exceeds a limit. */
export class Spending {
  private readonly roots = new Set<string>();
  private spent = { fields: 0, nodes: 0 };

  constructor(private readonly limits: Limits) {}

  /** Counts a root field, by its key in the response; one that is counted already costs nothing more. */
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
    const { code, came, allowed } = error;
    throw new GraphQLError(error.message, { extensions: { code, came, allowed } });
  }
}
