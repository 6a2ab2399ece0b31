import type { RowParser } from './rowParser.js';

const NOT_GIVEN =
  /\bnames? (?:is |was |are |were )?(?:not (?:given|known|stated|recorded|available)|unknown|withheld)|\bunnamed\b|\bnot named\b|\bunidentified\b/i;
/**
 * A bracket after a name that begins with a lower-case word or a number and continues: a remark, not a part of
 * the name.
 */
const REMARK = /^(.*\S)\s*\(([\p{Ll}\d][^()]*\s[^()]*)\)$/u;

/**
 * The name without a remark in brackets, which is reported and kept as the printed name. Undefined if the text says that the name is not
 * given (reported as an ERROR). Texts of data/tables/names.csv are unchanged.
 */
export function withoutRemark(
  parser: RowParser,
  column: string,
  text: string,
  asPrinted: string,
): string | undefined {
  if (parser.tables.name(text, asPrinted) || parser.tables.isPart(text, asPrinted)) return text;
  if (NOT_GIVEN.test(text)) {
    const advice =
      'a loan or project joins organisations with names: enter the name, or remove the row and state the number of such loans as a figure';
    parser.report('no-name', column, text, 'states that the name is not given', advice);
    return undefined;
  }
  const name = REMARK.exec(text)?.[1];
  if (!name) return text;
  parser.report('remark-in-name', column, text, `has a remark at its end: read as ${name}`, `enter ${name}`);
  parser.keepAsWritten(text);
  return name;
}
