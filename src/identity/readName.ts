import { normaliseName } from '../domain/names.js';
import { isTypo } from './typoDistance.js';
import { weight } from './weights.js';
import {
  BODY_PLURALS,
  COMMON_WORDS,
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

/** A name taken apart, so that it can be compared. */
export interface ReadName {
  /** The normalised name without a leading article. */
  readonly text: string;
  /** Its words that tell something, as they are meant: `Univ. of the Arts` is `university art`. */
  readonly words: readonly string[];
  /** Words that stand in the plural of a body with several houses (`museums`). */
  readonly plurals: string;
  /** The words, joined. Equal keys: nothing but spelling differs. */
  readonly key: string;
  /** The words in alphabetical order, joined. */
  readonly sorted: string;
  /** The name is an acronym itself: `UCL`, `V&A`. */
  readonly isAcronym: boolean;
  /** Acronyms that its words make. */
  readonly acronyms: ReadonlySet<string>;
  /** What stands in brackets or behind a comma at its end, normalised: a place, an acronym, a parent. */
  readonly tail: string;
  /** The name without its tail; the name itself where it has none. */
  readonly head: string;
  /** Many may have it: no word of it names anybody, and it is not one of its sort: `Town Museum`, not `National Trust`. */
  readonly generic: boolean;
  /** What its words weigh together. */
  readonly weight: number;
}

/** What a word of a name weighs, by how rare it is. */
export function wordWeight(word: string): number {
  if (SMALL_WORDS.has(word)) return weight('smallWord');
  if (LEGAL_WORDS.has(word)) return weight('legalWord');
  if (NAMING_WORDS.has(word)) return weight('namingWord');
  if (TYPE_WORDS.has(word)) return weight('typeWord');
  if (COMMON_WORDS.has(word)) return weight('commonWord');
  if (SAINTS.has(word)) return weight('saint');
  return weight('rareWord');
}

/** Does the word tell apart what else is alike: a rare word, a country? */
export const tells = (word: string): boolean => wordWeight(word) >= weight('namingWord');

/** Does the word name somebody? */
export const isRare = (word: string): boolean => wordWeight(word) === weight('rareWord');

const REMEMBERED = 50_000;
const remembered = new Map<string, ReadName>();

/** Takes a name apart; names come again and again, so that they are remembered. */
export function readName(name: string): ReadName {
  const known = remembered.get(name);
  if (known) return known;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const read = analyse(name);
  remembered.set(name, read);
  return read;
}

function analyse(name: string): ReadName {
  const text = withoutArticle(normaliseName(withoutCountry(name)));
  const all = text.split(' ').filter(Boolean).map(meant);
  const telling = all.filter((word) => wordWeight(word) >= weight('typeWord'));
  const words = (telling.length > 0 ? telling : all).map((word) => BODY_PLURALS.get(word) ?? word);
  const { head, tail } = parted(name);
  return {
    text,
    words,
    plurals: all.filter((word) => BODY_PLURALS.has(word)).join(' '),
    key: words.join(' '),
    sorted: [...words].sort().join(' '),
    isAcronym: /^[A-Z][A-Z&+]{1,5}$/.test(name.replace(/[. ]/g, '')),
    acronyms: acronymsOf(head),
    tail: normaliseName(tail),
    head,
    generic: !words.some(tells) && !isOnlyOne(words),
    weight: words.reduce((sum, word) => sum + wordWeight(word), 0),
  };
}

/** One of its sort by what it is called, or by words enough. */
function isOnlyOne(words: readonly string[]): boolean {
  const isRoyal = words.some((word, at) => word === 'royal' && ROYAL_BODIES.has(words[at + 1] ?? ''));
  return isRoyal || words.length > 3 || (words.length > 1 && words.some((word) => ONLY_ONE_WORDS.has(word)));
}

const withoutArticle = (text: string) => (text.startsWith('the ') ? text.slice(4) : text);

/** ROR writes `(United Kingdom)` behind companies. */
const withoutCountry = (name: string) => name.replace(/\s*\((?:United Kingdom|UK|U\.K\.)\)\s*$/i, '');

/** What a word stands for: abbreviations, loose plurals and slips in the words that all names share. */
function meant(word: string): string {
  const whole = SHORT_FORMS.get(word) ?? word;
  const right = corrected(whole);
  return LOOSE_PLURALS.get(right) ?? right;
}

/** Long shared words; a word that is a slip of one is read as it. */
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
/** Words of their own that look like a slip of a shared one. */
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
  if (corrections.size >= REMEMBERED) corrections.clear();
  const right = CORRECTABLE.find((shared) => isTypo(word, shared, 1)) ?? word;
  corrections.set(word, right);
  return right;
}

/** `Bluecoat (Liverpool)` and `Bluecoat, Liverpool` are a head and a tail. */
function parted(name: string): { head: string; tail: string } {
  const found = /^(.+?)\s*\(([^()]+)\)\s*$/.exec(name) ?? /^(.+?)\s*,\s*([^,]+)$/.exec(name);
  return found ? { head: found[1]!, tail: found[2]! } : { head: name, tail: '' };
}

/** `University College London` is `ucl`; `Victoria and Albert Museum` is `vam`, `va`; with and without small words. */
function acronymsOf(name: string): ReadonlySet<string> {
  const all = withoutArticle(normaliseName(name)).split(' ').filter(Boolean);
  const telling = all.filter((word) => !SMALL_WORDS.has(word));
  const initials = (words: readonly string[]) => words.map((word) => word[0]).join('');
  const made = [initials(all), initials(telling)];
  if (telling.length > 2 && TYPE_WORDS.has(telling.at(-1)!)) made.push(initials(telling.slice(0, -1)));
  return new Set(made.filter((acronym) => acronym.length > 1));
}

/** An acronym as normalised letters without spaces: `V&A` is `va`, `U.C.L.` is `ucl`. */
export const acronymText = (name: string): string =>
  normaliseName(name.replace(/&/g, ' ')).replaceAll(' ', '');
