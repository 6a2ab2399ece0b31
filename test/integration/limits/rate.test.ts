import { readTokens } from '../../../src/auth/tokens.js';
import { networkOf } from '../../../src/limits/rateLimit.js';
import { onService } from '../../support/onService.js';

const KEY = 'a-key-of-somebody-123';
const on = onService('small', {
  limits: { requests: 5, keyRequests: 8, rateSeconds: 600 },
  writing: { tokens: readTokens(`reader:${KEY}`)!, folder: '' },
  trustProxy: '127.0.0.1',
});

const asked = async (times: number, headers: Record<string, string>) => {
  const answers = [];
  for (let at = 0; at < times; at += 1) answers.push(await on.post({ query: '{ __typename }' }, headers));
  return answers;
};

test('the sixth request of an address is answered with 429, when to come again, and what is allowed', async () => {
  const answers = await asked(6, { 'x-forwarded-for': '192.0.2.1' });
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
  const { headers, body } = answers[5]!;
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(590);
  expect(body.errors[0].extensions).toEqual({ code: 'TOO_MANY_REQUESTS', actual: 6, limit: 5 });
  const [other] = await asked(1, { 'x-forwarded-for': '192.0.2.2' });
  expect(other!.status).toBe(200);
});

test('with a key it may be more; a wrong key is no key', async () => {
  const answers = await asked(9, { 'x-forwarded-for': '192.0.2.3', authorization: `Bearer ${KEY}` });
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 200, 200, 429]);
  const wrong = await asked(6, { 'x-forwarded-for': '192.0.2.4', authorization: 'Bearer nobodys-key-12345' });
  expect(wrong.at(-1)!.status).toBe(429);
});

test('who watches the service is not counted', async () => {
  for (let at = 0; at < 7; at += 1)
    expect((await fetch(`${on.url}health`, { headers: { 'x-forwarded-for': '192.0.2.5' } })).status).toBe(
      200,
    );
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::1', '2001:db8:1:2'],
  ['2001:0db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('%s is counted as %s', (ip, network) => expect(networkOf(ip)).toBe(network));

describe('where TRUST_PROXY is a number of proxies', () => {
  const behind = onService('small', { limits: { requests: 5, rateSeconds: 600 }, trustProxy: 1 });

  test('two clients through one hop are counted apart; what a client writes itself before the hop is not believed', async () => {
    const statuses = async (forwarded: string, times: number) => {
      const all = [];
      for (let at = 0; at < times; at += 1)
        all.push((await behind.post({ query: '{ __typename }' }, { 'x-forwarded-for': forwarded })).status);
      return all;
    };
    const six = [200, 200, 200, 200, 200, 429];
    expect(await statuses('192.0.2.11', 6)).toEqual(six);
    expect(await statuses('192.0.2.12', 6)).toEqual(six);
    expect(await statuses('198.51.100.1, 192.0.2.12', 1)).toEqual([429]);
  });
});

describe('a query with many conditions counts as several requests', () => {
  const weighed = onService('small', { limits: { requests: 60, rateSeconds: 600 }, trustProxy: 1 });
  const query = 'query ($f: OrganisationFilter) { organisations(filter: $f) { totalCount } }';
  const ask = (conditions: number, client: string) =>
    weighed.post(
      // `or` and as many kinds
      { query, variables: { f: { or: Array.from({ length: conditions - 1 }, () => ({ national: true })) } } },
      { 'x-forwarded-for': client, 'graphql-cost': 'report' },
    );

  test('ten conditions are included; each further one counts as one request', async () => {
    const { headers, body } = await ask(10, '192.0.2.21');
    expect([headers.get('ratelimit-remaining'), body.extensions.cost.conditions]).toEqual([
      '59',
      { actual: 10, limit: 100 },
    ]);
    expect((await ask(30, '192.0.2.21')).headers.get('ratelimit-remaining')).toBe('38');
  });

  test('beyond the rate limit such a query is refused with what it counts as, what is left and what to do', async () => {
    expect((await ask(50, '192.0.2.22')).status).toBe(200);
    weighed.statements.length = 0;
    const { status, headers, body } = await ask(50, '192.0.2.22');
    expect([status, weighed.statements]).toEqual([429, []]);
    expect(body.errors[0].extensions).toEqual({ code: 'TOO_MANY_REQUESTS', actual: 82, limit: 60 });
    expect(body.errors[0].message).toMatch(
      /^This query is too expensive for now: its filters have 50 conditions, so it counts as 41 requests, and 19 of 60 are left for this address\. Use at most 10 conditions, or try again in \d+ seconds\.$/,
    );
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(590);
    expect((await ask(10, '192.0.2.22')).status).toBe(200);
  });
});
