import { onService } from '../../support/onService.js';

const on = onService('small', { limits: { concurrent: 1, queued: 1, queueTimeoutSeconds: 5 } });

test('beyond the queue operations are answered with 503 and when to come again; those within it are answered', async () => {
  const told = await Promise.all(
    Array.from({ length: 40 }, () =>
      on.ask('{ organisations { nodes { name partners { nodes { name } } } } }'),
    ),
  );
  const busy = told.filter(({ status }) => status === 503);
  expect(busy.length).toBeGreaterThan(0);
  expect(busy.length).toBeLessThan(40);
  expect(busy[0]!.headers.get('retry-after')).toBe('2');
  expect(busy[0]!.body.errors[0].extensions).toEqual({ code: 'OVERLOADED', actual: 3, limit: 2 });
  expect(told.filter(({ status }) => status === 200).length).toBe(40 - busy.length);
  expect((await on.ask('{ __typename }')).status).toBe(200);
});
