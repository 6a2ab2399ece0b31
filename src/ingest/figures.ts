import { reportingYear } from '../domain/partialDate.js';
import { FigureStatus } from '../domain/words.js';
import { type CsvFile, cell, type Row } from './csv.js';
import { idOf } from './ids.js';
import { enterCell, type Reading, rowName } from './reading.js';
import { add, type Batches } from './records.js';
import { sourceId } from './sources.js';

/** The columns of the three files of figures. */
export const REPORT_LAYOUT = [
  'year',
  'measure',
  'scope',
  'value',
  'qualifier',
  'unit',
  'theme',
  'source',
  'note',
] as const;
export const PERFORMANCE_LAYOUT = ['museum', 'year', 'measure', 'value'] as const;
export const COUNTS_LAYOUT = [
  'nation',
  'region',
  'local_authority',
  'museums_open',
  'of_which_accredited',
] as const;

const QUALIFIERS: Readonly<Record<string, string>> = {
  exact: 'EXACT',
  'at least': 'AT_LEAST',
  'more than': 'MORE_THAN',
};

interface Figure {
  readonly key: readonly string[];
  readonly title: string;
  readonly year: string;
  readonly measure: string;
  readonly scope: string;
  readonly value: string;
  readonly unit: string;
  readonly qualifier?: string;
  readonly theme?: string;
  readonly note?: string;
  readonly source: string;
}

const words = (measure: string) => measure.replaceAll('_', ' ');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Writes a figure down. `N/A` is not applicable, an empty value is unknown, 0 is 0; anything else that is no number is reported. */
function addFigure(row: Row, column: string, figure: Figure, reading: Reading, batches: Batches): string {
  const { key, source, ...stated } = figure;
  const { value, ...properties } = { ...stated, ...wholeNumber(row, column, stated.value, reading) };
  const id = idOf('figure', key);
  const status = statusOf(value);
  if (!status)
    reading.issues.error(
      row,
      column,
      value,
      'is no whole number, N/A or empty: the value is taken as unknown',
    );
  add(batches, 'figures', {
    id,
    properties: {
      qualifier: 'EXACT',
      ...properties,
      status: status ?? FigureStatus.UNKNOWN,
      value: status === FigureStatus.STATED ? Number(value) : null,
    },
  });
  add(batches, 'evidence', { thing: id, source: sourceId(source), rows: [rowName(row)], printed: [] });
  return id;
}

/** Half a visitor is an estimate's remains: the nearest whole number is taken, and the note says what stands in the file. */
function wholeNumber(
  row: Row,
  column: string,
  text: string,
  reading: Reading,
): { value: string; note?: string } {
  if (!/^\d+\.\d+$/.test(text)) return { value: text };
  reading.issues.warning(row, column, text, 'is no whole number: rounded, and kept as a note');
  return { value: String(Math.round(Number(text))), note: `${text} in ${row.file}` };
}

function statusOf(value: string): FigureStatus | undefined {
  if (value === 'N/A') return FigureStatus.NOT_APPLICABLE;
  if (value === '') return FigureStatus.UNKNOWN;
  return /^\d{1,15}$/.test(value) ? FigureStatus.STATED : undefined;
}

function readYear(row: Row, reading: Reading): string {
  const text = cell(row, 'year');
  const year = reportingYear(text);
  if (!year) reading.issues.error(row, 'year', text, 'is no reporting year such as 2017/18: kept as written');
  return year ?? text;
}

/** Published figures of the partnership surveys. They are about the surveyed museums together, so about no one organisation. */
export function reportFigures(file: CsvFile, reading: Reading, batches: Batches): string[] {
  return file.rows.map((row) => {
    const [measure, scope, year] = [cell(row, 'measure'), cell(row, 'scope'), readYear(row, reading)];
    const qualifier = QUALIFIERS[cell(row, 'qualifier')];
    if (!qualifier)
      reading.issues.error(
        row,
        'qualifier',
        cell(row, 'qualifier'),
        `is none of ${Object.keys(QUALIFIERS).join(', ')}: taken as exact`,
      );
    const key = [
      file.name,
      ...['year', 'measure', 'scope', 'value', 'source'].map((column) => cell(row, column)),
    ];
    const [theme, note] = [cell(row, 'theme'), cell(row, 'note')];
    addFigure(
      row,
      'value',
      {
        key,
        title: `${capital(words(measure))}, ${scope}, ${year}`,
        year,
        measure,
        scope,
        value: cell(row, 'value'),
        unit: cell(row, 'unit'),
        qualifier: qualifier ?? 'EXACT',
        source: cell(row, 'source'),
        ...(theme && { theme }),
        ...(note && { note }),
      },
      reading,
      batches,
    );
    return cell(row, 'source');
  });
}

const PERFORMANCE: Readonly<Record<string, { unit: string; scope: string }>> = {
  visits: { unit: 'visits', scope: 'one museum' },
  uk_loan_venues: { unit: 'venues', scope: 'UK' },
};

/** Official statistics of one museum in one reporting year. */
export function performanceFigures(file: CsvFile, reading: Reading, batches: Batches): string[] {
  for (const row of file.rows) {
    const [measure, year] = [cell(row, 'measure'), readYear(row, reading)];
    const kind = PERFORMANCE[measure];
    if (!kind) {
      reading.issues.error(
        row,
        'measure',
        measure,
        `is none of ${Object.keys(PERFORMANCE).join(', ')}: the row is left out`,
      );
      continue;
    }
    const key = [file.name, cell(row, 'museum'), cell(row, 'year'), measure];
    const [museum] = enterCell(reading, row, cell(row, 'museum'), { rowKey: key, otherKind: 'museum' });
    const name = reading.register.entries.get(museum!)!.name;
    const title = `${name}: ${words(measure).replace('uk ', 'UK ')}, ${year}`;
    const figure = { key, title, year, measure, ...kind, value: cell(row, 'value'), source: file.name };
    const id = addFigure(row, 'value', figure, reading, batches);
    add(batches, 'aboutMuseums', { figure: id, organisation: reading.register.id(museum!) });
  }
  return [file.name];
}

/** Counts of museums in one local authority: an area with two figures. Where no authority is stated, the area is the region. */
export function countFigures(file: CsvFile, reading: Reading, batches: Batches): string[] {
  for (const row of file.rows) {
    const [nation, printed, authority] = [
      cell(row, 'nation'),
      cell(row, 'region'),
      cell(row, 'local_authority'),
    ];
    const region = reading.tables.region(printed);
    if (!region)
      reading.issues.error(row, 'region', printed, 'is no region of data/tables/regions.csv: left out');
    const name = authority === 'NA' || authority === '' ? printed : authority;
    const area = idOf('area', [file.name, nation, printed, authority]);
    const country = region?.country ?? null;
    add(batches, 'areas', {
      id: area,
      properties: { name, region: region?.region ?? null, country, kind: 'LOCAL_AUTHORITY' },
    });
    for (const [column, measure] of [
      ['museums_open', 'museums_open'],
      ['of_which_accredited', 'museums_accredited'],
    ] as const) {
      const key = [file.name, nation, printed, authority, measure];
      const title = `${name}: ${words(measure)}, 2024`;
      const figure = { key, title, year: '2024', measure, scope: 'local authority', unit: 'museums' };
      const id = addFigure(
        row,
        column,
        { ...figure, value: cell(row, column), source: file.name },
        reading,
        batches,
      );
      add(batches, 'aboutAreas', { figure: id, area });
    }
  }
  return [file.name];
}
