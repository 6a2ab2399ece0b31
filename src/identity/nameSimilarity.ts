import { acronymText, isDistinctive, isRare, type ReadName, wordWeight } from './readName.js';
import { isTypo } from './typoDistance.js';
import {
  BODY_WORDS,
  COUNCIL_TITLES,
  DENOMINATIONS,
  LOCAL_MUSEUM_WORDS,
  LOOSE_MUSEUM_WORDS,
  MUSEUM_WORDS,
  TRUST_TITLES,
} from './words.js';

/**
 * Degrees of similarity of two names. EXACT: the same name. WORDS: the same except for abbreviations, small words and legal forms.
 * REORDERED: the same words in another order. TURNED: the same, but the order matters (`London Museum`, `Museum of London`). PLURAL: a body
 * and one house of it. MISSPELT: typos only. LOOSE: one adds `Gallery`, `Centre` or the like. TITLE: one adds a title to a council or
 * hospitals (`County`, `NHS Trust`). LEVEL: a college and a university of one name. TOWN: one adds only rare words to common ones (`York
 * Castle Museum`). PLACE: one adds its place. ACRONYM: one is the initials of the other. PART: one name contains the other. NEAR: much in
 * common. OTHER: a different name.
 */
export type SimilarWords =
  | 'EXACT'
  | 'WORDS'
  | 'REORDERED'
  | 'TURNED'
  | 'PLURAL'
  | 'MISSPELT'
  | 'LOOSE'
  | 'TITLE'
  | 'LEVEL'
  | 'TOWN'
  | 'PLACE'
  | 'ACRONYM'
  | 'PART'
  | 'NEAR'
  | 'OTHER';

export interface NameSimilarity {
  readonly alike: SimilarWords;
  /** Share of the total word weight that the names have in common, 0 to 1. */
  readonly share: number;
  /** Words that only one name has, or misspelt words, for the reason. */
  readonly words: readonly string[];
  /** Which name has the additional words: the first or the second. */
  readonly longer?: 'ONE' | 'OTHER';
}

/** Compares two names by their words only. */
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

/**
 * Word order does not matter in names of universities and in long names. It does elsewhere: `Museum of London` and `London Museum` were
 * two.
 */
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
    return { alike: crossed(alignment, share, one), share, words: [...left, ...right] };
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

/** Words of educational bodies: `Arts University Bournemouth` is not Bournemouth University. */
const LEARNING = new Set(['college', 'school', 'university']);

/** Each name has words that the other lacks: two bodies, unless those words weigh little. */
function crossed({ slips, left, right }: Alignment, share: number, one: ReadName): SimilarWords {
  const areLevels = left.length === 1 && [...left, ...right].every((word) => LEARNING.has(word));
  if (areLevels && right.length === 1 && slips.length === 0 && one.words.length > 2) return 'LEVEL';
  if (left.some(isDistinctive) || right.some(isDistinctive)) return 'OTHER';
  return share >= 0.8 ? 'NEAR' : 'OTHER';
}

function extended(long: ReadName, short: ReadName, words: readonly string[]): SimilarWords {
  if (short.generic) return words.every(isDistinctive) ? 'TOWN' : 'OTHER';
  const are = (list: ReadonlySet<string>) => words.every((word) => list.has(word));
  if (short.words.includes('council') && are(COUNCIL_TITLES)) return 'TITLE';
  if (short.plurals === 'hospitals' && long.plurals === 'hospitals' && are(TRUST_TITLES)) return 'TITLE';
  if (isBodysMuseum(short, words)) return 'PART';
  if (isHouse(long) && words.every((word) => LOOSE_MUSEUM_WORDS.has(word) || LOCAL_MUSEUM_WORDS.has(word)))
    return 'LOOSE';
  if (short.words.includes('school') && are(DENOMINATIONS)) return 'LOOSE';
  if (words.every(isDistinctive) && !short.isAcronym) return 'PLACE';
  return 'PART';
}

/** True if the short name is of a body, such as a hospital, whose museum the long name is. */
const isBodysMuseum = (short: ReadName, words: readonly string[]) =>
  short.words.some((word) => BODY_WORDS.has(word)) && words.some((word) => MUSEUM_WORDS.has(word));

const isHouse = ({ words }: ReadName) =>
  words.some((word) => LOOSE_MUSEUM_WORDS.has(word)) && !words.some((word) => LEARNING.has(word));

/** Pairs the words of two names: equal words first, then typos of which at least one word is rare. The rest occurs in one name only. */
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
