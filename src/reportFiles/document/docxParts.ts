import { xml } from '../../export/xml.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Content types of the parts. */
export const CONTENT_TYPES = (charts: number): string =>
  `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>` +
  ['styles', 'numbering', 'settings']
    .map((name) => `<Override PartName="/word/${name}.xml" ContentType="${WORD}.${name}+xml"/>`)
    .join('') +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
  Array.from(
    { length: charts },
    (_, at) =>
      `<Override PartName="/word/charts/chart${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`,
  ).join('') +
  '</Types>';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A part with relationships: id, type, target. Hyperlinks are external. */
export const relationships = (
  all: readonly (readonly [id: string, type: string, target: string])[],
): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}">${all
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${type.startsWith('metadata/') ? `${PACKAGE}/${type}` : OFFICE + type}" Target="${xml(target)}"${type === 'hyperlink' ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

const style = (id: string, name: string, paragraph: string, run: string, basedOn = 'Normal') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
const size = (points: number) => `<w:sz w:val="${points * 2}"/>`;
const heading = (level: number, points: number) =>
  style(
    `Heading${level}`,
    `heading ${level}`,
    `<w:keepNext/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="${level - 1}"/>`,
    `<w:b/><w:color w:val="1D5A8A"/>${size(points)}`,
  );
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="767676"/>`)
  .join('');

export const STYLES =
  `${HEAD}<w:styles ${MAIN}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>${size(10.5)}<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>` +
  '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0B4F8A"/><w:u w:val="single"/></w:rPr></w:style>' +
  `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${BORDERS}</w:tblBorders><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>` +
  style('Title', 'Title', '<w:spacing w:before="3600" w:after="240"/>', `<w:b/>${size(30)}`) +
  style('Subtitle', 'Subtitle', '<w:spacing w:after="480"/>', size(16)) +
  style('TOCHeading', 'TOC Heading', '<w:keepNext/>', `<w:b/>${size(18)}`) +
  heading(1, 18) +
  heading(2, 14) +
  style('Caption', 'caption', '<w:keepNext/><w:spacing w:before="240"/>', '<w:b/>') +
  style('Credit', 'Credit', '', size(8)) +
  style('TableHead', 'Table Head', '<w:spacing w:after="40"/>', `<w:b/>${size(9)}`) +
  style('TableText', 'Table Text', '<w:spacing w:after="40"/>', size(9)) +
  style('ListParagraph', 'List Paragraph', '<w:ind w:left="567" w:hanging="567"/>', '') +
  style(
    'Warning',
    'Warning',
    '<w:pBdr><w:left w:val="single" w:sz="36" w:space="8" w:color="B3261E"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="FDF0EF"/>',
    '',
  ) +
  '</w:styles>';

const list = (id: number, format: string, text: string) =>
  `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl></w:abstractNum>`;

/** List 1: bullets. List 2: numbered sources. */
export const NUMBERING = `${HEAD}<w:numbering ${MAIN}>${list(1, 'bullet', '•')}${list(2, 'decimal', '%1.')}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`;
