import { expand, type Prefixes } from '../prefixes.js';
import type { Description, Term } from '../terms.js';
import { quoted, type Syntax } from './syntax.js';

function termText(term: Term, prefixes: Prefixes): string {
  if ('iri' in term) return `<${term.iri}>`;
  if ('name' in term) return `<${expand(term.name, prefixes)}>`;
  if (term.language) return `${quoted(term.text)}@${term.language}`;
  return quoted(term.text) + (term.datatype ? `^^<${expand(term.datatype, prefixes)}>` : '');
}

const linesOf = ({ subject, facts }: Description, prefixes: Prefixes, end: string) =>
  facts
    .map(
      ([property, object]) =>
        `<${subject}> <${expand(property, prefixes)}> ${termText(object, prefixes)}${end}\n`,
    )
    .join('');

async function* lines(descriptions: AsyncIterable<readonly Description[]>, prefixes: Prefixes, end: string) {
  for await (const batch of descriptions) yield batch.map((one) => linesOf(one, prefixes, end)).join('');
}

/** N-Triples 1.1: a triple in each line. */
export const N_TRIPLES: Syntax = {
  type: 'application/n-triples',
  extension: 'nt',
  write: (descriptions, prefixes) => lines(descriptions, prefixes, ' .'),
};

/** N-Quads 1.1: a triple and the name of its graph in each line. */
export const N_QUADS: Syntax = {
  type: 'application/n-quads',
  extension: 'nq',
  write: (descriptions, prefixes, graph) => lines(descriptions, prefixes, ` <${graph}> .`),
};
