import { xml as escapeHtml } from '../export/xml.js';
import { TITLE } from './dataset.js';
import { pageWith } from './page.js';
import type { Description, Term } from './terms.js';

const textOf = (term: Term) => ('iri' in term ? term.iri : 'name' in term ? term.name : term.text);

/** The first object of a property. */
const first = ({ facts }: Description, property: string): string => {
  const found = facts.find(([name]) => name === property);
  return found ? textOf(found[1]) : '';
};

/**
 * The page of the data set: what it is, its version and licence, and its files. `jsonLd`: the same as data, for search engines for data sets.
 */
export function datasetPage(descriptions: readonly Description[], jsonLd: string): string {
  const [whole] = descriptions as [Description];
  const files = descriptions.filter((one) => first(one, 'dcat:downloadURL') !== '');
  return pageWith(
    'Data set',
    `<h1>${escapeHtml(TITLE)}: the data set</h1>
<p>${escapeHtml(first(whole, 'dcterms:description'))}</p>
<p>Data version ${escapeHtml(first(whole, 'schema:version'))}, ${escapeHtml(first(whole, 'void:entities'))} things. ${escapeHtml(first(whole, 'dcterms:rights'))} <a href="/docs/licences">Licences</a></p>
<p>For programs: <a href="/dataset.ttl">Turtle</a>, <a href="/dataset.jsonld">JSON-LD</a>, <a href="/dataset.nt">N-Triples</a>; <a href="/docs/linked-data">linked data</a>.</p>
<h2>Files</h2>
<ul>
${files.map((file) => `<li><a href="${escapeHtml(first(file, 'dcat:downloadURL'))}">${escapeHtml(first(file, 'dcterms:title'))}</a> ${escapeHtml(first(file, 'schema:encodingFormat'))}</li>`).join('\n')}
</ul>
<script type="application/ld+json">${jsonLd.replaceAll('<', '\\u003c')}</script>`,
  );
}
