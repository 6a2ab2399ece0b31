import jsonld from 'jsonld';
import { Parser } from 'n3';

const LANGUAGE_TEXT = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString';
const PLAIN_TEXT = 'http://www.w3.org/2001/XMLSchema#string';

/** A term as N-Triples has it. */
function termText({ termType, value, language, datatype }: RdfTerm): string {
  if (termType !== 'Literal') return `<${value}>`;
  const type = datatype?.value ?? PLAIN_TEXT;
  const suffix = language
    ? `@${language}`
    : type === PLAIN_TEXT || type === LANGUAGE_TEXT
      ? ''
      : `^^<${type}>`;
  return JSON.stringify(value) + suffix;
}

const sortedLines = (quads: readonly RdfQuad[]) =>
  quads.map(({ subject, predicate, object }) => [subject, predicate, object].map(termText).join(' ')).sort();

/** The triples of Turtle, N-Triples or N-Quads, sorted, as read by n3. Throws if the text is invalid. */
export const triplesOf = (text: string): string[] => sortedLines(new Parser().parse(text));

/** The names of the graphs of N-Quads. */
export const graphsOf = (text: string): string[] => [
  ...new Set(new Parser().parse(text).map(({ graph }) => graph.value)),
];

/** The triples of JSON-LD, sorted, as read by jsonld. Throws if reading needs anything from the network. */
export async function triplesOfJsonLd(text: string): Promise<string[]> {
  const documentLoader = (url: string): never => {
    throw new Error(`JSON-LD refers to ${url}`);
  };
  return sortedLines(await jsonld.toRDF(JSON.parse(text), { documentLoader }));
}
