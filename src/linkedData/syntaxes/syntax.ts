import type { Prefixes } from '../prefixes.js';
import type { Description } from '../terms.js';

/** A syntax of RDF. Written without blank nodes, so that equal data give equal triples in each. */
export interface Syntax {
  /** Media type. */
  readonly type: string;
  /** Extension of a file, without a dot. */
  readonly extension: string;
  /** Writes the descriptions in their order. `graph`: name of the graph (address), for syntaxes that state one. */
  write(
    descriptions: AsyncIterable<readonly Description[]>,
    prefixes: Prefixes,
    graph: string,
  ): AsyncGenerator<string>;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** A text in quotation marks, as Turtle, N-Triples and N-Quads have it. */
export const quoted = (text: string): string =>
  `"${text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are escaped
    /[\\"\u0000-\u001F\u007F]/g,
    (sign) => ESCAPES[sign] ?? `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  )}"`;

/** The objects of each property, in the order in which the properties first occur. */
export function byProperty({ facts }: Description): Map<string, Description['facts'][number][1][]> {
  const grouped = new Map<string, Description['facts'][number][1][]>();
  for (const [property, object] of facts) grouped.set(property, [...(grouped.get(property) ?? []), object]);
  return grouped;
}
