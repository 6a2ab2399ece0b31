import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type NoPlace, type Place, placesOf } from '../../../src/limits/places.js';
import { whenClosed } from '../../../src/limits/whenClosed.js';

test('so many in all and so many for one address; of IPv6, for one customer; a place is given back once', () => {
  const places = placesOf(3, 2);
  const one = places.take('192.0.2.1') as Place;
  places.take('192.0.2.1');
  expect(places.take('192.0.2.1')).toEqual({ most: 2, ofOne: true });
  expect(places.take('::ffff:192.0.2.1')).toEqual({ most: 2, ofOne: true });
  const other = places.take('2001:db8::1') as Place;
  expect(places.take('2001:db8::ffff:2')).toEqual({ most: 3, ofOne: false });
  one.leave();
  one.leave();
  expect(places.taken).toBe(2);
  expect(places.take('2001:db8::ffff:2')).toHaveProperty('leave');
  expect(places.take('2001:db8::3')).toEqual({ most: 2, ofOne: true } satisfies NoPlace);
  other.leave();
  expect(places.take('192.0.2.1')).toHaveProperty('leave');
});

test('who has gone already is told of at once, of which no event would tell', async () => {
  const told: string[] = [];
  let done = () => {};
  const over = new Promise<void>((resolve) => {
    done = resolve;
  });
  const server = createServer((_request, response) => {
    whenClosed(response, () => told.push('in time'));
    response.once('close', () => {
      whenClosed(response, () => told.push('too late'));
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
  expect(told).toEqual(['in time', 'too late']);
  server.close();
});
