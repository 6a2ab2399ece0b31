import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onConnectionClose } from '../../../src/http/onConnectionClose.js';
import { createClientSlots, type Slot, type SlotsExhausted } from '../../../src/limits/clientSlots.js';

test('so many in all and so many for one address; of IPv6, for one customer; a place is given back once', () => {
  const places = createClientSlots(3, 2);
  const one = places.acquire('192.0.2.1') as Slot;
  places.acquire('192.0.2.1');
  expect(places.acquire('192.0.2.1')).toEqual({ limit: 2, perClient: true });
  expect(places.acquire('::ffff:192.0.2.1')).toEqual({ limit: 2, perClient: true });
  const other = places.acquire('2001:db8::1') as Slot;
  expect(places.acquire('2001:db8::ffff:2')).toEqual({ limit: 3, perClient: false });
  one.release();
  one.release();
  expect(places.taken).toBe(2);
  expect(places.acquire('2001:db8::ffff:2')).toHaveProperty('release');
  expect(places.acquire('2001:db8::3')).toEqual({ limit: 2, perClient: true } satisfies SlotsExhausted);
  other.release();
  expect(places.acquire('192.0.2.1')).toHaveProperty('release');
});

test('who has gone already is told of at once, of which no event would tell', async () => {
  const reported: string[] = [];
  let done = () => {};
  const over = new Promise<void>((resolve) => {
    done = resolve;
  });
  const server = createServer((_request, response) => {
    onConnectionClose(response, () => reported.push('in time'));
    response.once('close', () => {
      onConnectionClose(response, () => reported.push('too late'));
      done();
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const cut = new AbortController();
  const asked = fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, {
    signal: cut.signal,
  }).catch(() => {});
  setTimeout(() => cut.abort(), 100);
  await over;
  await asked;
  expect(reported).toEqual(['in time', 'too late']);
  server.close();
});
