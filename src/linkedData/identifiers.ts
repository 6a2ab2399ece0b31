import { type Fact, iri, text } from './terms.js';

/** Addresses of registers that identify organisations in linked data, by the scheme of the identifier. */
const REGISTERS: Readonly<Record<string, (id: string) => string>> = {
  ror: (id) => `https://ror.org/${id}`,
  wikidata: (id) => `http://www.wikidata.org/entity/${id}`,
  // Names of museums in the project's own RDF (its application queries them by these addresses); they cannot be opened.
  mm: (id) => `http://bbk.ac.uk/MuseumMapProject/def/Museum/id/n0/${id}`,
};

/** An identifier (`ror:02jx3x895`, `gb-chc:1089464`) as text, and as an exact match if its register has linked data. */
export function identifierFacts(identifier: string): Fact[] {
  const colon = identifier.indexOf(':');
  const [scheme, id] = [identifier.slice(0, colon), identifier.slice(colon + 1)];
  const register = Object.hasOwn(REGISTERS, scheme) ? REGISTERS[scheme] : undefined;
  const facts: Fact[] = [['schema:identifier', text(identifier)]];
  if (register) facts.push(['skos:exactMatch', iri(register(encodeURIComponent(id)))]);
  return facts;
}
