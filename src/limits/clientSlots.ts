import { networkOf } from './rateLimit.js';

/** Limits long-running requests, in total and per client. */
export interface ClientSlots {
  /** Takes a slot for a client, or reports which limit is reached. Never waits. */
  acquire(client: string): Slot | SlotsExhausted;
  readonly taken: number;
}

export interface Slot {
  /** Idempotent. */
  readonly release: () => void;
}

export interface SlotsExhausted {
  readonly limit: number;
  /** True if the limit per client is reached; false if the total is. */
  readonly perClient: boolean;
}

/** `clientOf`: the client that a request counts for; by default clients are addresses, and IPv6 addresses count by network. */
export function createClientSlots(
  maxTotal: number,
  maxPerClient: number,
  clientOf: (client: string) => string = networkOf,
): ClientSlots {
  const takenByClient = new Map<string, number>();
  let total = 0;
  const releaserOf = (client: string) => {
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      total -= 1;
      const left = (takenByClient.get(client) ?? 1) - 1;
      if (left > 0) takenByClient.set(client, left);
      else takenByClient.delete(client);
    };
  };
  return {
    acquire(client) {
      const counted = clientOf(client);
      const own = takenByClient.get(counted) ?? 0;
      if (own >= maxPerClient) return { limit: maxPerClient, perClient: true };
      if (total >= maxTotal) return { limit: maxTotal, perClient: false };
      total += 1;
      takenByClient.set(counted, own + 1);
      return { release: releaserOf(counted) };
    },
    get taken() {
      return total;
    },
  };
}
