import { xml as escapeHtml } from '../export/xml.js';
import type { Match } from './search.js';

/** HTML of a page of search results, for the body of `page/document.html`. */
export function resultsBody(query: string, matches: readonly Match[]): string {
  const asked = escapeHtml(query);
  if (matches.length === 0)
    return `<h1>No results for “${asked}”</h1>
<p>Check the spelling, use fewer words, or <a href="/docs">see all documents</a>.</p>`;
  const count = matches.length === 1 ? '1 result' : `${matches.length} results`;
  return `<h1>${count} for “${asked}”</h1>
<ol class="results">
${matches.map(resultItem).join('\n')}
</ol>`;
}

function resultItem({ address, title, heading, excerpt }: Match): string {
  const label = heading === title ? title : `${title}: ${heading}`;
  return `<li><a href="${escapeHtml(address)}">${escapeHtml(label)}</a><br>${escapeHtml(excerpt)}</li>`;
}
