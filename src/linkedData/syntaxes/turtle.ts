import { expand, type Prefixes } from '../prefixes.js';
import type { Description, Term } from '../terms.js';
import { byProperty, quoted, type Syntax } from './syntax.js';

/** Datatypes whose values are written without quotation marks. */
const BARE = new Set<string>(['xsd:integer', 'xsd:decimal', 'xsd:boolean']);

function termText(term: Term): string {
  if ('iri' in term) return `<${term.iri}>`;
  if ('name' in term) return term.name;
  if (term.language) return `${quoted(term.text)}@${term.language}`;
  if (!term.datatype) return quoted(term.text);
  return BARE.has(term.datatype) ? term.text : `${quoted(term.text)}^^${term.datatype}`;
}

function blockOf(description: Description): string {
  const lines = [...byProperty(description)].map(
    ([property, objects]) =>
      `${property === 'rdf:type' ? 'a' : property} ${objects.map(termText).join(', ')}`,
  );
  return `\n<${description.subject}> ${lines.join(' ;\n  ')} .\n`;
}

async function* write(descriptions: AsyncIterable<readonly Description[]>, prefixes: Prefixes) {
  yield Object.keys(prefixes)
    .map((prefix) => `@prefix ${prefix}: <${expand(`${prefix}:`, prefixes)}> .\n`)
    .join('');
  for await (const batch of descriptions) yield batch.map(blockOf).join('');
}

/** Turtle 1.1. */
export const TURTLE: Syntax = { type: 'text/turtle; charset=utf-8', extension: 'ttl', write };
