import { normaliseName } from '../domain/names.js';
import type { Party } from './party.js';
import { isRare, readName } from './readName.js';
import { SMALL_WORDS } from './words.js';

/** Words of this length are sought with one slip, too. */
const FUZZY_FROM = 6;
/** More words than these tell nothing new. */
const MOST_WORDS = 8;

/**
 * What the full-text index is asked for names that are similar to this party's: its rare words, also with one slip, and the
 * others to rank. Letters, digits and `~` alone, so that nothing in a name is an operator. '' where the name has no word.
 */
export function similarQuery({ name }: Party): string {
  const { words, acronyms } = readName(name);
  const rare = [...new Set(words.filter(isRare))].slice(0, MOST_WORDS);
  const written = normaliseName(name)
    .split(' ')
    .filter((word) => word !== '' && !SMALL_WORDS.has(word));
  const others = [...new Set([...written, ...words])]
    .filter((word) => !rare.includes(word))
    .slice(0, MOST_WORDS);
  const initials = [...acronyms].filter((acronym) => acronym.length > 2 && acronym.length < 7);
  const fuzzy = rare.filter((word) => word.length >= FUZZY_FROM).map((word) => `${word}~1`);
  return [...rare, ...fuzzy, ...others, ...initials].join(' ');
}
