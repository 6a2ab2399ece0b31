import Fastify from 'fastify';
import { USUAL } from '../../../src/limits/limits.js';
import { registerQueue } from '../../../src/limits/queue.js';

test('while the queue is full a request is rejected before its body is parsed, with the headers that are set already', async () => {
  const http = Fastify();
  http.decorateRequest('tally', undefined);
  const open: (() => void)[] = [];
  let isHeld = (): void => {};
  const held = new Promise<void>((resolve) => {
    isHeld = resolve;
  });
  http.addHook('onRequest', async (_request, reply) => {
    reply.header('x-request-id', 'one');
  });
  registerQueue(http, { limits: { ...USUAL, concurrent: 1, queued: 0 } });
  http.post('/graphql', async () => {
    isHeld();
    await new Promise<void>((resolve) => open.push(resolve));
    return 'answered';
  });
  const url = await http.listen({ port: 0, host: '127.0.0.1' });
  const post = (body: string, accept = 'application/json') =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', accept },
    });
  const first = post('{}');
  await held;
  for (const [accept, type] of [
    ['application/json', 'application/json'],
    ['application/graphql-response+json', 'application/graphql-response+json'],
  ]) {
    const full = await post('this is not JSON', accept);
    expect([full.status, full.headers.get('retry-after'), full.headers.get('x-request-id')]).toEqual([
      503,
      '2',
      'one',
    ]);
    expect(full.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
    expect(await full.json()).toEqual({
      errors: [
        {
          message:
            '1 operations are running and 0 are queued, for at most 5 seconds each. Try again in 2 seconds.',
          extensions: { code: 'OVERLOADED', actual: 2, limit: 1 },
        },
      ],
    });
  }
  open[0]!();
  expect(await (await first).text()).toBe('answered');
  expect((await post('this is not JSON')).status).toBe(400);
  await http.close();
});
