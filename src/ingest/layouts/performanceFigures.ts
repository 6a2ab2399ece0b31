import type { ReadRow } from '../said.js';
import { Desk } from './desk.js';
import { figureOf, readReportingYear, words } from './figure.js';
import type { Column, Layout } from './layout.js';
import { enterNames } from './naming.js';

const COLUMNS: readonly Column[] = [
  { name: 'museum', required: true, meaning: 'the museum', example: 'British Museum' },
  { name: 'year', required: true, meaning: 'the financial year', example: '2008/2009' },
  { name: 'measure', required: true, meaning: 'what is counted', example: 'visits' },
  { name: 'value', required: true, meaning: 'the number', example: '5472056' },
];

const MEASURES: Readonly<Record<string, { unit: string; scope: string }>> = {
  visits: { unit: 'visits', scope: 'one museum' },
  uk_loan_venues: { unit: 'venues', scope: 'UK' },
};

/** Official statistics of one museum in one reporting year. */
export const performanceFigures: Layout = {
  name: 'performance-figures',
  title: 'An official figure of one sponsored museum in one financial year',
  columns: COLUMNS,
  internal: true,
  read: (row, reading) => readFigure(new Desk(row, reading)),
};

function readFigure(desk: Desk): ReadRow[] {
  const [measure, year] = [desk.cell('measure'), readReportingYear(desk)];
  const kind = MEASURES[measure];
  const allowed = Object.keys(MEASURES).join(', ');
  if (!kind) desk.error('measure', measure, 'unknown-measure', `is none of ${allowed}`);
  const key = ['museum', 'year', 'measure'].map((column) => desk.cell(column));
  const [about] = enterNames(desk, 'museum', desk.cell('museum'), key, { otherKind: 'museum' });
  const name = desk.mentionAt(about!).name;
  const title = `${name}: ${words(measure).replace('uk ', 'UK ')}, ${year}`;
  const figure = { about: about!, title, year, measure, ...(kind ?? { unit: '', scope: '' }) };
  return desk.done(key, figureOf(desk, 'value', figure), [desk.row.file]);
}
