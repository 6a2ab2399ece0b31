import type { Caller } from '../auth/principal.js';
import { createClientSlots } from '../limits/clientSlots.js';
import { SubmissionRejectedError } from './errors.js';

/** Checks that run at the same time: they are not queued behind imports, so each would slow down all others. */
const MAX_CHECKS = 4;
const MAX_CHECKS_PER_KEY = 2;

const RETRY_SECONDS = 5;

/** Limits concurrent checks. `acquire` returns a function that ends one, or throws a SubmissionRejectedError (503). */
export function createCheckSlots(): { acquire(caller: Caller): () => void } {
  const slots = createClientSlots(MAX_CHECKS, MAX_CHECKS_PER_KEY, (client) => client);
  return {
    acquire({ method, by }) {
      const slot = slots.acquire(`${method} ${by}`);
      if ('release' in slot) return slot.release;
      throw new SubmissionRejectedError(
        503,
        'OVERLOADED',
        `${slot.limit} files are being checked${slot.perClient ? ' with this key' : ''}, which is the maximum. Try again in ${RETRY_SECONDS} seconds.`,
        RETRY_SECONDS,
      );
    },
  };
}
