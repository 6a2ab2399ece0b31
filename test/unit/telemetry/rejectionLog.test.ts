import { createRejectionLog } from '../../../src/telemetry/rejectionLog.js';

test('of rejected requests one a second is logged, with how many were left out; all others are logged', () => {
  let time = 0;
  const { logged } = createRejectionLog(() => time);
  expect(logged(['OVERLOADED'])).toBe(0);
  expect([
    logged(['OVERLOADED']),
    logged(['TOO_MANY_REQUESTS']),
    logged(undefined),
    logged(['TOO_DEEP']),
  ]).toEqual([null, null, 0, 0]);
  time = 1_000;
  expect([logged(['TOO_MANY_REQUESTS']), logged(['OVERLOADED'])]).toEqual([2, null]);
  time = 2_500;
  expect(logged(['OVERLOADED'])).toBe(1);
});
