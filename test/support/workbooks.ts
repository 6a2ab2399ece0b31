import { strToU8, zipSync } from 'fflate';

/** A cell as XML: `{ v, t, s, f }` as in SpreadsheetML, or a text. */
export type TestCell =
  | string
  | { readonly v?: string; readonly t?: string; readonly s?: number; readonly f?: string }
  | null;

export interface TestSheet {
  readonly name: string;
  /** Rows from row 1; null: an empty row. */
  readonly rows: readonly (readonly TestCell[] | null)[];
  readonly hidden?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly merged?: readonly string[];
}

export interface TestWorkbook {
  readonly sheets: readonly TestSheet[];
  readonly is1904?: boolean;
  /** Codes of number formats; style 1 is the first. */
  readonly formats?: readonly string[];
  readonly strings?: readonly string[];
  /** Further or replaced entries of the archive. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const letter = (at: number) => String.fromCharCode(65 + at);

function cellXml(cell: TestCell, reference: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string')
    return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  const { v, t, s, f } = cell;
  const [type, style] = [t ? ` t="${t}"` : '', s === undefined ? '' : ` s="${s}"`];
  return `<c r="${reference}"${type}${style}>${f ? `<f>${escapeXml(f)}</f>` : ''}${v === undefined ? '' : `<v>${escapeXml(v)}</v>`}</c>`;
}

export function sheetXml({ rows, hiddenRows = [], merged = [] }: Omit<TestSheet, 'name'>): string {
  const data = rows.map((cells, at) => {
    if (!cells) return '';
    const hidden = hiddenRows.includes(at + 1) ? ' hidden="1"' : '';
    return `<row r="${at + 1}"${hidden}>${cells.map((cell, column) => cellXml(cell, `${letter(column)}${at + 1}`)).join('')}</row>`;
  });
  const merges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return `${XML}<worksheet ${MAIN}><sheetData>${data.join('')}</sheetData>${merges && `<mergeCells>${merges}</mergeCells>`}</worksheet>`;
}

/** The bytes of a workbook, written by hand so that a test decides on each part. */
export function workbook({ sheets, is1904, formats = [], strings = [], parts = {} }: TestWorkbook): Buffer {
  const list = sheets.map(
    ({ name, hidden }, at) =>
      `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"${hidden ? ' state="hidden"' : ''}/>`,
  );
  const relations = [
    ...sheets.map(
      (_, at) =>
        `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
    ),
    `<Relationship Id="rIdS" Type="${OFFICE}/styles" Target="styles.xml"/>`,
    `<Relationship Id="rIdT" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/>`,
  ];
  const codes = formats
    .map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${escapeXml(code)}"/>`)
    .join('');
  const styles = formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('');
  const entries: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `${XML}<Relationships ${PACKAGE}><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships ${PACKAGE}>${relations.join('')}</Relationships>`,
    'xl/styles.xml': `${XML}<styleSheet ${MAIN}><numFmts>${codes}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${XML}<sst ${MAIN}>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)])),
    ...parts,
  };
  return archive(entries);
}

/** A zip archive of these entries. */
export const archive = (entries: Readonly<Record<string, string | Uint8Array>>): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(entries).map(([path, body]) => [
          path,
          typeof body === 'string' ? strToU8(body) : body,
        ]),
      ),
    ),
  );
