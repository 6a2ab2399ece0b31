/** Largest JSON text of an answer, in bytes. */
export const LARGEST_ANSWER = 40_000;

/** A list that was cut: its path, the number of items kept, and the number there were. */
export interface Cut {
  readonly path: string;
  readonly kept: number;
  readonly of: number;
}

export interface Shortened {
  readonly value: unknown;
  readonly cuts: readonly Cut[];
}

/**
 * Cuts the longest lists of a JSON value until its text has at most `limit` bytes. Halves the list with the largest text of its own in each
 * step, so that short lists stay whole. Texts are never cut.
 */
export function shorten(value: unknown, limit = LARGEST_ANSWER): Shortened {
  const copy = structuredClone(value);
  const lengths = new Map<unknown[], { readonly path: string; readonly of: number }>();
  while (bytesOf(copy) > limit) {
    const largest = largestList(copy);
    if (!largest) break;
    const { list, path } = largest;
    if (!lengths.has(list)) lengths.set(list, { path, of: list.length });
    list.length = Math.floor(list.length / 2);
  }
  const cuts = [...lengths].map(([list, { path, of }]) => ({ path, kept: list.length, of }));
  return { value: copy, cuts };
}

const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value) ?? '');

interface FoundList {
  readonly list: unknown[];
  readonly path: string;
  /** Bytes of the list without the lists within it, so that a long list within a row is cut before rows are. */
  readonly bytes: number;
}

/** The list with the largest text of its own; undefined if there is none with items. */
const largestList = (value: unknown): FoundList | undefined =>
  listsIn(value, '').reduce<FoundList | undefined>(
    (largest, found) => (!largest || found.bytes > largest.bytes ? found : largest),
    undefined,
  );

/** All lists with items in a JSON value. */
function listsIn(value: unknown, path: string): FoundList[] {
  if (value === null || typeof value !== 'object') return [];
  if (!Array.isArray(value))
    return Object.entries(value).flatMap(([name, item]) => listsIn(item, path ? `${path}.${name}` : name));
  const within = value.flatMap((item) => listsIn(item, path));
  const bytes = within.reduce((rest, found) => rest - found.bytes, bytesOf(value));
  return value.length > 0 ? [{ list: value, path, bytes }, ...within] : within;
}

/** A sentence on what was cut and how to get the rest; undefined if nothing was. */
export function cutNote(cuts: readonly Cut[]): string | undefined {
  if (cuts.length === 0) return undefined;
  const lists = cuts.map(({ path, kept, of }) => `${path}: ${kept} of ${of}`).join('; ');
  return `The answer was too long, so lists were cut (${lists}). Ask for at most as many rows with "first", or narrow the question.`;
}
