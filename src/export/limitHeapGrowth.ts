import { setFlagsFromString } from 'node:v8';

/**
 * V8 heap-growing factor (percent) while an export runs. By default the heap may grow to several times the
 * live size if the machine has the memory: an export of a million rows would take 160 MB, mostly garbage.
 */
const GROWTH = 20;
/** Node's default. */
const USUAL = 0;

let writing = 0;

/** Passes `chunks` on with a lower heap-growing factor until they end. */
export async function* limitHeapGrowth<T>(chunks: AsyncGenerator<T>): AsyncGenerator<T> {
  if (++writing === 1) letGrow(GROWTH);
  try {
    yield* chunks;
  } finally {
    if (--writing === 0) letGrow(USUAL);
  }
}

const letGrow = (percent: number) => setFlagsFromString(`--heap-growing-percent=${percent}`);
