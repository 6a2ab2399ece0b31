import { onService } from '../../support/onService.js';

const on = onService('small', { limits: { concurrent: 1, queued: 1, queueTimeoutSeconds: 5 } });

test('beyond the queue operations are answered with 503 and when to come again; those within it are answered', async () => {
  const answers = await Promise.all(
    Array.from({ length: 40 }, () =>
      on.ask('{ organisations { nodes { name partners { nodes { name } } } } }'),
    ),
  );
  const busy = answers.filter(({ status }) => status === 503);
  expect(busy.length).toBeGreaterThan(0);
  expect(busy.length).toBeLessThan(40);
  expect(busy[0]!.headers.get('retry-after')).toBe('2');
  expect(busy[0]!.body.errors[0].extensions).toEqual({ code: 'OVERLOADED', actual: 3, limit: 2 });
  expect(answers.filter(({ status }) => status === 200).length).toBe(40 - busy.length);
  expect((await on.ask('{ __typename }')).status).toBe(200);
});

describe('with a response cache', () => {
  const cached = onService('small', {
    limits: { concurrent: 1, queued: 0, requests: 0 },
    responseCacheBytes: 1_000_000,
  });

  test('a cached response takes no slot: all of 200 clients at once get it', async () => {
    const query = '{ organisations { nodes { name partners { nodes { name } } } } }';
    const expected = await cached.ask(query);
    for (let time = 0; time < 2; time += 1) await cached.ask(query);
    cached.statements.length = 0;
    const answers = await Promise.all(Array.from({ length: 200 }, () => cached.ask(query)));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(
      new Set([`200 ${expected.text}`]),
    );
    expect(cached.statements).toEqual([]);
  });
});
