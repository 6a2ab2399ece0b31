import { busy, file, json, named, OPTIONAL_KEY, type Paths, query } from './parts.js';

/** The Atom feed. */
export const FEED_PATHS: Paths = {
  '/changes.atom': {
    get: {
      operationId: 'changesAtom',
      tags: ['Changes'],
      summary: 'New partnerships, loans and projects as an Atom feed',
      security: OPTIONAL_KEY,
      parameters: [
        query('what', 'Kinds of records, separated by commas: PARTNERSHIP, LOAN, PROJECT. Absent: all.'),
        query('filter', 'A `PartnershipFilter` of the GraphQL schema as JSON; only with `what=PARTNERSHIP`.'),
      ],
      responses: {
        '200': file('Up to 50 entries, newest first.', ['application/atom+xml']),
        '304': { description: 'Unchanged since the `ETag` in `If-None-Match`.' },
        '400': json('A parameter is not allowed.', named('Error')),
        '429': json('Too many requests from this address.', named('RequestError')),
        '503': busy(named('Error')),
      },
    },
  },
};
