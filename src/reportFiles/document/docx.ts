import { strToU8, zipSync } from 'fflate';
import { xml } from '../../export/xml.js';
import type { Block, Cell, Chart, Inline, ReportDocument } from './blocks.js';
import { altOf } from './blocks.js';
import { chartXml } from './docxChart.js';
import { CONTENT_TYPES, NUMBERING, relationships, STYLES } from './docxParts.js';
import { isWebAddress, noteDetails } from './html.js';

/** Width of the text, in twentieths of a point. */
const TEXT_WIDTH = 9_638;
/** Size of a chart, in EMU: 914,400 are an inch. */
const CHART_WIDTH = 6_000_000;
const BAR_HEIGHT = 260_000;

/** Collects what the main part refers to: links and charts. */
function createParts() {
  const links = new Map<string, string>();
  const charts: Chart[] = [];
  return {
    links,
    charts,
    link(href: string): string {
      const id = links.get(href) ?? `rLink${links.size + 1}`;
      links.set(href, id);
      return id;
    },
    chart: (chart: Chart): number => charts.push(chart),
  };
}
type Parts = ReturnType<typeof createParts>;

/** The document as a Word file (Office Open XML), with headings, native charts and tables that can be edited. */
export function docxOf(document: ReportDocument): Uint8Array {
  const parts = createParts();
  const body = bodyOf(document, parts);
  const files: Record<string, string> = {
    '[Content_Types].xml': CONTENT_TYPES(parts.charts.length),
    '_rels/.rels': relationships([
      ['rId1', 'officeDocument', 'word/document.xml'],
      ['rId2', 'metadata/core-properties', 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreOf(document),
    'word/document.xml': body,
    'word/styles.xml': STYLES,
    'word/numbering.xml': NUMBERING,
    'word/settings.xml': SETTINGS,
    'word/_rels/document.xml.rels': relationships([
      ['rStyles', 'styles', 'styles.xml'],
      ['rNumbering', 'numbering', 'numbering.xml'],
      ['rSettings', 'settings', 'settings.xml'],
      ...parts.charts.map((_, at) => [`rChart${at + 1}`, 'chart', `charts/chart${at + 1}.xml`] as const),
      ...[...parts.links].map(([href, id]) => [id, 'hyperlink', href] as const),
    ]),
  };
  parts.charts.forEach((chart, at) => {
    files[`word/charts/chart${at + 1}.xml`] = chartXml(chart);
  });
  const packed = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  // a fixed time, so that the same data give the same file
  return zipSync(Object.fromEntries(packed), { level: 6, mtime: new Date('2000-01-01T12:00:00Z') });
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';
const SETTINGS = `${HEAD}<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:updateFields w:val="false"/></w:settings>`;

function bodyOf(document: ReportDocument, parts: Parts): string {
  const { title, subtitle, facts, blocks, notes } = document;
  const headings = blocks.filter((block) => block.kind === 'heading').filter(({ level }) => level === 2);
  const content = [
    styled('Title', [title], parts),
    styled('Subtitle', [subtitle], parts),
    ...facts.map(([label, text]) => styled('', [{ strong: `${label}: ` }, text], parts)),
    '<w:p><w:r><w:br w:type="page"/></w:r></w:p>',
    styled('TOCHeading', ['Contents'], parts),
    ...headings.map(({ id, text }) => anchorLink(id, text)),
    anchorLink('sources', 'Sources'),
    '<w:p><w:r><w:br w:type="page"/></w:r></w:p>',
    ...blocks.map((block, at) => blockOf(block, at, parts)),
    headingOf(2, 'sources', 'Sources', blocks.length),
    ...notes.map((source, at) =>
      bookmarked(
        `note-${at + 1}`,
        20_000 + at,
        numbered(
          [
            isWebAddress(source.url) ? { text: source.title, href: source.url } : source.title,
            ...noteDetails(source).map((text) => `. ${text}`),
          ],
          parts,
        ),
      ),
    ),
  ];
  const section =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';
  return `${HEAD}<w:document ${NAMESPACES}><w:body>${content.join('')}${section}</w:body></w:document>`;
}

function blockOf(block: Block, at: number, parts: Parts): string {
  switch (block.kind) {
    case 'heading':
      return headingOf(block.level, block.id, block.text, at);
    case 'paragraph':
      return styled('', block.content, parts);
    case 'warning':
      return styled('Warning', block.content, parts);
    case 'list':
      return block.items.map((item) => paragraph(LIST, item, parts)).join('');
    case 'chart':
      return chartOf(block.chart, at, parts);
    case 'table':
      return tableOf(block, parts);
  }
}

const LIST = '<w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const NOTE = '<w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>';

const paragraph = (properties: string, cell: Cell, parts: Parts) =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${cell.map((part) => inlineOf(part, parts)).join('')}</w:p>`;
const styled = (style: string, cell: Cell, parts: Parts) =>
  paragraph(style && `<w:pStyle w:val="${style}"/>`, cell, parts);
const numbered = (cell: Cell, parts: Parts) => paragraph(NOTE, cell, parts);

const headingOf = (level: 2 | 3, id: string, text: string, at: number) =>
  bookmarked(id, at, `<w:p><w:pPr><w:pStyle w:val="Heading${level - 1}"/></w:pPr>${run(text)}</w:p>`);

const nameOf = (id: string) => id.replaceAll('-', '_');

/** Puts a bookmark around a paragraph, as the target of links. */
const bookmarked = (id: string, number: number, text: string) =>
  `<w:bookmarkStart w:id="${number}" w:name="${nameOf(id)}"/>${text}<w:bookmarkEnd w:id="${number}"/>`;

const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;
const LINK = '<w:rStyle w:val="Hyperlink"/>';

function inlineOf(part: Inline, parts: Parts): string {
  if (typeof part === 'string') return run(part);
  if ('strong' in part) return run(part.strong, '<w:b/>');
  if ('note' in part)
    return `<w:hyperlink w:anchor="${nameOf(`note-${part.note}`)}">${run(`[${part.note}]`, `${LINK}<w:vertAlign w:val="superscript"/>`)}</w:hyperlink>`;
  return `<w:hyperlink r:id="${parts.link(part.href)}">${run(part.text, LINK)}</w:hyperlink>`;
}

const anchorLink = (id: string, text: string) =>
  `<w:p><w:hyperlink w:anchor="${nameOf(id)}">${run(text, LINK)}</w:hyperlink></w:p>`;

function tableOf({ caption, heads, rows }: Extract<Block, { kind: 'table' }>, parts: Parts): string {
  const width = Math.floor(TEXT_WIDTH / heads.length);
  const cell = (content: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  const header = heads.map((head) => cell(styled('TableHead', [head], parts))).join('');
  return [
    styled('Caption', [caption], parts),
    `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblLook w:val="04A0" w:firstRow="1" w:firstColumn="1"/><w:tblCaption w:val="${xml(caption)}"/></w:tblPr>`,
    `<w:tblGrid>${heads.map(() => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${header}</w:tr>`,
    ...rows.map(
      (row) =>
        `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row.map((one) => cell(styled('TableText', one, parts))).join('')}</w:tr>`,
    ),
    '</w:tbl>',
    '<w:p/>',
  ].join('');
}

function chartOf(chart: Chart, at: number, parts: Parts): string {
  const number = parts.chart(chart);
  const height = chart.bars.length * BAR_HEIGHT + 1_000_000;
  return [
    styled('Caption', [chart.title], parts),
    `<w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${CHART_WIDTH}" cy="${height}"/>`,
    `<wp:docPr id="${1_000 + at}" name="Chart ${number}" descr="${xml(altOf(chart))}"/><wp:cNvGraphicFramePr/>`,
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">',
    `<c:chart r:id="rChart${number}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
    styled('Credit', [chart.credit], parts),
  ].join('');
}

const coreOf = ({ title, subtitle }: ReportDocument) =>
  `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xml(title)}</dc:title><dc:subject>${xml(subtitle)}</dc:subject><dc:language>en-GB</dc:language></cp:coreProperties>`;
