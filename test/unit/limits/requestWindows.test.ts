import { createRequestWindows } from '../../../src/limits/requestWindows.js';

test('a window counts the requests of each client, by weight, until it ends', () => {
  let time = 0;
  const windows = createRequestWindows(5, 10, () => time);
  const charge = (client: string, weight?: number) => {
    const { remaining, isExceeded, resetSeconds } = windows.charge(client, weight);
    return [remaining, isExceeded, resetSeconds];
  };
  expect(charge('a')).toEqual([4, false, 10]);
  time = 2_500;
  expect(charge('a', 3)).toEqual([1, false, 8]);
  expect(charge('a', 2)).toEqual([1, true, 8]); // does not fit, so it is not charged
  expect(charge('a')).toEqual([0, false, 8]);
  expect(charge('a')).toEqual([0, true, 8]);
  expect(charge('b')).toEqual([4, false, 10]);
  time = 10_000;
  expect(charge('a')).toEqual([4, false, 10]);
  expect(charge('b')).toEqual([3, false, 3]);
});
