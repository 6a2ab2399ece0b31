import { normaliseName } from '../domain/names.js';
import type { Party } from './party.js';
import { isRare, readName } from './readName.js';
import { SMALL_WORDS } from './words.js';

/** Maximum number and minimum length of words searched for with one typo. A fuzzy word costs as much as four exact ones. */
const FUZZY_WORDS = 2;
const FUZZY_FROM = 6;
/** From this number of rare words on, other words are not needed for the ranking. */
const RARE_ENOUGH = 2;
/** Maximum number of words; more do not improve the result. */
const MOST_WORDS = 8;

/**
 * Full-text query for names similar to this party's: its rare words, the longest also with one typo, and the other words for ranking if few
 * are rare. If none is rare, its place too. Contains only letters, digits and `~`, so no character of a name is an operator. '' if the name has no words.
 */
export function similarQuery({ name, place }: Party): string {
  const { words, acronyms } = readName(name);
  const rare = [...new Set(words.filter(isRare))].slice(0, MOST_WORDS);
  const written = normaliseName(name)
    .split(' ')
    .filter((word) => word !== '' && !SMALL_WORDS.has(word));
  const others = [...new Set([...written, ...words])].filter((word) => !rare.includes(word));
  const longest = [...rare].sort((one, other) => other.length - one.length).slice(0, FUZZY_WORDS);
  const fuzzy = new Set(longest.filter((word) => word.length >= FUZZY_FROM));
  const initials = [...acronyms].filter((acronym) => acronym.length > 2 && acronym.length < 6).slice(0, 1);
  const sought = rare.map((word) => (fuzzy.has(word) ? `${word}~1` : word));
  const ranking = rare.length < RARE_ENOUGH ? others.slice(0, MOST_WORDS) : [];
  const town =
    rare.length === 0
      ? normaliseName(place ?? '')
          .split(' ')
          .filter((word) => word !== '')
      : [];
  return [...new Set([...sought, ...ranking, ...town, ...initials])].join(' ');
}
