import { reportingYear } from '../../domain/partialDate.js';
import { FigureStatus } from '../../domain/words.js';
import type { SaidFigure } from '../said.js';
import { compact } from './compact.js';
import type { Desk } from './desk.js';

/** What the layouts of figures share. */
export type Figure = Omit<SaidFigure, 'is' | 'status' | 'value' | 'qualifier'> & {
  readonly qualifier?: SaidFigure['qualifier'];
};

/** A figure whose value stands in a column: `N/A` is not applicable, an empty value is unknown, 0 is 0. */
export function figureOf(desk: Desk, column: string, figure: Figure): SaidFigure {
  const { value, note, status } = readValue(desk, column);
  return compact<SaidFigure>({
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
    note: figure.note || note,
  });
}

/** Half a visitor is an estimate's remains: the nearest whole number is taken, and the note says what stands in the file. */
function readValue(desk: Desk, column: string): { value?: number; note?: string; status: FigureStatus } {
  const text = desk.cell(column);
  if (text === 'N/A') return { status: FigureStatus.NOT_APPLICABLE };
  if (text === '') return { status: FigureStatus.UNKNOWN };
  const status = FigureStatus.STATED;
  if (/^\d{1,15}$/.test(text)) return { value: Number(text), status };
  if (/^\d{1,15}\.\d+$/.test(text)) {
    desk.warning(column, text, 'rounded', 'is no whole number: rounded, and kept as a note');
    return { value: Math.round(Number(text)), note: `${text} in ${desk.row.file}`, status };
  }
  desk.error(column, text, 'no-whole-number', 'is no whole number, N/A or empty');
  return { status };
}

/** A reporting year as we write it: `2017/18`. */
export function readReportingYear(desk: Desk): string {
  const text = desk.cell('year');
  const year = reportingYear(text);
  if (!year) desk.error('year', text, 'no-reporting-year', 'is no reporting year such as 2017/18');
  return year ?? text;
}

const QUALIFIERS: Readonly<Record<string, SaidFigure['qualifier']>> = {
  exact: 'EXACT',
  'at least': 'AT_LEAST',
  'more than': 'MORE_THAN',
};

export function readQualifier(desk: Desk): SaidFigure['qualifier'] {
  const text = desk.cell('qualifier');
  const qualifier = QUALIFIERS[text];
  const allowed = Object.keys(QUALIFIERS).join(', ');
  if (!qualifier) desk.error('qualifier', text, 'unknown-qualifier', `is none of ${allowed}`);
  return qualifier ?? 'EXACT';
}

export const words = (measure: string): string => measure.replaceAll('_', ' ');
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
