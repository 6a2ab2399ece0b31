/** Letters of a column: 0 is `A`, 26 is `AA`. */
export function columnLetters(index: number): string {
  let [letters, rest] = ['', index + 1];
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

/** Column index (from 0) and row (from 1) of a reference such as `C7`; undefined if it is not one. */
export function cellReference(
  reference: string,
): { readonly column: number; readonly row: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!match) return undefined;
  let column = 0;
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(match[2]) };
}
