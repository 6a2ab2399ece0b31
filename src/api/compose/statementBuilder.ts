import { int, type Parameters } from '../../database/client.js';
import { RequestedIds } from './resolveIds.js';
import type { Names } from './template.js';

/**
 * A statement fragment: expression, subqueries that must precede it, and a decoder for its cell.
 * Related nodes use `CALL (parent) { … RETURN collect(…) }`, not `COLLECT { … }` inside the expression: Neo4j
 * (5.26) treats an aggregation deep within such an expression as part of the surrounding clause, and rejects
 * it.
 */
export interface Fragment {
  readonly calls: readonly string[];
  readonly text: string;
  shape(cell: unknown): unknown;
}

/**
 * Collects parameters and allocates variables for one statement. Names depend only on the operation, not on
 * values, so that the text matches in the database's plan cache.
 */
export class StatementBuilder {
  private readonly values: Record<string, unknown> = {};
  /** Names of the parameters that hold requested ids. */
  readonly idParameters: string[] = [];
  private count = 0;
  private scopes = 0;
  private cells = 0;

  /** Adds a value and returns its placeholder, `$p0`. Whole numbers become integers. */
  parameter(value: unknown): string {
    const name = `p${this.count++}`;
    if (value instanceof RequestedIds) this.idParameters.push(name);
    const plain = value instanceof RequestedIds ? value.value : value;
    this.values[name] = Number.isInteger(plain) ? int(plain as number) : plain;
    return `$${name}`;
  }

  /**
   * Names for one use of a template: `given` variables are mapped to outer names, the others get new ones.
   */
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

  /** A subquery with one row and one cell, and the variable of that cell. */
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

/** Concatenates the fragments' subqueries, and their expressions into one list. */
export function listOf(pieces: readonly Pick<Fragment, 'calls' | 'text'>[], first: readonly string[] = []) {
  return {
    calls: pieces.flatMap((piece) => piece.calls),
    text: `[${[...first, ...pieces.map((piece) => piece.text)].join(', ')}]`,
  };
}

/** Clauses as one text. */
export const clauses = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
