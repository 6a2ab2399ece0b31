/**
 * A text that a spreadsheet would evaluate, or that looks like an escaped one: any number of apostrophes
 * before a character that starts a formula, including full-width ones.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Escapes formulas with one leading apostrophe. `unescapeFormula` removes exactly that one. */
export const escapeFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Reverses `escapeFormula`. */
export const unescapeFormula = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
