import type { ParsedRow } from '../records.js';
import { capital, figureOf, readFigureYear, readQualifier, words } from './figure.js';
import type { Column, Layout } from './layout.js';
import { RowParser } from './rowParser.js';
import { readSources } from './sources.js';

const COLUMNS: readonly Column[] = [
  { name: 'year', form: 'WORD', required: 'ROW', meaning: 'the reporting year', example: '2017/18' },
  { name: 'measure', form: 'WORD', required: 'ROW', meaning: 'what is counted', example: 'display_loans' },
  {
    name: 'scope',
    form: 'TEXT',
    required: 'ROW',
    meaning: 'the scope: which museums, or where',
    example: 'worldwide',
  },
  { name: 'value', form: 'VALUE', required: 'HEADER', meaning: 'the number', example: '2110' },
  { name: 'qualifier', form: 'WORD', required: 'ROW', meaning: 'the precision', example: 'exact' },
  { name: 'unit', form: 'TEXT', required: 'ROW', meaning: 'the unit', example: 'loans' },
  {
    name: 'theme',
    form: 'TEXT',
    required: 'HEADER',
    meaning: 'heading of the report',
    example: 'sharing collections',
  },
  { name: 'source', form: 'ADDRESS', required: 'ROW', meaning: 'code of the source', example: 'G1' },
  { name: 'note', form: 'TEXT', required: 'HEADER', meaning: 'a remark', example: '' },
];

/** Published figures of the partnership surveys. They describe all surveyed museums together, so they belong to no single organisation. */
export const reportFigures: Layout = {
  name: 'report-figures',
  title: 'A published figure of the partnership surveys',
  columns: COLUMNS,
  internal: true,
  read: (row, reading) => readFigure(new RowParser(row, reading, COLUMNS)),
};

function readFigure(parser: RowParser): ParsedRow[] {
  const [measure, scope, year] = [parser.cell('measure'), parser.cell('scope'), readFigureYear(parser)];
  const key = ['year', 'measure', 'scope', 'value', 'source'].map((column) => parser.cell(column));
  const figure = figureOf(parser, 'value', {
    title: `${capital(words(measure))}, ${scope}, ${year}`,
    year,
    measure,
    scope,
    unit: parser.cell('unit'),
    qualifier: readQualifier(parser),
    theme: parser.cell('theme'),
    note: parser.cell('note'),
  });
  return parser.done(key, figure, readSources(parser));
}
