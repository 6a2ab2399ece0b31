import { createHash } from 'node:crypto';
import { xml } from '../../export/xml.js';
import type { SourceReference } from '../../report/facts.js';
import type { Block, Cell, Chart, Inline, ReportDocument } from './blocks.js';
import { STYLE } from './style.js';
import { svgOf } from './svg.js';
import { date } from './words.js';

/** Content security policy of the document: nothing but its own style. */
export const DOCUMENT_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** The document as one HTML file that loads nothing. */
export function htmlOf({ title, subtitle, facts, blocks, notes }: ReportDocument): string {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const contents = [
    ...headings.filter(({ level }) => level === 2).map(({ id, text }) => [id, text] as const),
    ['sources', 'Sources'] as const,
  ];
  return [
    '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${xml(DOCUMENT_POLICY)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${xml(title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>`,
    '<a class="skip" href="#content">Skip to the content</a>',
    `<header>\n<h1>${xml(title)}</h1>\n<p class="subtitle">${xml(subtitle)}</p>\n<dl>`,
    ...facts.map(([label, text]) => `<div><dt>${xml(label)}</dt><dd>${xml(text)}</dd></div>`),
    '</dl>\n</header>\n<nav aria-labelledby="contents">\n<h2 id="contents">Contents</h2>\n<ol>',
    ...contents.map(([id, text]) => `<li><a href="#${id}">${xml(text)}</a></li>`),
    '</ol>\n</nav>\n<main id="content">',
    ...blocks.map(blockOf),
    '<h2 id="sources">Sources</h2>\n<ol class="notes">',
    ...notes.map((source, at) => `<li id="note-${at + 1}">${noteOf(source)}</li>`),
    '</ol>\n</main>\n</body>\n</html>\n',
  ].join('\n');
}

function blockOf(block: Block, at: number): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} id="${block.id}">${xml(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${cellOf(block.content)}</p>`;
    case 'warning':
      return `<p class="warning" role="note">${cellOf(block.content)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${cellOf(item)}</li>`).join('\n')}</ul>`;
    case 'chart':
      return chartOf(block.chart, `chart-${at}`);
    case 'table':
      return tableOf(block);
  }
}

const chartOf = (chart: Chart, id: string) =>
  `<figure>\n<figcaption><strong>${xml(chart.title)}</strong></figcaption>\n${svgOf(chart, id)}\n` +
  `<p class="credit">Full colour: definite. Pale: possible. ${xml(chart.credit)}</p>\n</figure>`;

const tableOf = ({ caption, heads, rows }: Extract<Block, { kind: 'table' }>) =>
  [
    `<div class="scroll" role="region" tabindex="0" aria-label="${xml(caption)}"><table>\n<caption>${xml(caption)}</caption>`,
    `<thead><tr>${heads.map((head) => `<th scope="col">${xml(head)}</th>`).join('')}</tr></thead>\n<tbody>`,
    ...rows.map(
      ([head = [], ...cells]) =>
        `<tr><th scope="row">${cellOf(head)}</th>${cells.map((cell) => `<td>${cellOf(cell)}</td>`).join('')}</tr>`,
    ),
    '</tbody>\n</table></div>',
  ].join('\n');

const cellOf = (cell: Cell) => cell.map(inlineOf).join('');

function inlineOf(part: Inline): string {
  if (typeof part === 'string') return xml(part);
  if ('strong' in part) return `<strong>${xml(part.strong)}</strong>`;
  if ('note' in part)
    return `<sup><a href="#note-${part.note}" aria-label="Source ${part.note}">[${part.note}]</a></sup>`;
  return `<a href="${xml(part.href)}">${xml(part.text)}</a>`;
}

/** Only web addresses become links: a source can have any text as its address. */
export const isWebAddress = (url: string | null): url is string => url !== null && /^https?:\/\//i.test(url);

function noteOf({ title, url, publisher, published, licence }: SourceReference): string {
  const name = isWebAddress(url) ? `<a href="${xml(url)}">${xml(title)}</a>` : xml(title);
  return [name, ...noteDetails({ publisher, published, licence }).map(xml)].join('. ');
}

/** Publisher, date and licence of a source, as far as they are recorded. */
export const noteDetails = ({
  publisher,
  published,
  licence,
}: Pick<SourceReference, 'publisher' | 'published' | 'licence'>): readonly string[] =>
  [publisher, published && date(published), licence && `Licence: ${licence}`].filter((text): text is string =>
    Boolean(text),
  );
