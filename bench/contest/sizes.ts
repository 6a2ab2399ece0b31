import type { Size } from '../network/generate.js';

/** How large the graph is. A partnership of the generated network is a loan too, with a source of 2,000. */
export const SIZES: Readonly<Record<string, Size>> = {
  /** To see whether everything runs: seconds. */
  smoke: { organisations: 400, partnerships: 1_200, seed: 1 },
  /** About 20,000 nodes. */
  S: { organisations: 4_000, partnerships: 14_000, seed: 1 },
  /** About 750,000 nodes. */
  M: { organisations: 100_000, partnerships: 648_000, seed: 1 },
  /** About 2 million nodes and 7 million relationships: for database hits (npm run bench:hits). */
  L: { organisations: 250_000, partnerships: 1_750_000, seed: 1 },
};
