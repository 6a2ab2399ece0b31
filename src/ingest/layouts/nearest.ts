import { distance } from 'fastest-levenshtein';
import type { Advice } from '../report.js';

const plain = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The most similar word; undefined if more than a third of the letters differ. */
export function nearest(text: string, words: Iterable<string>): string | undefined {
  const asked = plain(text);
  let best: { word: string; far: number } | undefined;
  for (const word of words) {
    const known = plain(word);
    const far = distance(asked, known);
    const allowed = Math.max(1, Math.floor(known.length / 3));
    if (far <= allowed && far < (best?.far ?? Number.POSITIVE_INFINITY)) best = { word, far };
  }
  return best?.word;
}

/** Formats a suggestion: `did you mean museum?` */
export function didYouMean(text: string, words: Iterable<string>): Advice | undefined {
  const word = nearest(text, words);
  return word === undefined ? undefined : { text: `did you mean ${word}?`, value: word };
}
