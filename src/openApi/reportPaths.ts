import { DOCUMENT_FORMAT_NAMES } from '../reportFiles/files.js';
import { DIVISIONS } from '../reportFiles/rows.js';
import { TABLE_FORMAT_NAMES } from '../reportFiles/write.js';
import {
  busy,
  file,
  json,
  named,
  OPTIONAL_KEY,
  oneOf,
  type Parameter,
  type Paths,
  query,
  required,
  TEXT,
} from './parts.js';

const YEAR = { type: 'string', pattern: '^\\d{4}/\\d{2}$' };
const TABLE_TYPES = [
  'text/csv',
  'application/json',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

const format = (names: readonly string[], usual: string) =>
  query('format', 'File format.', oneOf(names, usual));
const year = query('year', 'Reporting year, April to March.', YEAR, { example: '2017/18' });
const museums = query('museums', 'Ids of national museums, separated by commas. Absent: all.', TEXT, {
  example: 'national:tate,national:vam',
});
const measures = query('measures', 'Names of measures, separated by commas. Absent: all.');

const operation = (
  operationId: string,
  summary: string,
  parameters: readonly Parameter[],
  types: readonly string[],
) => ({
  get: {
    operationId,
    tags: ['Report'],
    summary,
    security: OPTIONAL_KEY,
    parameters,
    responses: {
      '200': file('The file. The header `Data-Version` has the data version.', types),
      '304': { description: 'Unchanged since the `ETag` in `If-None-Match`.' },
      '400': json('A parameter is missing or not allowed.', named('Error')),
      '429': json('Too many requests from this address.', named('RequestError')),
      '503': busy(named('Error')),
    },
  },
});

/** Files of the report: its table, the evidence of a count, and the document. */
export const REPORT_PATHS: Paths = {
  '/report/table': operation(
    'reportTable',
    'The report as a table: published and traced values of each measure',
    [
      format(TABLE_FORMAT_NAMES, 'csv'),
      year,
      query('years', 'Reporting years instead of `year`, separated by commas; at most 30.', TEXT, {
        example: '2016/17,2017/18',
      }),
      museums,
      measures,
      query('by', 'How rows are divided, in addition to the whole.', oneOf(DIVISIONS, 'museum')),
      query('layout', 'tidy: one row per year. wide: one column per year.', oneOf(['tidy', 'wide'], 'tidy')),
    ],
    TABLE_TYPES,
  ),
  '/report/evidence': operation(
    'reportEvidence',
    'The loans and projects behind one count of the report',
    [
      format(TABLE_FORMAT_NAMES, 'csv'),
      required(year),
      required(query('measure', 'Name of the measure, as in the table.', TEXT, { example: 'display_loans' })),
      required(query('scope', 'Scope of the measure, as in the table.', TEXT, { example: 'UK' })),
      museums,
      query('region', 'Region or nation of the partner. Absent: all.'),
      query('kind', 'Kind of the partner. Absent: all.'),
    ],
    TABLE_TYPES,
  ),
  '/report/document': operation(
    'reportDocument',
    'The report of one year as a document',
    [format(DOCUMENT_FORMAT_NAMES, 'html'), required(year), museums, measures],
    ['text/html', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ),
};
