import { LIMITS } from './limits.js';
import { TYPES } from './types.js';

/** Where the service's endpoint is, below the address of the whole. */
export const PATH = '/reconcile';

/** Pixels of the frame in which a client shows the preview. */
export const PREVIEW = { width: 430, height: 200 } as const;

/** Where the service is, seen from the client: `http://localhost:4000/reconcile`, without a slash at the end. */
export type Endpoint = string;

/** Where organisations have their addresses. An id, encoded as a part of an address, comes behind it. */
export const organisationsAt = (endpoint: Endpoint) => `${endpoint}/organisations/`;

/** What the service says of itself: version 0.2 of the Reconciliation Service API, as far as it goes. */
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

/** Types that tables of museums' partners mostly hold; `suggest/type` has all. */
const USUAL = new Set([
  'ORGANISATION',
  'MUSEUM',
  'NATIONAL_MUSEUM',
  'UNIVERSITY',
  'LIBRARY',
  'CHARITY',
  'FUNDER',
]);
