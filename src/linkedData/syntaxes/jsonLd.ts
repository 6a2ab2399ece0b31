import type { Prefixes } from '../prefixes.js';
import type { Description, Term } from '../terms.js';
import { byProperty, type Syntax } from './syntax.js';

function jsonValue(term: Term): unknown {
  if ('iri' in term) return { '@id': term.iri };
  if ('name' in term) return { '@id': term.name };
  if (term.language) return { '@value': term.text, '@language': term.language };
  if (term.datatype === 'xsd:boolean') return term.text === 'true';
  if (term.datatype === 'xsd:integer' && Number.isSafeInteger(Number(term.text))) return Number(term.text);
  return term.datatype ? { '@value': term.text, '@type': term.datatype } : term.text;
}

const typeName = (type: Term) => ('name' in type ? type.name : 'iri' in type ? type.iri : type.text);

const single = (values: readonly unknown[]) => (values.length === 1 ? values[0] : values);

function nodeOf(description: Description): string {
  const { 'rdf:type': types, ...others } = Object.fromEntries(byProperty(description));
  return JSON.stringify({
    '@id': description.subject,
    ...(types && { '@type': types.map(typeName) }),
    ...Object.fromEntries(
      Object.entries(others).map(([property, terms]) => [property, single(terms.map(jsonValue))]),
    ),
  });
}

async function* write(descriptions: AsyncIterable<readonly Description[]>, prefixes: Prefixes) {
  yield `{"@context":${JSON.stringify(prefixes)},"@graph":[`;
  let separator = '\n';
  for await (const batch of descriptions)
    for (const description of batch) {
      yield separator + nodeOf(description);
      separator = ',\n';
    }
  yield '\n]}\n';
}

/** JSON-LD 1.1. The context is part of the file, so that nothing has to be fetched to read it. */
export const JSON_LD: Syntax = { type: 'application/ld+json', extension: 'jsonld', write };
