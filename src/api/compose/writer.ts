import { int, type Parameters } from '../../graph/graph.js';
import type { Names } from './template.js';

/** A part of a statement: an expression, and how to read the cell that it gives. */
export interface Piece {
  readonly text: string;
  shape(cell: unknown): unknown;
}

/**
 * Gathers the parameters and hands out the variables of one statement. The same operation always gets the same
 * names, whatever its values are, so that its text is found again in the database's plan cache.
 */
export class Writer {
  private readonly values: Record<string, unknown> = {};
  private count = 0;
  private scopes = 0;

  /** Adds a value and gives the text that stands for it: `$p0`. Whole numbers go as integers. */
  parameter(value: unknown): string {
    const name = `p${this.count++}`;
    this.values[name] = Number.isInteger(value) ? int(value as number) : value;
    return `$${name}`;
  }

  /** Names for one use of a template: `given` variables keep their outer name, the others are new ones. */
  names(given: Readonly<Record<string, string>>, values: Readonly<Record<string, unknown>>): Names {
    const scope = this.scopes++;
    const parameters = new Map<string, string>();
    return {
      variable: (name) => given[name] ?? `${name}${scope}`,
      parameter: (name) => {
        const known = parameters.get(name);
        if (known) return known;
        const added = this.parameter(values[name] ?? null);
        parameters.set(name, added);
        return added;
      },
    };
  }

  get parameters(): Parameters {
    return this.values;
  }
}
