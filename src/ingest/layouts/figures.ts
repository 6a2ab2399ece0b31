import type { ParsedRow } from '../records.js';
import { enter } from '../report.js';
import { identifierOf, SOURCE } from './columns.js';
import { capital, figureOf, readFigureYear, readQualifier, words } from './figure.js';
import { type Column, type Layout, oneOf } from './layout.js';
import { enterCell } from './naming.js';
import { RowParser } from './rowParser.js';
import { readSources } from './sources.js';

const COLUMNS: readonly Column[] = [
  {
    name: 'organisation',
    form: 'NAME',
    meaning: 'Organisation that the figure is about. Empty: several together.',
    example: 'Example Museum',
  },
  identifierOf('organisation_id', 'the organisation'),
  {
    name: 'year',
    form: 'WORD',
    required: 'ROW',
    meaning: 'Reporting year (April to March) or calendar year.',
    example: '2017/18',
    allowed: '`2017/18`, `2017`',
  },
  {
    name: 'measure',
    form: 'WORD',
    required: 'ROW',
    meaning: 'What is counted. Loans, objects, venues and people are different measures.',
    example: 'visits',
    allowed: 'a word in lower case, with underscores',
  },
  {
    name: 'scope',
    form: 'TEXT',
    meaning: 'Scope of the count: where, or for which organisations.',
    example: 'UK',
  },
  {
    name: 'value',
    form: 'VALUE',
    required: 'HEADER',
    meaning: 'The number. Empty: unknown; `N/A`: not applicable; 0: none.',
    example: '1234',
    allowed: 'a whole number; decimals only if the unit is an amount of money, a proportion or hours',
  },
  {
    name: 'qualifier',
    form: 'WORD',
    meaning: 'Precision. Empty: exact.',
    example: 'at least',
    ...oneOf(['exact', 'at least', 'more than']),
  },
  { name: 'unit', form: 'TEXT', meaning: 'Unit of the number. Empty: the measure.', example: 'visits' },
  {
    name: 'theme',
    form: 'TEXT',
    meaning: 'Heading under which it was published.',
    example: 'sharing collections',
  },
  {
    name: 'title',
    form: 'TITLE',
    meaning: 'Title of the figure. Empty: made from the other columns.',
    example: 'Example Museum: visits, 2017/18',
  },
  SOURCE,
  {
    name: 'note',
    form: 'TEXT',
    meaning: 'Note on the figure. It is imported.',
    example: 'without school groups',
  },
];

/** A published figure. Contradicting figures are both kept. */
export const figures: Layout = {
  name: 'figures',
  title: 'A published number about one organisation or several together',
  columns: COLUMNS,
  read: (row, reading) => readFigure(new RowParser(row, reading, COLUMNS)),
};

function readFigure(parser: RowParser): ParsedRow[] {
  const key = ['organisation', 'organisation_id', 'year', 'measure', 'scope'].map((column) =>
    parser.cell(column),
  );
  const [about] = enterCell(parser, { names: 'organisation', ids: 'organisation_id' }, key);
  const [measure, year] = [readMeasure(parser), readFigureYear(parser)];
  const name = about === undefined ? '' : parser.mentionAt(about).name;
  const title =
    parser.cell('title') || [name ? `${name}: ${words(measure)}` : capital(words(measure)), year].join(', ');
  const scope = parser.cell('scope') || (name ? 'one organisation' : 'all together');
  const figure = figureOf(parser, 'value', {
    ...(about !== undefined && { about }),
    ...{ title, year, measure, scope, unit: parser.cell('unit') || words(measure) },
    ...{ qualifier: readQualifier(parser), theme: parser.cell('theme'), note: parser.cell('note') },
  });
  return parser.done(key, figure, readSources(parser));
}

function readMeasure(parser: RowParser): string {
  const text = parser.cell('measure');
  if (!text || /^[a-z][a-z0-9_]*$/.test(text)) return text;
  const word = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  parser.report(
    'unknown-measure',
    'measure',
    text,
    'is not a lower-case word with underscores',
    word ? enter(word) : undefined,
  );
  return text;
}
