import { normaliseName } from '../domain/names.js';
import { isTypo } from './typoDistance.js';
import { weight } from './weights.js';
import {
  BODY_PLURALS,
  COMMON_WORDS,
  DENOMINATIONS,
  LEGAL_WORDS,
  LOOSE_PLURALS,
  NAMING_WORDS,
  ONLY_ONE_WORDS,
  ROYAL_BODIES,
  SAINTS,
  SHORT_FORMS,
  SMALL_WORDS,
  TYPE_WORDS,
} from './words.js';

/** A parsed name, ready for comparison. */
export interface ReadName {
  /** The normalised name without a leading article. */
  readonly text: string;
  /** Significant words in canonical form: `Univ. of the Arts` is `university art`. */
  readonly words: readonly string[];
  /** Words in the plural that denotes a body with several houses (`museums`). */
  readonly plurals: string;
  /** The words, joined. If two keys are equal, the names differ only in spelling. */
  readonly key: string;
  /** The words in alphabetical order, joined. */
  readonly sorted: string;
  /** True if the name itself is an acronym: `UCL`, `V&A`. */
  readonly isAcronym: boolean;
  /** Acronyms formed from its words. */
  readonly acronyms: ReadonlySet<string>;
  /** Text in brackets or after a comma at the end, normalised: a place, an acronym, a parent. */
  readonly tail: string;
  /** The name without its tail, or the whole name if it has none. */
  readonly head: string;
  /**
   * True if many organisations may have the name, because no word in it is distinctive and it is not unique of its kind: `Town Museum`, not
   * `National Trust`.
   */
  readonly generic: boolean;
  /** Total weight of the words. */
  readonly weight: number;
}

/** Weight of a word by its rarity. */
export function wordWeight(word: string): number {
  if (SMALL_WORDS.has(word)) return weight('smallWord');
  if (LEGAL_WORDS.has(word)) return weight('legalWord');
  if (NAMING_WORDS.has(word)) return weight('namingWord');
  if (TYPE_WORDS.has(word)) return weight('typeWord');
  if (COMMON_WORDS.has(word)) return weight('commonWord');
  if (SAINTS.has(word)) return weight('saint');
  return weight('rareWord');
}

/** True if the word distinguishes otherwise similar names: a rare word or a country. */
export const isDistinctive = (word: string): boolean => wordWeight(word) >= weight('namingWord');

/** True if the word is distinctive by itself. */
export const isRare = (word: string): boolean => wordWeight(word) === weight('rareWord');

const CACHE_SIZE = 50_000;
const cache = new Map<string, ReadName>();

/** Parses a name. Results are cached, because names recur. */
export function readName(name: string): ReadName {
  const known = cache.get(name);
  if (known) return known;
  if (cache.size >= CACHE_SIZE) cache.clear();
  const read = analyse(name);
  cache.set(name, read);
  return read;
}

function analyse(name: string): ReadName {
  const text = withoutArticle(normaliseName(withoutCountry(name)));
  const all = canonicalPhrases(text).split(' ').filter(Boolean).map(canonicalWord);
  const significant = all.filter((word) => wordWeight(word) >= weight('typeWord'));
  const words = (significant.length > 0 ? significant : all).map((word) => BODY_PLURALS.get(word) ?? word);
  const { head, tail } = parted(name);
  return {
    text,
    words,
    plurals: all.filter((word) => BODY_PLURALS.has(word)).join(' '),
    key: words.join(' '),
    sorted: [...words].sort().join(' '),
    isAcronym: /^[A-Z][a-z]?[A-Z&+]{1,5}$/.test(name.replace(/[. ]/g, '')),
    acronyms: acronymsOf(head),
    tail: normaliseName(tail),
    head,
    generic: !distinct(words).some(isDistinctive) && !isOnlyOne(distinct(words)),
    weight: words.reduce((sum, word) => sum + wordWeight(word), 0),
  };
}

/**
 * True if the name is unique of its kind because of a word such as `national`, or because it has more than three words other than saints.
 */
