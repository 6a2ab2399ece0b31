/**
 * What a spreadsheet would run, or what looks like such a text already made harmless: any number of apostrophes before one of
 * the signs with which formulas begin, full width ones too.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A text that no spreadsheet runs: one more apostrophe before what it would. `unescapeFormula` takes just that one away. */
export const escapeFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text as it was before `harmless`. */
export const unescapeFormula = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
