import { LIMITS } from './limits.js';
import { TYPES } from './types.js';

/** Path of the endpoint. */
export const PATH = '/reconcile';

/** Pixels of the frame in which a client shows the preview. */
export const PREVIEW = { width: 430, height: 200 } as const;

/**
 * Address of the service as seen by the client: `http://localhost:4000/reconcile`, without a trailing slash.
 */
export type Endpoint = string;

/** Base address of organisation pages; append the URL-encoded id. */
export const organisationsAt = (endpoint: Endpoint) => `${endpoint}/organisations/`;

/** Service manifest: the supported part of the Reconciliation Service API 0.2. */
export function manifestOf(endpoint: Endpoint) {
  const suggest = (what: string) => ({
    service_url: endpoint,
    service_path: `/suggest/${what}`,
    flyout_service_url: endpoint,
    flyout_service_path: `/flyout/${what}?id=\${id}`,
  });
  return {
    versions: ['0.1', '0.2'],
    name: 'Museum partnership graph: organisations',
    identifierSpace: organisationsAt(endpoint),
    schemaSpace: 'https://schema.org/Organization',
    defaultTypes: TYPES.filter(({ id }) => USUAL.has(id)),
    view: { url: `${organisationsAt(endpoint)}{{id}}` },
    preview: { url: `${endpoint}/preview?id={{id}}`, ...PREVIEW },
    suggest: { entity: suggest('entity'), property: suggest('property'), type: suggest('type') },
    extend: {
      propose_properties: { service_url: endpoint, service_path: '/extend/properties' },
      property_settings: [],
    },
    batchSize: LIMITS.batch,
  };
}

/** Types that are common among partners of museums; `suggest/type` lists all. */
const USUAL = new Set([
  'ORGANISATION',
  'MUSEUM',
  'NATIONAL_MUSEUM',
  'UNIVERSITY',
  'LIBRARY',
  'CHARITY',
  'FUNDER',
]);
