import type { ReadRow } from '../said.js';
import { Desk } from './desk.js';
import { capital, figureOf, readQualifier, readReportingYear, words } from './figure.js';
import type { Column, Layout } from './layout.js';

const COLUMNS: readonly Column[] = [
  { name: 'year', required: true, meaning: 'the reporting year', example: '2017/18' },
  { name: 'measure', required: true, meaning: 'what is counted', example: 'display_loans' },
  { name: 'scope', required: true, meaning: 'of which museums, or where', example: 'worldwide' },
  { name: 'value', required: true, meaning: 'the number', example: '2110' },
  { name: 'qualifier', required: true, meaning: 'how exact it is', example: 'exact' },
  { name: 'unit', required: true, meaning: 'what one is', example: 'loans' },
  { name: 'theme', required: true, meaning: 'heading of the report', example: 'sharing collections' },
  { name: 'source', required: true, meaning: 'code of the source', example: 'G1' },
  { name: 'note', required: true, meaning: 'a remark', example: '' },
];

/** Published figures of the partnership surveys. They are about the surveyed museums together, so about no one organisation. */
export const reportFigures: Layout = {
  name: 'report-figures',
  title: 'A published figure of the partnership surveys',
  columns: COLUMNS,
  internal: true,
  read: (row, reading) => readFigure(new Desk(row, reading)),
};

function readFigure(desk: Desk): ReadRow[] {
  const [measure, scope, year] = [desk.cell('measure'), desk.cell('scope'), readReportingYear(desk)];
  const key = ['year', 'measure', 'scope', 'value', 'source'].map((column) => desk.cell(column));
  const figure = figureOf(desk, 'value', {
    title: `${capital(words(measure))}, ${scope}, ${year}`,
    year,
    measure,
    scope,
    unit: desk.cell('unit'),
    qualifier: readQualifier(desk),
    theme: desk.cell('theme'),
    note: desk.cell('note'),
  });
  return desk.done(key, figure, [desk.cell('source')]);
}
