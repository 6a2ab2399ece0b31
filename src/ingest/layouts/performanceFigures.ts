import type { ParsedRow } from '../records.js';
import { figureOf, readFigureYear, words } from './figure.js';
import type { Column, Layout } from './layout.js';
import { enterCell } from './naming.js';
import { didYouMean } from './nearest.js';
import { RowParser } from './rowParser.js';

const COLUMNS: readonly Column[] = [
  { name: 'museum', form: 'NAME', required: 'ROW', meaning: 'the museum', example: 'British Museum' },
  { name: 'year', form: 'WORD', required: 'ROW', meaning: 'the financial year', example: '2008/2009' },
  { name: 'measure', form: 'WORD', required: 'ROW', meaning: 'what is counted', example: 'visits' },
  { name: 'value', form: 'VALUE', required: 'HEADER', meaning: 'the number', example: '5472056' },
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
  read: (row, reading) => readFigure(new RowParser(row, reading, COLUMNS)),
};

function readFigure(parser: RowParser): ParsedRow[] {
  const [measure, year] = [parser.cell('measure'), readFigureYear(parser)];
  const kind = MEASURES[measure];
  const allowed = Object.keys(MEASURES);
  if (!kind && measure)
    parser.report(
      'unknown-measure',
      'measure',
      measure,
      `is not one of ${allowed.join(', ')}`,
      didYouMean(measure, allowed),
    );
  const key = ['museum', 'year', 'measure'].map((column) => parser.cell(column));
  const [about] = enterCell(parser, { names: 'museum' }, key, { otherKind: 'museum' });
  if (about === undefined) return [];
  const { name } = parser.mentionAt(about);
  const title = `${name}: ${words(measure).replace('uk ', 'UK ')}, ${year}`;
  const figure = { about, title, year, measure, ...(kind ?? { unit: '', scope: '' }) };
  return parser.done(key, figureOf(parser, 'value', figure), [parser.row.file]);
}
