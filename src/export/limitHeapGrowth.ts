import { setFlagsFromString } from 'node:v8';

/**
 * By how much the heap may grow before it is cleared, in percent of what is in use. Node by itself lets it grow to several times
 * that where the machine has the memory; an export of a million rows then takes 160 MB, of which hardly any is in use.
 */
const GROWTH = 20;
/** As Node decides by itself. */
const USUAL = 0;

let writing = 0;

/** Gives what `chunks` gives; until it ends, what is no longer in use is cleared away soon. */
export async function* limitHeapGrowth<T>(chunks: AsyncGenerator<T>): AsyncGenerator<T> {
  if (++writing === 1) letGrow(GROWTH);
  try {
    yield* chunks;
  } finally {
    if (--writing === 0) letGrow(USUAL);
  }
}

const letGrow = (percent: number) => setFlagsFromString(`--heap-growing-percent=${percent}`);
