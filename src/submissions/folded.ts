import { foldLetters } from '../domain/names.js';

/** Letters of other scripts that look like a Latin one, each before the letter it looks like (after lower-casing). */
const LOOKALIKES =
  'аaеeоoрpсcхxуyіiјjѕsһhԁdԛqԝwкkмmтtвbнhгrпn' + // Cyrillic
  'αaοoρpνvτtιiκkυuχxγyεeηnωwβbμuσo' + // Greek
  'ɑaɡgⅼlո nօoսu'.replaceAll(' ', ''); // Latin, Roman numeral, Armenian

const LATIN: ReadonlyMap<string, string> = new Map(
  [...LOOKALIKES].flatMap((letter, at, all) => (at % 2 === 0 ? [[letter, all[at + 1] as string]] : [])),
);

/**
 * Folds a name to its visual form: folds letters (foldLetters), drops invisible characters and replaces look-alike
 * letters. Only for comparison: names with the same result look alike.
 */
export function folded(name: string): string {
  const plain = foldLetters(name).replace(/[\p{Cf}\p{Cc}\p{Z}\s\u115f\u1160\u3164\uffa0]/gu, '');
  return [...plain].map((letter) => LATIN.get(letter) ?? letter).join('');
}
