import { networkOf } from './rateLimit.js';

/** Limits long-running requests, in total and per client address. */
export interface ClientSlots {
  /** Takes a slot for an address, or reports which limit is reached. Never waits. */
  acquire(ip: string): Slot | SlotsExhausted;
  readonly taken: number;
}

export interface Slot {
  /** Idempotent. */
  readonly release: () => void;
}

export interface SlotsExhausted {
  readonly limit: number;
  /** True if the limit per client address is reached; false if the total is. */
  readonly perClient: boolean;
}

export function createClientSlots(maxTotal: number, maxPerClient: number): ClientSlots {
  const takenByAddress = new Map<string, number>();
  let total = 0;
  const releaserOf = (address: string) => {
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      total -= 1;
      const left = (takenByAddress.get(address) ?? 1) - 1;
      if (left > 0) takenByAddress.set(address, left);
      else takenByAddress.delete(address);
    };
  };
  return {
    acquire(ip) {
      const address = networkOf(ip);
      const own = takenByAddress.get(address) ?? 0;
      if (own >= maxPerClient) return { limit: maxPerClient, perClient: true };
      if (total >= maxTotal) return { limit: maxTotal, perClient: false };
      total += 1;
      takenByAddress.set(address, own + 1);
      return { release: releaserOf(address) };
    },
    get taken() {
      return total;
    },
  };
}
