/** A representation that a client can get. */
export interface Offer {
  /** Its media types, without parameters; the first is the one that is sent. */
  readonly types: readonly string[];
}

interface Range {
  readonly type: string;
  readonly quality: number;
}

/**
 * The offer that an Accept header prefers: the highest quality, then the first offer. Undefined if the client accepts none. A missing header accepts
 * everything. Source: RFC 9110, section 12.5.1. Parameters other than `q` are ignored.
 */
export function negotiate<T extends Offer>(accept: string | undefined, offers: readonly T[]): T | undefined {
  const ranges = rangesIn(accept?.trim() ? accept : '*/*');
  let best: { readonly offer: T; readonly quality: number } | undefined;
  for (const offer of offers) {
    const quality = Math.max(...offer.types.map((type) => qualityOf(type, ranges)));
    if (quality > (best?.quality ?? 0)) best = { offer, quality };
  }
  return best?.offer;
}

const rangesIn = (accept: string): Range[] =>
  accept.split(',').map((part) => {
    const [type = '', ...parameters] = part.split(';').map((one) => one.trim().toLowerCase());
    const weight = parameters.find((one) => /^q\s*=/.test(one))?.split('=')[1] ?? '1';
    return { type, quality: Math.min(1, Number(weight) || 0) };
  });

/** The quality of the most specific range that contains a type; 0 if none does. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  const [main] = type.split('/');
  for (const wanted of [type, `${main}/*`, '*/*']) {
    const found = ranges.find((range) => range.type === wanted);
    if (found) return found.quality;
  }
  return 0;
}
