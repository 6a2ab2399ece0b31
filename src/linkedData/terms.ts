/** Prefixed name, such as `schema:name`; the prefixes are in `prefixes.ts`. */
export type Name = `${string}:${string}`;

/** Object of a triple: a named term of a vocabulary, an address, or a literal (a plain text if it has neither datatype nor language). */
export type Term =
  | { readonly name: Name }
  | { readonly iri: string }
  | { readonly text: string; readonly datatype?: Name; readonly language?: string };

/** Property and object. */
export type Fact = readonly [property: Name, object: Term];

/** Triples of one subject, in the order in which they are written. */
export interface Description {
  /** Absolute address. */
  readonly subject: string;
  readonly facts: readonly Fact[];
  /** True for what several rows describe alike, such as an area: written once in a file. */
  readonly shared?: true;
}

export const named = (name: Name): Term => ({ name });
export const iri = (address: string): Term => ({ iri: address });
export const text = (value: unknown): Term => ({ text: String(value) });
export const typed = (value: unknown, datatype: Name): Term => ({ text: String(value), datatype });
export const english = (value: string): Term => ({ text: value, language: 'en' });
export const truth = (value: boolean): Term => typed(value, 'xsd:boolean');

/** A number without rounding: an integer, a decimal, or a double if its shortest form has an exponent. */
export function number(value: number): Term {
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return typed(value, 'xsd:integer');
  const shortest = String(value);
  return shortest.includes('e')
    ? typed(canonicalDouble(shortest), 'xsd:double')
    : typed(shortest, 'xsd:decimal');
}

/** `1e-7` in the canonical form of XML Schema: `1.0E-7`. */
function canonicalDouble(shortest: string): string {
  const [mantissa = '', exponent = ''] = shortest.split('e');
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${exponent.replace('+', '')}`;
}

/** Characters that an IRI must not contain (RDF 1.1 Turtle, IRIREF). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among them
const NOT_IN_IRIS = /[\u0000-\u0020<>"{}|^`\\]/g;

/** An HTTP address as a term, with invalid characters percent-encoded; the text itself if it is no HTTP address. */
export const address = (value: unknown): Term =>
  /^https?:\/\/[^/\s]/i.test(String(value)) ? iri(escapedIri(String(value))) : text(value);

const escapedIri = (value: string) =>
  value.replace(NOT_IN_IRIS, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
