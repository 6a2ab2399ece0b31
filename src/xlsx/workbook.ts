import { FileError } from '../csv/fileError.js';
import type { Archive } from './archive.js';
import type { XlsxLimits } from './limits.js';
import { type DatePrecision, datePrecision } from './numberFormats.js';
import { attribute, isTrue, type XmlHandlers, XmlReader } from './xml.js';

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly path: string;
}

/** What the cells of all sheets refer to. */
export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  readonly is1904: boolean;
  readonly strings: readonly string[];
  /** Date precision by index of the cell style. */
  readonly dates: readonly (DatePrecision | undefined)[];
}

/** Reads the list of sheets, the shared strings and the number formats of a workbook. */
export async function readWorkbook(archive: Archive, limits: XlsxLimits): Promise<Workbook> {
  const path = await workbookPath(archive, limits);
  const { sheets, is1904 } = await readSheets(archive, path, limits);
  const targets = await readRelationships(archive, relationshipsOf(path), path, limits);
  const byType = (type: string) =>
    [...targets.values()].find((target) => target.type.endsWith(`/${type}`))?.path;
  const [strings, styles] = [byType('sharedStrings'), byType('styles')];
  return {
    is1904,
    sheets: sheets.flatMap(({ id, ...sheet }) => {
      const target = targets.get(id);
      return target?.type.endsWith('/worksheet') ? [{ ...sheet, path: target.path }] : [];
    }),
    strings: strings && archive.has(strings) ? await readStrings(archive, strings, limits) : [],
    dates: styles && archive.has(styles) ? await readDateStyles(archive, styles, limits) : [],
  };
}

async function parse(
  archive: Archive,
  path: string,
  limits: XlsxLimits,
  handlers: XmlHandlers,
): Promise<void> {
  const reader = new XmlReader(archive.name, limits.depth, handlers);
  for await (const chunk of archive.read(path)) reader.write(chunk);
  reader.end();
}

async function workbookPath(archive: Archive, limits: XlsxLimits): Promise<string> {
  const targets = archive.has('_rels/.rels')
    ? await readRelationships(archive, '_rels/.rels', '', limits)
    : new Map<string, Target>();
  const found = [...targets.values()].find(({ type }) => type.endsWith('/officeDocument'))?.path;
  if (found && archive.has(found) && found.endsWith('.xml')) return found;
  const { name } = archive;
  if (archive.has('xl/workbook.bin'))
    throw new FileError(
      `${name} is a binary workbook (.xlsb). Save it as "Excel Workbook (.xlsx)" and use that file.`,
    );
  if (archive.has('content.xml'))
    throw new FileError(
      `${name} is an OpenDocument file. Save it as "Excel 2007-365 (.xlsx)" or as CSV and use that file.`,
    );
  throw new FileError(
    `${name} is a zip archive, but not a workbook. Use the workbook or the CSV file in it.`,
  );
}

interface Target {
  readonly type: string;
  readonly path: string;
}

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);
const relationshipsOf = (path: string) => `${folderOf(path)}_rels/${path.slice(folderOf(path).length)}.rels`;

/** Targets within the archive by id. External targets are left out: nothing is fetched. */
async function readRelationships(
  archive: Archive,
  path: string,
  of: string,
  limits: XlsxLimits,
): Promise<Map<string, Target>> {
  const targets = new Map<string, Target>();
  await parse(archive, path, limits, {
    open(name, attributes) {
      const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
      if (name !== 'Relationship' || !id || !type || !target || mode === 'External') return;
      targets.set(id, { type, path: resolved(folderOf(of), target) });
    },
  });
  return targets;
}

/** A path in the archive. It is only looked up there, so it cannot lead to another file. */
function resolved(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target : `${folder}${target}`).split('/'))
    if (part === '..') parts.pop();
    else if (part && part !== '.') parts.push(part);
  return parts.join('/');
}

async function readSheets(archive: Archive, path: string, limits: XlsxLimits) {
  const sheets: { id: string; name: string; hidden: boolean }[] = [];
  let is1904 = false;
  await parse(archive, path, limits, {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = isTrue(attributes.date1904);
      if (name !== 'sheet') return;
      if (sheets.length === limits.sheets)
        throw new FileError(`${archive.name} has more than ${limits.sheets} sheets.`);
      const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden';
      sheets.push({ id: attribute(attributes, 'id') ?? '', name: attributes.name ?? '', hidden });
    },
  });
  return { sheets, is1904 };
}

async function readStrings(archive: Archive, path: string, limits: XlsxLimits): Promise<string[]> {
  const strings: string[] = [];
  let [text, characters, isText, inPhonetic] = ['', 0, false, false];
  await parse(archive, path, limits, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') inPhonetic = true;
      isText = name === 't' && !inPhonetic;
    },
    text(part) {
      if (!isText) return;
      text += part;
      characters += part.length;
      if (characters > limits.sharedCharacters)
        throw new FileError(
          `${archive.name} has more than ${limits.sharedCharacters} characters of text. Save it as CSV.`,
        );
    },
    close(name) {
      if (name === 't') isText = false;
      if (name === 'rPh') inPhonetic = false;
      if (name === 'si') strings.push(unescaped(text));
    },
  });
  return strings;
}

/** Excel writes characters that XML does not allow as `_x0007_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

async function readDateStyles(archive: Archive, path: string, limits: XlsxLimits) {
  const codes = new Map<number, string>();
  const dates: (DatePrecision | undefined)[] = [];
  let inCells = false;
  await parse(archive, path, limits, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = Number(attributes.numFmtId ?? 0);
      dates.push(datePrecision(id, codes.get(id)));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return dates;
}
