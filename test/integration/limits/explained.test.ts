import { onService } from '../../support/onService.js';

const on = onService('small', { limits: { explained: 3, explainedPerClient: 2 } });

const profiled = () =>
  on.post(
    { query: '{ organisations { nodes { name partners { nodes { name } } } } }' },
    { explain: 'profile' },
  );

test('of an address so many operations whose statements are told are answered at once; those without are not held up', async () => {
  const [answers, plain] = await Promise.all([
    Promise.all(Array.from({ length: 12 }, profiled)),
    on.ask('{ organisations(first: 1) { nodes { name } } }'),
  ]);
  const busy = answers.filter(({ status }) => status === 503);
  expect(busy.length).toBeGreaterThan(0);
  expect(busy[0]!.headers.get('retry-after')).toBe('2');
  expect(busy[0]!.body.errors[0]).toEqual({
    message:
      '2 operations with the header "explain" are running for this address. Try again in 2 seconds, or without the header.',
    extensions: { code: 'OVERLOADED', actual: 3, limit: 2 },
  });
  const answered = answers.filter(({ status }) => status === 200);
  expect(answered.length).toBe(12 - busy.length);
  expect(answered[0]!.body.extensions.statements[0].dbHits).toBeGreaterThan(0);
  expect(plain.status).toBe(200);
  expect((await profiled()).status).toBe(200); // the slots were released
});
