import type { Size } from '../network/generate.js';

/** Size of the graph. Each generated partnership is also a loan, with one of 2,000 sources. */
export const SIZES: Readonly<Record<string, Size>> = {
  /** Smoke test; takes seconds. */
  smoke: { organisations: 400, partnerships: 1_200, seed: 1 },
  /** About 20,000 nodes. */
  S: { organisations: 4_000, partnerships: 14_000, seed: 1 },
  /** About 750,000 nodes. */
  M: { organisations: 100_000, partnerships: 648_000, seed: 1 },
  /** About 2 million nodes and 7 million relationships: for database hits (npm run bench:hits). */
  L: { organisations: 250_000, partnerships: 1_750_000, seed: 1 },
};
