import { normaliseName } from '../domain/names.js';
import type { Party } from './party.js';
import { isRare, readName } from './readName.js';
import { SMALL_WORDS } from './words.js';

/** The longest words are sought with one slip, too: so many, from this length on. A slip costs as much as four words. */
const FUZZY_WORDS = 2;
const FUZZY_FROM = 6;
/** With so many rare words the others are not needed to rank. */
const RARE_ENOUGH = 2;
/** More words than these tell nothing new. */
const MOST_WORDS = 8;

/**
 * What the full-text index is asked for names that are similar to this party's: its rare words, the longest also with one slip,
 * and the others to rank where few are rare. Letters, digits and `~` alone, so that nothing in a name is an operator. '' where the name has no word.
 */
export function similarQuery({ name }: Party): string {
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
  return [...sought, ...ranking, ...initials].join(' ');
}
