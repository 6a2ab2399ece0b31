import { normaliseName } from '../domain/names.js';

/** Words that names have or lack at will; they help to rank and are never required. */
const SMALL = new Set(['a', 'an', 'and', 'at', 'de', 'for', 'in', 'of', 'on', 'the', 'to', 'with']);

/**
 * Full-text query for user input. Each word is required, complete or as a prefix; complete words and words in
 * order rank higher. Normalised text has only letters, digits and spaces, so it contains no Lucene operators.
 * An empty text matches nothing.
 */
export function fullTextQuery(text: string): string {
  const words = normaliseName(text)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return 'nothing_was_asked';
  const required = words.filter((word) => !SMALL.has(word));
  const needed = new Set(required.length > 0 ? required : words);
  const parts = [...new Set(words)].map((word) => {
    const either = `(${word}^4 OR ${word}*)`;
    return needed.has(word) ? `+${either}` : either;
  });
  return words.length > 1 ? `${parts.join(' ')} "${words.join(' ')}"^8` : parts.join(' ');
}
