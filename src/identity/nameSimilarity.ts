import { acronymText, isRare, type ReadName, tells, wordWeight } from './readName.js';
import { isTypo } from './typoDistance.js';
import { LOOSE_MUSEUM_WORDS } from './words.js';

/**
 * How two names are alike, from the same to nothing in common.
 * EXACT: the same name. WORDS: but for abbreviations, small words, legal forms. REORDERED: the same words in another order.
 * TURNED: so, where the order tells (`London Museum`, `Museum of London`). PLURAL: a body and one house of it.
 * MISSPELT: slips. LOOSE: one has `Gallery`, `Centre` or the like more. PLACE: one has its place more. ACRONYM: initials.
 * PART: one whole name stands in the other. NEAR: much in common. OTHER: another.
 */
export type SimilarWords =
  | 'EXACT'
  | 'WORDS'
  | 'REORDERED'
  | 'TURNED'
  | 'PLURAL'
  | 'MISSPELT'
  | 'LOOSE'
  | 'PLACE'
  | 'ACRONYM'
  | 'PART'
  | 'NEAR'
  | 'OTHER';

export interface NameSimilarity {
  readonly alike: SimilarWords;
  /** Share of the weight of their words that both have, 0 to 1. */
  readonly share: number;
  /** Words that only one has, or slips, to be told. */
  readonly words: readonly string[];
  /** Which name has those words: the first or the second. */
  readonly longer?: 'ONE' | 'OTHER';
}

/** Compares two names by their words alone. */
export function nameSimilarity(one: ReadName, other: ReadName): NameSimilarity {
  if (one.text === '' || other.text === '') return { alike: 'OTHER', share: 0, words: [] };
  if (one.text === other.text) return { alike: 'EXACT', share: 1, words: [] };
  if (one.isAcronym !== other.isAcronym && isAcronymOf(one, other))
    return { alike: 'ACRONYM', share: 0.7, words: [] };
  if (one.key.replaceAll(' ', '') === other.key.replaceAll(' ', ''))
    return { alike: one.plurals === other.plurals ? 'WORDS' : 'PLURAL', share: 1, words: [] };
  if (one.sorted === other.sorted) return { alike: turned(one, other), share: 1, words: [] };
  return aligned(one, other);
}

function isAcronymOf(one: ReadName, other: ReadName): boolean {
  const [short, long] = one.isAcronym ? [one, other] : [other, one];
  const acronym = acronymText(short.text);
  return acronym.length > 2 && long.acronyms.has(acronym);
}

/** The order of words tells nothing of universities and of long names; `Museum of London` and `London Museum` were two. */
function turned(one: ReadName, other: ReadName): SimilarWords {
  if (one.plurals !== other.plurals) return 'PLURAL';
  const long = one.words.length > 3;
  return one.words.includes('university') || long ? 'REORDERED' : 'TURNED';
}

interface Alignment {
  readonly slips: readonly (readonly [string, string])[];
  readonly left: readonly string[];
  readonly right: readonly string[];
}

function aligned(one: ReadName, other: ReadName): NameSimilarity {
  const alignment = align(one.words, other.words);
  const { slips, left, right } = alignment;
  const lost = sum(left) + sum(right);
  const share = Math.max(0, 1 - lost / (one.weight + other.weight || 1) - 0.02 * slips.length);
  if (left.length === 0 && right.length === 0) return misspelt(alignment, one, other, share);
  if (left.length > 0 && right.length > 0)
    return { alike: crossed(alignment, share), share, words: [...left, ...right] };
  const longer = left.length > 0 ? 'ONE' : 'OTHER';
  const [long, short] = longer === 'ONE' ? [one, other] : [other, one];
  const words = longer === 'ONE' ? left : right;
  return { alike: slips.length > 0 ? 'NEAR' : extended(long, short, words), share, words, longer };
}

function misspelt({ slips }: Alignment, one: ReadName, other: ReadName, share: number): NameSimilarity {
  const words = slips.flat();
  const sure = slips.length === 1 && slips.every(([a, b]) => a[0] === b[0]) && one.plurals === other.plurals;
  return { alike: sure ? 'MISSPELT' : 'NEAR', share, words };
}

/** Of these, `Arts University Bournemouth` is not Bournemouth University. */
const LEARNING = new Set(['college', 'school', 'university']);

/** Each has words that the other lacks: two bodies, unless little is at stake. */
function crossed({ left, right }: Alignment, share: number): SimilarWords {
  if (left.some(tells) || right.some(tells)) return 'OTHER';
  return share >= 0.8 ? 'NEAR' : 'OTHER';
}

function extended(long: ReadName, short: ReadName, words: readonly string[]): SimilarWords {
  if (short.generic) return 'OTHER';
  const isHouse =
    long.words.some((word) => LOOSE_MUSEUM_WORDS.has(word)) && !long.words.some((word) => LEARNING.has(word));
  if (isHouse && words.every((word) => LOOSE_MUSEUM_WORDS.has(word))) return 'LOOSE';
  if (words.every(tells) && !short.isAcronym) return 'PLACE';
  return 'PART';
}

/** Pairs the words of two names: equal ones first, then slips, which are rare words or make one. What is left over stands in one name alone. */
function align(one: readonly string[], other: readonly string[]): Alignment {
  const right = [...other];
  const left = one.filter((word) => !take(right, (each) => each === word));
  const slips: [string, string][] = [];
  const open = left.filter((word) => {
    const found = right.find((each) => (isRare(word) || isRare(each)) && isTypo(word, each));
    if (!found) return true;
    take(right, (each) => each === found);
    slips.push([word, found]);
    return false;
  });
  return { slips, left: open, right };
}

function take(words: string[], fits: (word: string) => boolean): boolean {
  const at = words.findIndex(fits);
  if (at >= 0) words.splice(at, 1);
  return at >= 0;
}

const sum = (words: readonly string[]) => words.reduce((total, word) => total + wordWeight(word), 0);
