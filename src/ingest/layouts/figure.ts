import { reportingYear } from '../../domain/partialDate.js';
import { FigureStatus } from '../../domain/words.js';
import type { FigureStatement } from '../records.js';
import { compact } from './compact.js';
import { didYouMean } from './nearest.js';
import { readCount } from './numbers.js';
import type { RowParser } from './rowParser.js';

/** Figure properties shared by the layouts of figures. */
export type Figure = Omit<FigureStatement, 'is' | 'status' | 'value' | 'qualifier'> & {
  readonly qualifier?: FigureStatement['qualifier'];
};

/** Builds a figure from a value column: `N/A` is not applicable, an empty cell is unknown, 0 is 0. */
export function figureOf(parser: RowParser, column: string, figure: Figure): FigureStatement {
  const { value, note, status } = readValue(parser, column, figure.unit);
  return compact<FigureStatement>({
    is: 'FIGURE',
    about: figure.about,
    area: figure.area,
    title: figure.title,
    year: figure.year,
    measure: figure.measure,
    scope: figure.scope,
    unit: figure.unit,
    qualifier: figure.qualifier ?? 'EXACT',
    status,
    value,
    theme: figure.theme,
    note: parser.noteWith([figure.note, note].filter(Boolean).join('; ')),
  });
}

/** Units that may have decimals and negative values: sums, shares, rates. All others are counts. */
const MEASURED =
  /proportion|per ?cent|%|share|ratio|rate|average|pounds?|sterling|euros?|dollars?|\b[A-Z]{3}\b|hours?/;

/** Limit for published figures: 15 digits. */
const LARGEST_FIGURE = 999_999_999_999_999;

interface Value {
  readonly value?: number;
  readonly note?: string;
  readonly status: FigureStatus;
}

/** Reads a value. A decimal count results from an estimate: it is rounded, and the note has the original text. */
function readValue(parser: RowParser, column: string, unit: string): Value {
  const text = parser.cell(column);
  if (/^n\/a$/i.test(text)) return { status: FigureStatus.NOT_APPLICABLE };
  if (text === '') return { status: FigureStatus.UNKNOWN };
  if (MEASURED.test(unit) && /^-?\d{1,15}(?:\.\d+)?$/.test(text))
    return { value: Number(text), status: FigureStatus.STATED };
  return countedValue(parser, column, text);
}

function countedValue(parser: RowParser, column: string, text: string): Value {
  const status = FigureStatus.STATED;
  if (/^\d{1,15}\.\d+$/.test(text)) {
    parser.report('rounded', column, text, 'is not a whole number: rounded; the original is kept as a note');
    return { value: Math.round(Number(text)), note: `${text} in ${parser.row.file}`, status };
  }
  const value = readCount(parser, column, LARGEST_FIGURE);
  return value === undefined ? { status: FigureStatus.UNKNOWN } : { value, status };
}

/** A reporting year in standard form (`2017/18`), or a calendar year. */
export function readFigureYear(parser: RowParser): string {
  const text = parser.cell('year');
  const year = reportingYear(text) ?? (/^(?:1[7-9]|20)\d\d$/.test(text) ? text : undefined);
  if (!year && text)
    parser.report(
      'no-reporting-year',
      'year',
      text,
      'is neither a reporting year such as 2017/18 nor a year',
      'enter 2017/18 for April 2017 to March 2018',
    );
  return year ?? text;
}

const QUALIFIERS: Readonly<Record<string, FigureStatement['qualifier']>> = {
  exact: 'EXACT',
  'at least': 'AT_LEAST',
  'more than': 'MORE_THAN',
};

/** Precision of a figure; empty means exact. */
export function readQualifier(parser: RowParser): FigureStatement['qualifier'] {
  const text = parser.cell('qualifier');
  const qualifier = QUALIFIERS[text.toLowerCase()] ?? Object.values(QUALIFIERS).find((one) => one === text);
  const allowed = Object.keys(QUALIFIERS);
  if (text && !qualifier)
    parser.report(
      'unknown-qualifier',
      'qualifier',
      text,
      `is not one of ${allowed.join(', ')}`,
      didYouMean(text, allowed),
    );
  return qualifier ?? 'EXACT';
}

export const words = (measure: string): string => measure.replaceAll('_', ' ');
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
