import { LAYOUTS } from '../ingest/layouts/all.js';
import { MOST_BYTES } from '../submissions/uploads.js';
import { XLSX_MEDIA_TYPE } from '../xlsx/cellText.js';
import {
  busy,
  file,
  inPath,
  json,
  KEY,
  list,
  named,
  nullable,
  object,
  oneOf,
  type Paths,
  query,
  required,
  TEXT,
} from './parts.js';

const layouts = Object.values(LAYOUTS)
  .filter(({ internal }) => !internal)
  .map(({ name }) => name);

const flag = (name: string, description: string) =>
  query(name, description, oneOf(['true', 'false'], 'false'));
const several = (name: string, description: string) => query(name, description, list(TEXT));

const PARAMETERS = [
  required(
    query(
      'as',
      'Name of the return, 1 to 200 characters. A later file with this name is a corrected version.',
    ),
  ),
  query('layout', 'Layout of the file. Absent: detected from the header.', oneOf(layouts)),
  query('mapping', 'Name of a shipped mapping, instead of `layout`.'),
  query('museum', 'The museum whose return it is. Absent: that of the key.'),
  query('year', 'Reporting year of the return.', TEXT, { example: '2017/18' }),
  several('ignore', 'A column to leave out.'),
  several('sheet', 'A sheet of a workbook to read. Absent: all visible sheets that fit a layout.'),
  query('dates', 'Order of day and month in dates with two readings.', oneOf(['day-first', 'month-first'])),
  flag('acceptSuggestions', 'Replace cells by the suggested values.'),
  flag('check', 'Dry run: report what would change, and write nothing.'),
  flag('replace', 'Import even if most rows of the former version are missing.'),
];

const PREFER = {
  name: 'Prefer',
  in: 'header',
  description: '`respond-async`: respond at once with 202 and the address of the report.',
  schema: TEXT,
};

const FORBIDDEN = {
  '401': json('No token or key, or an unknown, expired or revoked one.', named('Error')),
  '403': json('The key does not permit this, or not for this museum.', named('Error')),
  '429': json('Too many requests, checks or uploads of this key.', {
    anyOf: [named('Error'), named('RequestError')],
  }),
  '503': busy(named('Error')),
};

const REPORT = {
  description: 'The report of the import; with `Accept: text/csv` all errors and warnings as CSV.',
  content: { 'application/json': { schema: named('ImportReport') }, 'text/csv': {} },
};

const WAITING = json('Stored; the import follows.', object({ upload: TEXT, state: TEXT }));

/** Submitting files, and what belongs to it. */
export const SUBMISSION_PATHS: Paths = {
  '/submissions': {
    post: {
      operationId: 'submit',
      tags: ['Submit'],
      summary: 'Check or import a CSV file or a workbook',
      security: KEY,
      parameters: [...PARAMETERS, PREFER],
      requestBody: {
        required: true,
        description: `The file; at most ${MOST_BYTES} bytes.`,
        content: { 'text/csv': {}, 'text/tab-separated-values': {}, [XLSX_MEDIA_TYPE]: {} },
      },
      responses: {
        '200': REPORT,
        '201': { ...REPORT, description: 'The file was imported. `Location` is the address of the report.' },
        '202': WAITING,
        '400': json('A parameter is missing or invalid, or there is no body.', named('Error')),
        '413': json('The file is too large.', named('Error')),
        '415': json('The content type is not accepted.', { anyOf: [named('Error'), named('RequestError')] }),
        '422': json('The whole file was rejected; the message says why.', named('Error')),
        '507': json('The service has no disk space for the file.', named('Error')),
        ...FORBIDDEN,
      },
    },
  },
  '/submissions/{id}': {
    get: {
      operationId: 'submission',
      tags: ['Submit'],
      summary: 'The report of an upload, or what is stored of a submission',
      security: KEY,
      parameters: [inPath('id', 'Id of the upload or of the submission.')],
      responses: {
        '200': {
          ...REPORT,
          content: {
            ...REPORT.content,
            'application/json': {
              schema: {
                anyOf: [named('ImportReport'), named('Submission'), object({ upload: TEXT, state: TEXT })],
              },
            },
          },
        },
        '404': json('No upload or submission has this id.', named('Error')),
        '422': json('The whole file was rejected.', named('Error')),
        ...FORBIDDEN,
      },
    },
  },
  '/templates/{file}': {
    get: {
      operationId: 'template',
      tags: ['Submit'],
      summary: 'Template of a layout, with examples',
      parameters: [
        inPath(
          'file',
          'Layout and file ending.',
          oneOf(layouts.flatMap((name) => [`${name}.csv`, `${name}.xlsx`])),
        ),
      ],
      responses: { '200': file('The template.', ['text/csv', XLSX_MEDIA_TYPE]) },
    },
  },
  '/caller': {
    get: {
      operationId: 'caller',
      tags: ['Submit'],
      summary: 'What a token or key permits',
      security: KEY,
      responses: {
        '200': json(
          'Name, role, museum and rights.',
          object({ name: TEXT, role: TEXT, museum: nullable(TEXT), rights: list(TEXT) }),
        ),
        '401': json('No token or key, or an unknown, expired or revoked one.', named('RequestError')),
      },
    },
  },
};
