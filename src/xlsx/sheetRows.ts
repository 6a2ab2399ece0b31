import { FileError } from '../csv/fileError.js';
import type { Archive } from './archive.js';
import { cellReference, columnLetters } from './cellReference.js';
import type { XlsxLimits } from './limits.js';
import { serialDate } from './numberFormats.js';
import { unescaped, type Workbook } from './workbook.js';
import { isTrue, XmlReader } from './xml.js';

/** One row of a sheet. */
export interface SheetRow {
  /** Number of the row, from 1. */
  readonly row: number;
  /** Texts of the cells by column; holes are empty cells. */
  readonly values: readonly string[];
  readonly hidden: boolean;
  /** Columns with a formula for which the workbook has no value. */
  readonly unvalued: readonly number[];
}

/** Streams the rows of a sheet that have content. `inflated` is called with the number of inflated bytes of each chunk. */
export async function* sheetRows(
  archive: Archive,
  path: string,
  workbook: Workbook,
  limits: XlsxLimits,
  inflated: (bytes: number) => void = () => {},
): AsyncGenerator<readonly SheetRow[]> {
  const parser = new SheetParser(archive.name, workbook, limits);
  const reader = new XmlReader(archive.name, limits.depth, parser);
  for await (const chunk of archive.read(path)) {
    inflated(chunk.length);
    reader.write(chunk);
    yield parser.taken();
  }
  reader.end();
  yield parser.taken();
}

class SheetParser {
  #rows: SheetRow[] = [];
  #row = 0;
  #hidden = false;
  #values: string[] = [];
  #unvalued: number[] = [];
  #column = -1;
  #type = '';
  #style = 0;
  #text = '';
  #hasFormula = false;
  #collects = false;
  #inPhonetic = false;
  #inData = false;

  constructor(
    private readonly file: string,
    private readonly workbook: Workbook,
    private readonly limits: XlsxLimits,
  ) {}

  taken(): readonly SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'sheetData') this.#inData = true;
    else if (!this.#inData) return;
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#collects = true;
    else if (name === 't') this.#collects = !this.#inPhonetic;
    else if (name === 'rPh') this.#inPhonetic = true;
    else if (name === 'f') this.#hasFormula = true;
  }

  text(text: string): void {
    if (!this.#collects) return;
    this.#text += text;
    if (this.#text.length > this.limits.cellCharacters * 2)
      throw this.#refused(`cell ${this.#cell} has more than ${this.limits.cellCharacters} characters`);
  }

  close(name: string): void {
    if (name === 'sheetData') this.#inData = false;
    if (!this.#inData) return;
    if (name === 'v' || name === 't') this.#collects = false;
    else if (name === 'rPh') this.#inPhonetic = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
  }

  get #cell(): string {
    return `${columnLetters(this.#column)}${this.#row}`;
  }

  #openRow({ r, hidden }: Readonly<Record<string, string>>): void {
    const row = r === undefined ? this.#row + 1 : Number(r);
    if (!Number.isInteger(row) || row <= this.#row || row > this.limits.rows)
      throw this.#refused(`row ${String(r).slice(0, 20)} is out of order, or beyond row ${this.limits.rows}`);
    this.#row = row;
    this.#hidden = isTrue(hidden);
    [this.#values, this.#unvalued, this.#column] = [[], [], -1];
  }

  #openCell({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    const at = r === undefined ? { column: this.#column + 1, row: this.#row } : cellReference(r);
    if (!at || at.row !== this.#row) throw this.#refused(`cell ${String(r).slice(0, 20)} is not in its row`);
    this.#column = at.column;
    [this.#type, this.#style, this.#text, this.#hasFormula] = [t, Number(s), '', false];
  }

  #closeCell(): void {
    const value = this.#value();
    if (value === '') {
      if (this.#hasFormula && this.#type !== 'str') this.#unvalued.push(this.#column);
      return;
    }
    if (this.#column >= this.limits.columns)
      throw this.#refused(`cell ${this.#cell} has content; ${this.limits.columns} columns are read`);
    if (value.length > this.limits.cellCharacters)
      throw this.#refused(`cell ${this.#cell} has more than ${this.limits.cellCharacters} characters`);
    while (this.#values.length < this.#column) this.#values.push('');
    this.#values[this.#column] = value;
  }

  #value(): string {
    const text = this.#text;
    switch (this.#type) {
      case 's':
        return this.workbook.strings[Number(text)] ?? '';
      case 'str':
      case 'inlineStr':
        return unescaped(text);
      case 'b':
        return text === '' ? '' : isTrue(text) ? 'TRUE' : 'FALSE';
      case 'e':
        return text;
      case 'd':
        return text.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '');
      default:
        return text === '' ? '' : this.#number(text);
    }
  }

  /** A number with the 15 digits that Excel has, or a date as precise as its format shows it. */
  #number(text: string): string {
    const number = Number(text);
    if (Number.isNaN(number)) return text;
    const precision = this.workbook.dates[this.#style];
    const date = precision && serialDate(number, precision, this.workbook.is1904);
    return date ?? String(Number(number.toPrecision(15)));
  }

  #closeRow(): void {
    if (this.#values.some((value) => value.trim() !== '') || this.#unvalued.length > 0)
      this.#rows.push({
        row: this.#row,
        values: this.#values,
        hidden: this.#hidden,
        unvalued: this.#unvalued,
      });
  }

  #refused(what: string): FileError {
    return new FileError(
      `${this.file} is refused: ${what}. Delete what does not belong to the table, and save it again.`,
    );
  }
}
