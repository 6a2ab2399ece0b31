import { FORMATS } from '../export/formats.js';
import { TABLES } from '../export/tables.js';
import { busy, file, json, named, OPTIONAL_KEY, oneOf, type Paths, query, required, TEXT } from './parts.js';

const tables = [...new Set(Object.values(TABLES).flatMap((all) => all.map(({ name }) => name)))];

const PARAMETERS = [
  required(query('format', 'File format.', oneOf(Object.keys(FORMATS)))),
  query(
    'of',
    'partnerships: pairs of a museum and a partner with their organisations. everything: all organisations, loans, projects, sources and figures.',
    oneOf(['partnerships', 'everything'], 'partnerships'),
  ),
  query(
    'table',
    'The table, for formats that contain one. `all`, for formats that can contain several: all of them. For gds: nodes or relationships.',
    oneOf([...tables, 'nodes', 'relationships', 'all']),
  ),
  query(
    'filter',
    'JSON object. For partnerships: a PartnershipFilter of the GraphQL schema. For everything: one filter per list, such as {"loans": {"term": "LONG"}}.',
    TEXT,
    { example: '{"museum":{"national":true}}' },
  ),
  query(
    'sites',
    'Whether branch sites are also separate rows (partnerships only).',
    oneOf(['true', 'false'], 'false'),
  ),
  query('edges', 'Name of the list of edges in node-link JSON.', oneOf(['edges', 'links'], 'edges')),
];

const ERRORS = {
  '400': json('A parameter is missing or not allowed.', named('Error')),
  '429': json('Too many requests from this address.', named('RequestError')),
  '503': busy(named('Error')),
};

const types = [...new Set(Object.values(FORMATS).map(({ type }) => type.split(';')[0]!))];

/** Exports: the graph or a filtered part as a file. */
export const EXPORT_PATHS: Paths = {
  '/export': {
    get: {
      operationId: 'export',
      tags: ['Export'],
      summary: 'Download the graph, or a filtered part, as a file',
      security: OPTIONAL_KEY,
      parameters: PARAMETERS,
      responses: {
        '200': file('The file. The header `Data-Version` has the data version.', types),
        ...ERRORS,
      },
    },
  },
  '/export/about': {
    get: {
      operationId: 'exportMetadata',
      tags: ['Export'],
      summary: 'Licence, data version and filter of an export, for formats that cannot contain them',
      security: OPTIONAL_KEY,
      parameters: PARAMETERS,
      responses: { '200': json('Metadata of the export.', named('ExportMetadata')), ...ERRORS },
    },
  },
};
