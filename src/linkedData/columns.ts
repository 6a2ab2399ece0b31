import { dated } from './dates.js';
import { address, type Fact, iri, type Name, named, number, type Term, text, truth, typed } from './terms.js';

/** A row of an export table by column name; null if unknown. */
export type Row = Readonly<Record<string, unknown>>;

/** The properties that state a column, and the term made of each of its values. */
export interface ColumnMapping {
  readonly properties: readonly Name[];
  readonly term: (value: unknown) => Term;
}
export type ColumnMappings = Readonly<Record<string, ColumnMapping>>;

const mapped =
  (term: (value: unknown) => Term) =>
  (...properties: Name[]): ColumnMapping => ({ properties, term });

export const asText = mapped(text);
export const asNumber = mapped((value) => number(Number(value)));
export const asTruth = mapped((value) => truth(value === true));
export const asAddress = mapped(address);
export const asDay = mapped((value) => typed(value, 'xsd:date'));
export const asDate = mapped((value) => dated(String(value)));
export const asYear = mapped((value) => typed(String(value).padStart(4, '0'), 'xsd:gYear'));
/** A value of one of the controlled vocabularies (an enum of the GraphQL schema), as a concept. */
export const asConcept = (scheme: string, property: Name): ColumnMapping => ({
  properties: [property],
  term: (value) => named(`mpg:${scheme}-${value}`),
});
const SPDX = /^[A-Za-z0-9.+-]+$/;
/** A licence: its page if it is an SPDX identifier or an address, otherwise the text. */
export const asLicence = mapped((value) =>
  SPDX.test(String(value)) ? iri(`https://spdx.org/licenses/${value}`) : address(value),
);

const valuesOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value ?? null]);

/** The facts of a row's columns, in the order of `mappings`. Unknown values and empty lists give none. */
export function columnFacts(mappings: ColumnMappings, row: Row): Fact[] {
  return Object.entries(mappings).flatMap(([column, { properties, term }]) =>
    valuesOf(row[column])
      .filter((value) => value !== null && value !== '')
      .flatMap((value) => properties.map((property): Fact => [property, term(value)])),
  );
}