function isOnlyOne(words: readonly string[]): boolean {
  const isRoyal = words.some((word, at) => word === 'royal' && ROYAL_BODIES.has(words[at + 1] ?? ''));
  const isLong = words.filter((word) => word !== 'saint' && !SAINTS.has(word)).length > 3;
  return isRoyal || isLong || (words.length > 1 && words.some((word) => ONLY_ONE_WORDS.has(word)));
}

/** The words without the church of a school: there are hundreds of `St Mary's Church of England Primary School`. */
function distinct(words: readonly string[]): readonly string[] {
  return words.includes('school') && words.includes('church')
    ? words.filter((word) => !DENOMINATIONS.has(word))
    : words;
}

/** Phrases that senders and registers write in two ways. */
const canonicalPhrases = (text: string) =>
  text
    .replace(/\bnhs foundation trust\b/, 'nhs trust')
    .replace(/\braf\b/, 'royal air force')
    .replace(/^(?:london |royal |metropolitan )?borough of (.+?)(?: council)?$/, '$1 borough council');

const withoutArticle = (text: string) => (text.startsWith('the ') ? text.slice(4) : text);

/** ROR appends `(United Kingdom)` to names of companies. */
const withoutCountry = (name: string) => name.replace(/\s*\((?:United Kingdom|UK|U\.K\.)\)\s*$/i, '');

/** Canonical form of a word: resolves abbreviations, loose plurals and misspellings of shared words. */
function canonicalWord(word: string): string {
  const whole = SHORT_FORMS.get(word) ?? word;
  const right = corrected(whole);
  return LOOSE_PLURALS.get(right) ?? right;
}

/** Long shared words; a misspelling of one is corrected to it. */
const CORRECTABLE = [
  ...'academy archive archives association british castle centre college collection council foundation friends galleries'.split(
    ' ',
  ),
  ...'gallery gardens heritage history hospital hospitals institute international libraries library museum museums'.split(
    ' ',
  ),
  ...'national railway research school science sciences scottish service services societies society technology trust'.split(
    ' ',
  ),
  'university',
];
/** Words that look like a misspelling of a shared one but are not. */
const OWN_WORDS = new Set(
  'associates cattle cistle collage colleges collections cottage councils entre galley gallerie hermitage historic musee museo nationals notional rational scholl schools scientific trusts'.split(
    ' ',
  ),
);
const isWord = (word: string) =>
  OWN_WORDS.has(word) || BODY_PLURALS.has(word) || LOOSE_PLURALS.has(word) || !isRare(word);
const corrections = new Map<string, string>();

function corrected(word: string): string {
  if (word.length < 5 || isWord(word)) return word;
  const known = corrections.get(word);
  if (known) return known;
  if (corrections.size >= CACHE_SIZE) corrections.clear();
  const right = CORRECTABLE.find((shared) => isTypo(word, shared, 1)) ?? word;
  corrections.set(word, right);
  return right;
}

/** Splits a name into head and tail: `Bluecoat (Liverpool)` or `Bluecoat, Liverpool`. */
function parted(name: string): { head: string; tail: string } {
  const found = /^(.+?)\s*\(([^()]+)\)\s*$/.exec(name) ?? /^(.+?)\s*,\s*([^,]+)$/.exec(name);
  return found ? { head: found[1]!, tail: found[2]! } : { head: name, tail: '' };
}

/** Acronyms of a name, with and without small words: `University College London` is `ucl`; `Victoria and Albert Museum` is `vam`, `va`. */
function acronymsOf(name: string): ReadonlySet<string> {
  const all = withoutArticle(normaliseName(name)).split(' ').filter(Boolean);
  const significant = all.filter((word) => !SMALL_WORDS.has(word));
  const initials = (words: readonly string[]) => words.map((word) => word[0]).join('');
  const made = [initials(all), initials(significant)];
  if (significant.length > 2 && TYPE_WORDS.has(significant.at(-1)!))
    made.push(initials(significant.slice(0, -1)));
  return new Set(made.filter((acronym) => acronym.length > 1));
}

/** An acronym as normalised letters without spaces: `V&A` is `va`, `U.C.L.` is `ucl`. */
export const acronymText = (name: string): string =>
  normaliseName(name.replace(/&/g, ' ')).replaceAll(' ', '');
