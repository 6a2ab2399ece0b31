/** Letters that Unicode does not decompose to a base letter, by the letters written for them without a special keyboard. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', ı: 'i', ŋ: 'n', ĸ: 'k' },
  ...{ æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th' },
};

const SPECIAL_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/**
 * Everything that is written as an apostrophe: straight and curly ones, accents and primes in their place, and the letters of other languages
 * that look like one (the Hawaiian ʻokina, the saltillo). Some decompose to a space, so they are dropped before decomposing.
 */
const APOSTROPHES =
  /[\u0027\u0060\u00b4\u02b9-\u02bf\u02c8\u02ca\u02cb\u055a\u2018\u2019\u201b\u2032\u2035\ua78b\ua78c\uff07]/gu;

/**
 * Folds case, accents, compatibility forms, special letters (`Łódź` = `lodz`, `Straße` = `strasse`) and apostrophes (`King's` = `kings`).
 * The only folding of names: all normal forms are built on it.
 */
export function foldLetters(text: string): string {
  return text
    .replace(APOSTROPHES, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(SPECIAL_LETTERS, (letter) => LETTERS[letter]!);
}

/**
 * Normalises names and titles for exact matching, search and sorting. Never used to create ids. Letters are folded (foldLetters); `&` and
 * `+` become `and`; all other punctuation becomes a space. `V&A`, `V & A` and `V and A` are all `v and a`. Stored in the graph: a change
 * needs a new REVISION (src/ingest/rebuildAggregates.ts).
 */
export function normaliseName(text: string): string {
  return foldLetters(text)
    .replace(/[&+]/gu, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The normalised name without a leading article, for matching (`The Whitworth` = `Whitworth`) and for sorting. */
export function sortableName(text: string): string {
  const name = normaliseName(text);
  return name.startsWith('the ') ? name.slice(4) : name;
}
