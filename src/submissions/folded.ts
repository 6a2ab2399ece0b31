import { foldLetters } from '../domain/names.js';

/** Letters of other scripts that look like a Latin one, each before the letter it looks like (after lower-casing). */
const LOOKALIKES =
  'аaеeоoрpсcхxуyіiјjѕsһhԁdԛqԝwкkмmтtвbнhгrпn' + // Cyrillic
  'αaοoρpνvτtιiκkυuχxγyεeηnωwβbμuσo' + // Greek
  'ɑaɡgⅼlո nօoսu'.replaceAll(' ', ''); // Latin, Roman numeral, Armenian

const LATIN: ReadonlyMap<string, string> = new Map(
  [...LOOKALIKES].flatMap((letter, at, all) => (at % 2 === 0 ? [[letter, all[at + 1] as string]] : [])),
);

/** Signs that look alike in many typefaces, and the one that stands for all; a capital I is lower-cased to i. */
const SAME_SHAPE: Readonly<Record<string, string>> = { i: 'l', '1': 'l', '|': 'l', '0': 'o' };

/**
 * Folds a name to its visual form: folds letters (foldLetters), drops invisible characters and full stops at the end, which some systems
 * drop, and replaces look-alike letters and digits. Only for comparison: names with the same result look alike.
 */
export function folded(name: string): string {
  const plain = foldLetters(name).replace(/[\p{Cf}\p{Cc}\p{Z}\s\u115f\u1160\u3164\uffa0]/gu, '');
  return [...plain.replace(/\.+$/, '')]
    .map((letter) => LATIN.get(letter) ?? letter)
    .map((letter) => SAME_SHAPE[letter] ?? letter)
    .join('');
}
