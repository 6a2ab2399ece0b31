import { prefixesOf } from '../../../src/linkedData/prefixes.js';
import { JSON_LD } from '../../../src/linkedData/syntaxes/jsonLd.js';
import { N_QUADS, N_TRIPLES } from '../../../src/linkedData/syntaxes/nQuads.js';
import type { Syntax } from '../../../src/linkedData/syntaxes/syntax.js';
import { TURTLE } from '../../../src/linkedData/syntaxes/turtle.js';
import {
  address,
  type Description,
  english,
  iri,
  named,
  number,
  type Term,
  text,
  truth,
  typed,
} from '../../../src/linkedData/terms.js';
import { graphsOf, triplesOf, triplesOfJsonLd } from '../../support/triples.js';

const BASE = 'https://graph.example.org';
const SUBJECT = `${BASE}/id/loans/loan:1`;
const XSD = 'http://www.w3.org/2001/XMLSchema#';

async function write(syntax: Syntax, ...descriptions: Description[]): Promise<string> {
  async function* batches() {
    yield descriptions;
  }
  let whole = '';
  for await (const part of syntax.write(batches(), prefixesOf(BASE), `${BASE}/dataset`)) whole += part;
  return whole;
}

/** The object of a triple, as each parser reads it back from each syntax. */
async function readBack(term: Term): Promise<Set<string>> {
  const description: Description = { subject: SUBJECT, facts: [['schema:name', term]] };
  const texts = await Promise.all([TURTLE, N_TRIPLES, N_QUADS].map((syntax) => write(syntax, description)));
  const triples = [...texts.map(triplesOf), await triplesOfJsonLd(await write(JSON_LD, description))];
  return new Set(triples.flat().map((line) => line.replace(`<${SUBJECT}> <https://schema.org/name> `, '')));
}

test.each<[string, Term, string]>([
  ['a text', text('Tate'), '"Tate"'],
  [
    'quotation marks, backslashes, line breaks, tabs and control characters',
    text('"a"\\b\n\r\t\u0001\u007f'),
    JSON.stringify('"a"\\b\n\r\t\u0001\u007f'),
  ],
  ['characters outside ASCII and the basic plane', text('Amgueddfa Cymru — 𝄞 é'), '"Amgueddfa Cymru — 𝄞 é"'],
  ['an integer', number(8_000_000), `"8000000"^^<${XSD}integer>`],
  ['zero', number(0), `"0"^^<${XSD}integer>`],
  ['a negative decimal', number(-0.12), `"-0.12"^^<${XSD}decimal>`],
  ['a number with an exponent', number(1e-7), `"1.0E-7"^^<${XSD}double>`],
  ['a truth value', truth(false), `"false"^^<${XSD}boolean>`],
  ['a date', typed('2018-02-10', 'xsd:date'), `"2018-02-10"^^<${XSD}date>`],
  ['an EDTF date', typed('2014?', 'edtf:EDTF'), '"2014?"^^<http://id.loc.gov/datatypes/edtf/EDTF>'],
  ['an English text', english('a loan'), '"a loan"@en'],
  ['an own term', named('mpg:Activity-RESEARCH'), `<${BASE}/vocabulary#Activity-RESEARCH>`],
  ['an address', iri('https://ror.org/02jx3x895'), '<https://ror.org/02jx3x895>'],
  [
    'an address with characters that RDF forbids',
    address('https://example.org/a b<c>"d"{e}|f\\g^h`i'),
    '<https://example.org/a%20b%3Cc%3E%22d%22%7Be%7D%7Cf%5Cg%5Eh%60i>',
  ],
  ['a website that is no address', address('see the catalogue'), '"see the catalogue"'],
])('%s is read back from Turtle, N-Triples, N-Quads and JSON-LD', async (_what, term, expected) => {
  expect([...(await readBack(term))]).toEqual([expected]);
});

test('several objects and types of a subject', async () => {
  const description: Description = {
    subject: SUBJECT,
    facts: [
      ['rdf:type', named('mpg:Loan')],
      ['rdf:type', named('schema:LendAction')],
      ['schema:name', text('One')],
      ['mpg:start', typed('2017', 'edtf:EDTF')],
      ['schema:name', text('Two')],
    ],
  };
  expect(await write(TURTLE, description)).toContain(
    `\n<${SUBJECT}> a mpg:Loan, schema:LendAction ;\n  schema:name "One", "Two" ;\n  mpg:start "2017"^^edtf:EDTF .\n`,
  );
  const triples = triplesOf(await write(N_TRIPLES, description));
  expect(triples).toHaveLength(5);
  expect(await triplesOfJsonLd(await write(JSON_LD, description))).toEqual(triples);
});

test('N-Quads name the graph', async () => {
  expect(graphsOf(await write(N_QUADS, { subject: SUBJECT, facts: [['schema:name', text('One')]] }))).toEqual(
    [`${BASE}/dataset`],
  );
});

test('nothing to describe gives valid files without triples', async () => {
  for (const syntax of [TURTLE, N_QUADS, N_TRIPLES]) expect(triplesOf(await write(syntax))).toEqual([]);
  expect(await triplesOfJsonLd(await write(JSON_LD))).toEqual([]);
});

test('a name with an unknown prefix is an error', async () => {
  await expect(write(N_TRIPLES, { subject: SUBJECT, facts: [['none:name', text('One')]] })).rejects.toThrow(
    'No prefix is defined for none:name.',
  );
});
