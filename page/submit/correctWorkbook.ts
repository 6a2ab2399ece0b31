import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { groupBy } from '../../src/domain/groupBy.js';
import { cellReference } from '../../src/xlsx/cellReference.js';
import { byCell, correctedText, UncorrectableError, uncorrectable } from './correctCell.js';
import type { Correction } from './types.js';

type Parts = Record<string, Uint8Array>;

/** Replaces cells of a workbook (.xlsx) by texts, and leaves its other parts as they are: styles, formulas, other sheets. */
export function correctWorkbook(file: Uint8Array, corrections: readonly Correction[]): Uint8Array {
  const parts = unzipSync(file);
  const paths = sheetPaths(parts);
  const shared = sharedStrings(parts);
  for (const [sheet, ofSheet] of groupBy(corrections, ({ sheet = '' }) => sheet)) {
    const path = paths.get(sheet);
    if (path === undefined || !parts[path]) throw uncorrectable(ofSheet[0]!);
    const { xml, replacedFormula } = correctSheet(strFromU8(parts[path]), ofSheet, shared);
    parts[path] = strToU8(xml);
    if (replacedFormula) removeCalculationChain(parts);
  }
  return zipSync(parts, { level: 6 });
}

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

/** Path of the XML of each sheet, by the name of the sheet. */
function sheetPaths(parts: Parts): ReadonlyMap<string, string> {
  const targets = new Map(
    elements(parts, RELATIONS, 'Relationship').map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target')]),
  );
  return new Map(
    elements(parts, WORKBOOK, 'sheet').map((tag) => {
      const target = targets.get(attribute(tag, '\\w+:id')) ?? '';
      return [attribute(tag, 'name'), target.startsWith('/') ? target.slice(1) : `xl/${target}`];
    }),
  );
}

function elements(parts: Parts, path: string, name: string): string[] {
  const part = parts[path];
  if (!part)
    throw new UncorrectableError(
      'This workbook cannot be changed here. Correct it in Excel, then choose it again.',
    );
  return strFromU8(part).match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? [];
}

const attribute = (tag: string, name: string) =>
  decode(
    new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`)
      .exec(tag)
      ?.slice(1)
      .find((one) => one !== undefined) ?? '',
  );

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decode = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) =>
    hex || decimal
      ? String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))
      : (ENTITIES[name] ?? all),
  );

/** Characters that XML cannot contain are left out. */
const encode = (text: string) =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

const CELL = /<((?:\w+:)?)c(\s[^>]*?)(?:\/>|>([\s\S]*?)<\/\1c>)/g;
const ROW = /<((?:\w+:)?)row(\s[^>]*?)(?:\/>|>([\s\S]*?)<\/\1row>)/g;

/** Replaces cells in the XML of a sheet; adds those that it does not have yet. */
function correctSheet(
  xml: string,
  corrections: readonly Correction[],
  shared: readonly string[],
): { xml: string; replacedFormula: boolean } {
  const open = new Map(byCell(corrections).map((ofCell) => [ofCell[0]!.cell ?? '', ofCell]));
  let replacedFormula = false;
  const replaced = xml.replace(CELL, (all, prefix: string, attributes: string, content = '') => {
    const reference = attribute(attributes, 'r');
    const ofCell = open.get(reference);
    if (!ofCell) return all;
    open.delete(reference);
    if (/<(?:\w+:)?f\b[^>]*\sref=/.test(content)) throw uncorrectable(ofCell[0]!);
    replacedFormula ||= /<(?:\w+:)?f\b/.test(content);
    const text = textOf(attribute(attributes, 't'), content, shared);
    const value = text === undefined ? ofCell.at(-1)!.value : correctedText(text, ofCell);
    return cellOf(prefix, reference, attribute(attributes, 's'), value);
  });
  return { xml: open.size === 0 ? replaced : addCells(replaced, [...open.values()]), replacedFormula };
}

/** Text of a cell; undefined if it is a number or a date, which has no parts. */
function textOf(type: string, content: string, shared: readonly string[]): string | undefined {
  const value = decode(/<(?:\w+:)?v>([^<]*)</.exec(content)?.[1] ?? '');
  if (type === 's') return shared[Number(value)];
  if (type === 'inlineStr') return textsIn(content);
  return type === 'str' ? value : undefined;
}

const textsIn = (xml: string) =>
  [...xml.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g)].map(([, text = '']) => decode(text)).join('');

/** Texts that cells refer to by their position. Phonetic hints are left out. */
function sharedStrings(parts: Parts): string[] {
  const part = parts['xl/sharedStrings.xml'];
  const items = part ? (strFromU8(part).match(/<((?:\w+:)?)si>[\s\S]*?<\/\1si>|<(?:\w+:)?si\/>/g) ?? []) : [];
  return items.map((item) => textsIn(item.replace(/<((?:\w+:)?)rPh\b[\s\S]*?<\/\1rPh>/g, '')));
}

function cellOf(prefix: string, reference: string, style: string, value: string): string {
  const start = `<${prefix}c r="${reference}"${style && ` s="${style}"`}`;
  if (value === '') return `${start}/>`;
  const text = `<${prefix}is><${prefix}t xml:space="preserve">${encode(value)}</${prefix}t></${prefix}is>`;
  return `${start} t="inlineStr">${text}</${prefix}c>`;
}

type CellCorrections = readonly Correction[];

function addCells(xml: string, corrections: readonly CellCorrections[]): string {
  const open = new Set(corrections);
  const added = xml.replace(ROW, (all, prefix: string, attributes: string, content = '') => {
    const line = Number(attribute(attributes, 'r'));
    const ofRow = corrections.filter(([first]) => first!.line === line);
    if (ofRow.length === 0) return all;
    for (const one of ofRow) open.delete(one);
    const filled = ofRow.reduce((before, ofCell) => insert(before, prefix, ofCell), content);
    return `<${prefix}row${attributes}>${filled}</${prefix}row>`;
  });
  const [left] = [...open];
  if (left) throw uncorrectable(left[0]!);
  return added;
}

/** Adds a cell to the cells of a row, in the order of columns. */
function insert(cells: string, prefix: string, ofCell: CellCorrections): string {
  const { cell = '' } = ofCell[0]!;
  if (!/^[A-Z]{1,3}\d+$/.test(cell)) throw uncorrectable(ofCell[0]!);
  const added = cellOf(prefix, cell, '', correctedText('', ofCell));
  for (const match of cells.matchAll(CELL))
    if (column(attribute(match[2] ?? '', 'r')) > column(cell))
      return cells.slice(0, match.index) + added + cells.slice(match.index);
  return cells + added;
}

const column = (reference: string): number => cellReference(reference)?.column ?? -1;

/** Without a cell's formula, the order of calculation would name a cell that has none; Excel makes a new one. */
function removeCalculationChain(parts: Parts): void {
  delete parts['xl/calcChain.xml'];
  for (const [path, name] of [
    ['[Content_Types].xml', 'Override'],
    [RELATIONS, 'Relationship'],
  ] as const) {
    const part = parts[path];
    if (part)
      parts[path] = strToU8(
        strFromU8(part).replace(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*calcChain[^>]*/>`, 'g'), ''),
      );
  }
}
