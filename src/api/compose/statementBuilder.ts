import { int, type Parameters } from '../../database/client.js';
import type { Names } from './template.js';

/**
 * A part of a statement: an expression, the subqueries that must come before it, and how to read its cell.
 *
 * Related things are `CALL (parent) { … RETURN collect(…) }` and not `COLLECT { … }` inside of the expression: Neo4j
 * (5.26) takes an aggregation deep within such an expression for one of the clause around it, and refuses that.
 */
export interface Fragment {
  readonly calls: readonly string[];
  readonly text: string;
  shape(cell: unknown): unknown;
}

/**
 * Gathers the parameters and hands out the variables of one statement. The same operation always gets the same
 * names, whatever its values are, so that its text is found again in the database's plan cache.
 */
export class StatementBuilder {
  private readonly values: Record<string, unknown> = {};
  private count = 0;
  private scopes = 0;
  private cells = 0;

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

  /** A subquery that gives one row with one cell, and the name of that cell's variable. */
  call(
    from: readonly string[],
    body: string,
    cell: string,
  ): { readonly calls: readonly string[]; readonly text: string } {
    const text = `cell${this.cells++}`;
    return { calls: [`CALL (${from.join(', ')}) { ${body} RETURN ${cell} AS ${text} }`], text };
  }

  get parameters(): Parameters {
    return this.values;
  }
}

/** The pieces' subqueries one after the other, and their expressions as one list. */
export function listOf(pieces: readonly Pick<Fragment, 'calls' | 'text'>[], first: readonly string[] = []) {
  return {
    calls: pieces.flatMap((piece) => piece.calls),
    text: `[${[...first, ...pieces.map((piece) => piece.text)].join(', ')}]`,
  };
}

/** Clauses as one text. */
export const clauses = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
