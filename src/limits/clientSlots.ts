import { networkOf } from './rateLimit.js';

/** Limits long-running requests, in total and per client address. */
export interface ClientSlots {
  /** Takes a place for an address, at once; `leave` gives it back. Where there is none: how many there are, and whether they are all, or all of this address. */
  take(ip: string): Slot | SlotsExhausted;
  readonly taken: number;
}

export interface Slot {
  /** May be called more than once. */
  readonly leave: () => void;
}

export interface SlotsExhausted {
  readonly most: number;
  readonly ofOne: boolean;
}

export function createClientSlots(most: number, mostOfOne: number): ClientSlots {
  const taken = new Map<string, number>();
  let all = 0;
  const leaving = (address: string) => {
    let inside = true;
    return () => {
      if (!inside) return;
      inside = false;
      all -= 1;
      const left = (taken.get(address) ?? 1) - 1;
      if (left > 0) taken.set(address, left);
      else taken.delete(address);
    };
  };
  return {
    take(ip) {
      const address = networkOf(ip);
      const own = taken.get(address) ?? 0;
      if (own >= mostOfOne) return { most: mostOfOne, ofOne: true };
      if (all >= most) return { most, ofOne: false };
      all += 1;
      taken.set(address, own + 1);
      return { leave: leaving(address) };
    },
    get taken() {
      return all;
    },
  };
}
