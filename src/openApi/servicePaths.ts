import {
  busy,
  COUNT,
  json,
  named,
  nullable,
  OPTIONAL_KEY,
  object,
  oneOf,
  type Paths,
  TEXT,
} from './parts.js';

const NOT_READY = object({ status: oneOf(['not ready']), code: TEXT, message: TEXT });

const VERSION = object(
  {
    service: { ...TEXT, description: 'Version of the service.' },
    commit: {
      ...TEXT,
      description: 'Commit that the service was built from; absent: not known at build time.',
    },
    dataVersion: COUNT,
    changed: nullable({
      ...TEXT,
      description: 'Time of the last change of the data, ISO 8601; null: never.',
    }),
    licence: TEXT,
    synthetic: { type: 'boolean', description: 'True if the graph contains generated data.' },
  },
  ['commit'],
);

/** State and version of the service. */
export const SERVICE_PATHS: Paths = {
  '/health': {
    get: {
      operationId: 'health',
      tags: ['Service'],
      summary: 'Whether the process is alive',
      responses: { '200': json('It is.', object({ status: oneOf(['alive']) })) },
    },
  },
  '/ready': {
    get: {
      operationId: 'ready',
      tags: ['Service'],
      summary: 'Whether the service can answer queries',
      responses: {
        '200': json('It can.', object({ status: oneOf(['ready']), dataVersion: nullable(COUNT) })),
        '503': busy(NOT_READY, 'It cannot; the message says why.'),
      },
    },
  },
  '/version': {
    get: {
      operationId: 'version',
      tags: ['Service'],
      summary: 'Versions of service and data',
      security: OPTIONAL_KEY,
      responses: {
        '200': json('Versions.', VERSION),
        '429': json('Too many requests from this address.', named('RequestError')),
        '503': busy({ anyOf: [named('RequestError'), named('Error')] }),
      },
    },
  },
  '/openapi.json': {
    get: {
      operationId: 'openApi',
      tags: ['Service'],
      summary: 'This document',
      responses: { '200': json('OpenAPI 3.1.', object({ openapi: TEXT, paths: { type: 'object' } })) },
    },
  },
};
