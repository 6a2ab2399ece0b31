import { serverAudits } from 'graphql-http';
import { onService } from '../../support/onService.js';

const on = onService('small');
const audits = serverAudits({ url: () => `${on.url}graphql`, fetchFn: fetch });

/**
 * Optional parts of the specification from which the service deviates intentionally. SHOULD: in the older media type,
 * an invalid request gets an error status, which clients, caches and logs understand. MAY: a GET without a header
 * that a foreign page cannot send is rejected (CSRF); unknown `extensions` are ignored.
 */
const OTHERWISE: Readonly<Record<string, string>> = {
  '572B': 'warn',
  FDE2: 'warn',
  '7B9B': 'warn',
  '5A70': 'notice',
  D6D5: 'notice',
  '6A70': 'notice',
};

test('graphql-http knows 61 checks of GraphQL over HTTP', () => expect(audits).toHaveLength(61));

test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
  '%s %s',
  async (id, _name, audit) => {
    const result = await audit.fn();
    if (result.status === 'error') throw new Error(`${id}: ${result.reason}`);
    expect([id, result.status]).toEqual([id, OTHERWISE[id] ?? 'ok']);
  },
);
