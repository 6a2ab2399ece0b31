import { LIMITS } from '../reconcile/limits.js';
import {
  busy,
  COUNT,
  file,
  inPath,
  type JsonSchema,
  json,
  list,
  named,
  OPTIONAL_KEY,
  object,
  type Parameter,
  type Paths,
  query,
  type Response,
  required,
  TEXT,
} from './parts.js';

const ERRORS = {
  '400': json('A parameter is missing or invalid.', named('ReconcileError')),
  '429': json('Too many requests from this address.', named('RequestError')),
  '503': busy(named('ReconcileError')),
};
const NOT_FOUND = json('No organisation, type or property has this id.', named('ReconcileError'));

const operation = (
  operationId: string,
  summary: string,
  parameters: readonly Parameter[],
  responses: Readonly<Record<string, Response>>,
) => ({
  operationId,
  tags: ['Reconcile'],
  summary,
  security: OPTIONAL_KEY,
  parameters,
  responses: { ...responses, ...ERRORS },
});

const candidates = object({ result: list(named('Candidate')) });

const BATCH: JsonSchema = {
  description: 'Results by key of the query; for `extend`: metadata and rows.',
  anyOf: [
    { type: 'object', additionalProperties: candidates },
    object({ meta: list({ type: 'object' }), rows: { type: 'object' } }),
  ],
};

const MANIFEST = object({
  versions: list(TEXT),
  name: TEXT,
  identifierSpace: TEXT,
  schemaSpace: TEXT,
  defaultTypes: list(object({ id: TEXT, name: TEXT })),
  batchSize: COUNT,
});

const FORM = object({ queries: TEXT, extend: TEXT }, ['queries', 'extend']);

const PAGE = [
  required(query('prefix', 'The letters typed so far.')),
  query('cursor', `Number of results to skip, 0 to ${LIMITS.skipped}.`, COUNT),
  query(
    'limit',
    `Maximum number of results, 1 to ${LIMITS.mostSuggestions}; default ${LIMITS.suggestions}.`,
    COUNT,
  ),
];

const ID = required(query('id', 'Id of an organisation, type or property.'));

const suggest = (what: string) => ({
  get: operation(`suggest${what}`, `Suggest ${what.toLowerCase()}s while a user types`, PAGE, {
    '200': json('Suggestions, best first.', named('Suggestions')),
  }),
});

const flyout = (what: string) => ({
  get: operation(`flyout${what}`, `A short text about one ${what.toLowerCase()}`, [ID], {
    '200': json('The text as HTML.', object({ id: TEXT, html: TEXT })),
    '404': NOT_FOUND,
  }),
});

const page = (operationId: string, summary: string, parameter: Parameter) => ({
  get: operation(operationId, summary, [parameter], {
    '200': file('The page.', ['text/html']),
    '404': file('No organisation has or had this id.', ['text/html']),
  }),
});

/** Reconciliation Service API 0.2: match names to organisations. */
export const RECONCILE_PATHS: Paths = {
  '/reconcile': {
    get: operation(
      'reconcile',
      'Match names to organisations; without parameters: the manifest of the service',
      [
        query('queries', `Queries by key as JSON, at most ${LIMITS.batch}.`, TEXT, {
          example: '{"q0":{"query":"Tate"}}',
        }),
        query('query', 'One query: a name, or a JSON object.'),
        query('extend', 'Ids and properties as JSON, for columns with facts about organisations.'),
      ],
      { '200': json('Manifest, candidates or facts.', { anyOf: [MANIFEST, candidates, BATCH] }) },
    ),
    post: {
      ...operation('reconcileBatch', 'Match names to organisations, or read facts about them', [], {
        '200': json('Candidates or facts.', BATCH),
      }),
      requestBody: {
        required: true,
        description: `The parameters of the GET request as a form; at most ${LIMITS.body} bytes.`,
        content: { 'application/x-www-form-urlencoded': { schema: FORM } },
      },
    },
  },
  '/reconcile/extend/properties': {
    get: operation(
      'extendProperties',
      'Properties with which a table can be extended',
      [query('type', 'Type of the organisations.'), query('limit', 'Maximum number of properties.', COUNT)],
      {
        '200': json('Properties.', object({ properties: list(object({ id: TEXT, name: TEXT })) })),
      },
    ),
  },
  '/reconcile/suggest/entity': suggest('Entity'),
  '/reconcile/suggest/type': suggest('Type'),
  '/reconcile/suggest/property': suggest('Property'),
  '/reconcile/flyout/entity': flyout('Entity'),
  '/reconcile/flyout/type': flyout('Type'),
  '/reconcile/flyout/property': flyout('Property'),
  '/reconcile/preview': page('reconcilePreview', 'A small page about an organisation, for a frame', ID),
  '/reconcile/organisations/{id}': page(
    'reconcileOrganisation',
    'The page of an organisation',
    inPath('id', 'Id of the organisation.'),
  ),
};
