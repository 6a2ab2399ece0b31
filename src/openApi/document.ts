import { LICENCE } from '../api/compose/meta.js';
import { serviceVersion } from '../version.js';
import { SCHEMAS } from './components.js';
import { EXPORT_PATHS } from './exportPaths.js';
import { FEED_PATHS } from './feedPaths.js';
import type { Paths } from './parts.js';
import { RECONCILE_PATHS } from './reconcilePaths.js';
import { REPORT_PATHS } from './reportPaths.js';
import { SERVICE_PATHS } from './servicePaths.js';
import { SUBMISSION_PATHS } from './submissionPaths.js';

export const PATHS: Paths = {
  ...EXPORT_PATHS,
  ...REPORT_PATHS,
  ...FEED_PATHS,
  ...RECONCILE_PATHS,
  ...SUBMISSION_PATHS,
  ...SERVICE_PATHS,
};

const TAGS = [
  ['Export', 'Files for spreadsheets, statistics and network programs', '/docs/exports'],
  ['Report', 'The partnership report as table and document', '/docs/reports'],
  ['Changes', 'What is new in the graph', '/docs/changes'],
  ['Reconcile', 'Match names to organisations (Reconciliation Service API 0.2)', '/docs/reconciliation'],
  ['Submit', 'Check and import returns', '/docs/importing'],
  ['Service', 'State and version of the service', '/docs/operations'],
] as const;

/** OpenAPI 3.1 document of the routes that are not GraphQL. `base`: address of the service, without a slash at its end. */
export const openApiDocument = (base: string): object => ({
  openapi: '3.1.1',
  info: {
    title: 'Museum partnership graph',
    version: serviceVersion(),
    summary:
      'Which UK museums work with which organisations, through which loans and projects, since when, and on what evidence.',
    description: `GraphQL is at ${base}/graphql and described by ${base}/schema.graphql. ${LICENCE}`,
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: base || '/' }],
  externalDocs: { description: 'Help and docs', url: `${base}/docs` },
  tags: TAGS.map(([name, description, path]) => ({
    name,
    description,
    externalDocs: { url: base + path },
  })),
  paths: PATHS,
  components: {
    schemas: SCHEMAS,
    securitySchemes: {
      bearer: {
        type: 'http',
        scheme: 'bearer',
        description: `A key, token or JSON Web Token: ${base}/docs/access`,
      },
    },
  },
});
