import { LRUCache } from 'lru-cache';

/** Capacity in clients; the ones that were not seen for longest are evicted first. */
const CAPACITY = 50_000;

/** State of a client's window after a charge. */
export interface Charge {
  readonly allowed: number;
  readonly remaining: number;
  /** Seconds until the window ends. */
  readonly resetSeconds: number;
  /** True if the charge did not fit into the window. */
  readonly isExceeded: boolean;
}

interface Window {
  used: number;
  endsAt: number;
}

/** Fixed-window counters of requests by client. `charge` adds `weight` requests, or nothing if they do not fit. */
export interface RequestWindows {
  charge(client: string, weight?: number): Charge;
}

/** `now`: milliseconds of a clock. */
export function createRequestWindows(
  allowed: number,
  seconds: number,
  now: () => number = () => performance.now(),
): RequestWindows {
  const windows = new LRUCache<string, Window>({ max: CAPACITY });
  return {
    charge(client, weight = 1) {
      const time = now();
      let window = windows.get(client);
      if (!window || window.endsAt <= time) {
        window = { used: 0, endsAt: time + seconds * 1_000 };
        windows.set(client, window);
      }
      const isExceeded = window.used + weight > allowed;
      if (!isExceeded) window.used += weight;
      const resetSeconds = Math.ceil((window.endsAt - time) / 1_000);
      return { allowed, remaining: allowed - window.used, resetSeconds, isExceeded };
    },
  };
}
