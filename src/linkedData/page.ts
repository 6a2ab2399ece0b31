import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { xml as escapeHtml } from '../export/xml.js';
import { PAGE_FOLDER } from '../pageFiles.js';
import { type TermEntry, type TermGroup, termGroups } from './describeVocabulary.js';
import type { Term } from './terms.js';

/** A page with the layout of the documentation; a plain one if the pages are not built. */
export function pageWith(title: string, body: string, folder = PAGE_FOLDER): string {
  const layout = join(folder, 'document.html');
  const text = existsSync(layout)
    ? readFileSync(layout, 'utf8')
    : '<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>TITLE</title><body>BODY</body></html>';
  return text.replace('TITLE', () => escapeHtml(title)).replace('BODY', () => body);
}

/** The page of the vocabulary: each term has an anchor of its name, so that its address leads to it. */
export const vocabularyPage = (schema: GraphQLSchema): string =>
  pageWith(
    'Vocabulary',
    `<h1>Vocabulary of the museum partnership graph</h1>
<p>The terms of the prefix <code>mpg</code> in the <a href="/docs/linked-data">linked data</a>. For programs: <a href="/vocabulary.ttl">Turtle</a>, <a href="/vocabulary.jsonld">JSON-LD</a>, <a href="/vocabulary.nt">N-Triples</a>; <a href="/shapes.ttl">SHACL shapes</a>.</p>
${termGroups(schema).map(groupHtml).join('\n')}`,
  );

const groupHtml = ({ heading, terms }: TermGroup) =>
  `<h2>${escapeHtml(heading)}</h2>
<table><thead><tr><th>Term</th><th>Meaning</th><th>More</th></tr></thead><tbody>
${terms.map(rowHtml).join('\n')}
</tbody></table>`;

const rowHtml = ({ name, about, facts }: TermEntry) =>
  `<tr id="${escapeHtml(name.slice(name.indexOf(':') + 1))}"><td><code>${escapeHtml(name)}</code></td><td>${escapeHtml(about)}</td><td>${facts
    .filter(([property]) => SHOWN.has(property))
    .map(([property, object]) => escapeHtml(`${property} ${shown(object)}`))
    .join('<br>')}</td></tr>`;

/** Facts that the page shows. */
const SHOWN = new Set<string>(['rdfs:subClassOf', 'rdfs:subPropertyOf', 'rdfs:range', 'rdfs:seeAlso']);

const shown = (term: Term) => ('name' in term ? term.name : 'iri' in term ? term.iri : term.text);
