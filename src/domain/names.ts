/**
 * Normalises names and titles for exact matching, search and sorting. Never used to create ids.
 * Lower case; accents folded; apostrophes dropped (`King's` = `Kings`); `&` and `+` become `and`; every other
 * sign becomes a space. `V&A`, `V & A` and `V and A` are all `v and a`.
 */
export function normaliseName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’‘`´]/gu, '')
    .replace(/[&+]/gu, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The normalised name without a leading article, for matching (`The Whitworth` = `Whitworth`) and for sorting. */
export function sortableName(text: string): string {
  const name = normaliseName(text);
  return name.startsWith('the ') ? name.slice(4) : name;
}
