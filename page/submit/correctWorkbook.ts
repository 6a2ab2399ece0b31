import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { UncorrectableError } from './correctCsv.js';
import type { Correction } from './types.js';

type Parts = Record<string, Uint8Array>;

/** Replaces cells of a workbook (.xlsx) by texts, and leaves its other parts as they are: styles, formulas, other sheets. */
export function correctWorkbook(file: Uint8Array, corrections: readonly Correction[]): Uint8Array {
  const parts = unzipSync(file);
  const paths = sheetPaths(parts);
  for (const [sheet, ofSheet] of grouped(corrections, ({ sheet = '' }) => sheet)) {
    const path = paths.get(sheet);
    if (path === undefined || !parts[path]) throw unplaced(ofSheet[0]!);
    const { xml, replacedFormula } = correctSheet(strFromU8(parts[path]), ofSheet);
    parts[path] = strToU8(xml);
    if (replacedFormula) removeCalculationChain(parts);
  }
  return zipSync(parts, { level: 6 });
}

function grouped(
  corrections: readonly Correction[],
  by: (correction: Correction) => string,
): Map<string, Correction[]> {
  const groups = new Map<string, Correction[]>();
  for (const one of corrections) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return groups;
}

const unplaced = ({ sheet, cell, column, line }: Correction) =>
  new UncorrectableError(
    `The cell ${cell ?? `“${column}” in row ${line}`} of the sheet “${sheet}” cannot be changed here. Correct it in the workbook, then choose the workbook again.`,
  );

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
): { xml: string; replacedFormula: boolean } {
  const open = new Map(corrections.map((correction) => [correction.cell ?? '', correction]));
  let replacedFormula = false;
  const replaced = xml.replace(CELL, (all, prefix: string, attributes: string, content = '') => {
    const reference = attribute(attributes, 'r');
    const correction = open.get(reference);
    if (!correction) return all;
    open.delete(reference);
    if (/<(?:\w+:)?f\b[^>]*\sref=/.test(content)) throw unplaced(correction);
    replacedFormula ||= /<(?:\w+:)?f\b/.test(content);
    return cellOf(prefix, reference, attribute(attributes, 's'), correction.value);
  });
  return { xml: open.size === 0 ? replaced : addCells(replaced, [...open.values()]), replacedFormula };
}

function cellOf(prefix: string, reference: string, style: string, value: string): string {
  const start = `<${prefix}c r="${reference}"${style && ` s="${style}"`}`;
  if (value === '') return `${start}/>`;
  const text = `<${prefix}is><${prefix}t xml:space="preserve">${encode(value)}</${prefix}t></${prefix}is>`;
  return `${start} t="inlineStr">${text}</${prefix}c>`;
}

function addCells(xml: string, corrections: readonly Correction[]): string {
  const byRow = grouped(corrections, ({ line }) => String(line));
  const added = xml.replace(ROW, (all, prefix: string, attributes: string, content = '') => {
    const row = attribute(attributes, 'r');
    const cells = byRow.get(row);
    if (!cells) return all;
    byRow.delete(row);
    const filled = cells.reduce((before, correction) => insert(before, prefix, correction), content);
    return `<${prefix}row${attributes}>${filled}</${prefix}row>`;
  });
  const [left] = [...byRow.values()].flat();
  if (left) throw unplaced(left);
  return added;
}

/** Adds a cell to the cells of a row, in the order of columns. */
function insert(cells: string, prefix: string, correction: Correction): string {
  const { cell = '', value } = correction;
  if (!/^[A-Z]{1,3}\d+$/.test(cell)) throw unplaced(correction);
  const added = cellOf(prefix, cell, '', value);
  for (const match of cells.matchAll(CELL))
    if (column(attribute(match[2] ?? '', 'r')) > column(cell))
      return cells.slice(0, match.index) + added + cells.slice(match.index);
  return cells + added;
}

/** Number of a column, from its letters: A is 1. */
function column(reference: string): number {
  let number = 0;
  for (const letter of /^[A-Z]*/.exec(reference)?.[0] ?? '') number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

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
