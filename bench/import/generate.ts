/** Synthetic loans for benchmarks: names are made of syllables, and titles are marked as synthetic. */

const HEADER =
  'lender,borrower,borrower_kind,place,uk_region_or_country,title,purpose,term,objects_count,start,end,source';

/** A generator of numbers below `limit` that gives the same for the same seed (mulberry32). */
export function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

const ONSETS = 'b br c cl d dr f fl g gr h j k l m n p pl qu r s sk sl st t tr v w wh y z'.split(' ');
const VOWELS = 'a e i o u ai ea oo ou'.split(' ');
const CODAS = 'n nd rk lt m sh th x ck ll rn st'.split(' ');

function word(number: (limit: number) => number): string {
  const syllable = () =>
    `${ONSETS[number(ONSETS.length)]}${VOWELS[number(VOWELS.length)]}${CODAS[number(CODAS.length)]}`;
  const text = syllable() + syllable();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const REGIONS = ['North East', 'North West', 'South West', 'South East', 'Scotland', 'Wales', 'London'];

export interface Loan {
  readonly lender: string;
  readonly borrower: string;
  readonly place: string;
  readonly region: string;
  readonly title: string;
  readonly objects: number;
  readonly start: string;
  readonly end: string;
  readonly source: string;
}

/** `count` loans of 100 lenders to `count / 20` borrowers (at most 20,000), stated by 500 pages. */
export function* synthetic(count: number): Generator<Loan> {
  const number = numbers(2019);
  const names = new Set<string>();
  const own = (kind: string) => {
    for (;;) {
      const name = `${word(number)} ${word(number)} ${kind}`;
      if (names.has(name)) continue;
      names.add(name);
      return name;
    }
  };
  const lenders = Array.from({ length: 100 }, () => own('Museum'));
  const borrowers = Array.from({ length: Math.min(Math.ceil(count / 20), 20_000) }, (_, at) => ({
    name: own(at % 2 ? 'Gallery' : 'House'),
    place: word(number),
    region: REGIONS[number(REGIONS.length)]!,
  }));
  for (let at = 0; at < count; at += 1) {
    const borrower = borrowers[number(borrowers.length)]!;
    const year = 2000 + number(19);
    yield {
      lender: lenders[number(lenders.length)]!,
      borrower: borrower.name,
      place: borrower.place,
      region: borrower.region,
      title: `Synthetic loan ${at}`,
      objects: 1 + number(40),
      start: `${year}-${String(1 + number(12)).padStart(2, '0')}`,
      end: `${year + 1}`,
      source: `https://example.org/synthetic/${number(500)}`,
    };
  }
}

/** The loans as lines of a file of the layout `loans`. */
export function* lines(count: number): Generator<string> {
  yield `${HEADER}\n`;
  for (const loan of synthetic(count)) {
    const { lender, borrower, place, region, title, objects, start, end, source } = loan;
    yield `${[lender, borrower, 'museum', place, region, title, 'DISPLAY', 'SHORT', objects, start, end, source].join(',')}\n`;
  }
}
