import { normaliseName } from '../domain/names.js';

/** Words that names have or lack at will; they help to rank and are never required. */
const SMALL = new Set(['a', 'an', 'and', 'at', 'de', 'for', 'in', 'of', 'on', 'the', 'to', 'with']);

/** Abbreviations in names and the words they stand for, in both directions. */
const ABBREVIATIONS: readonly (readonly [short: string, long: string])[] = [
  ['st', 'saint'],
  ['mt', 'mount'],
  ['natl', 'national'],
  ['intl', 'international'],
  ['soc', 'society'],
  ['inst', 'institute'],
];

/** A word with its singular or plural and what it abbreviates or is abbreviated as: `museums` and `museum`, `galleries` and `gallery`. */
export function wordForms(word: string): string[] {
  const others = ABBREVIATIONS.flatMap(([short, long]) =>
    word === short ? [long] : word === long ? [short] : [],
  );
  return [...new Set([word, ...numberForms(word), ...others])];
}

/** Singular of a plural in -s or -ies, plural of a word in -y; other plurals begin with their singular. Short words are left alone. */
function numberForms(word: string): string[] {
  if (word.length < 4) return [];
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`];
  if (word.endsWith('s')) return word.endsWith('ss') ? [] : [word.slice(0, -1)];
  return word.endsWith('y') ? [`${word.slice(0, -1)}ies`] : [];
}

/**
 * Full-text query for user input. Each word is required, complete, as a prefix, in singular or plural, or abbreviated; complete words and words in
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
    const others = wordForms(word).slice(1);
    const either = `(${[`${word}^4`, `${word}*`, ...others.map((other) => `${other}^2`)].join(' OR ')})`;
    return needed.has(word) ? `+${either}` : either;
  });
  return words.length > 1 ? `${parts.join(' ')} "${words.join(' ')}"^8` : parts.join(' ');
}

/** The words of a text that a result must have, each with its other forms. Empty if the text has no words. */
export function requiredForms(text: string): string[][] {
  const words = normaliseName(text)
    .split(' ')
    .filter((word) => word !== '');
  const required = words.filter((word) => !SMALL.has(word));
  return (required.length > 0 ? required : words).map(wordForms);
}
