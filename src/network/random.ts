/** Fixed seed, so that equal data give equal results. */
const SEED = 20191106;

/** Seeded random numbers from 0 to 1 (mulberry32). */
export function random(seed = SEED): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Uniform random sample of `count` elements. */
export function pick(from: Uint32Array, count: number, next: () => number): Uint32Array {
  const all = from.slice();
  for (let at = 0; at < count; at++) {
    const other = at + Math.floor(next() * (all.length - at));
    [all[at], all[other]] = [all[other]!, all[at]!];
  }
  return all.slice(0, count);
}
