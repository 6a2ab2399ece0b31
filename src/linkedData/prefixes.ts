import type { Name } from './terms.js';

/** Namespaces by prefix. */
export type Prefixes = Readonly<Record<string, string>>;

/** Public vocabularies. */
const PUBLIC: Prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  org: 'http://www.w3.org/ns/org#',
  owl: 'http://www.w3.org/2002/07/owl#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  void: 'http://rdfs.org/ns/void#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** Prefix of the project's own vocabulary. */
export const OWN = 'mpg';

/** All prefixes for a service at this address (without a slash at its end); its own vocabulary is at `/vocabulary`. */
export const prefixesOf = (base: string): Prefixes => ({ ...PUBLIC, [OWN]: `${base}/vocabulary#` });

/** The address of a prefixed name. */
export function expand(name: Name, prefixes: Prefixes): string {
  const colon = name.indexOf(':');
  const namespace = prefixes[name.slice(0, colon)];
  if (namespace === undefined) throw new Error(`No prefix is defined for ${name}.`);
  return namespace + name.slice(colon + 1);
}
