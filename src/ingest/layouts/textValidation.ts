import type { Advice } from '../report.js';
import type { Form } from './layout.js';
import type { Rule } from './rules.js';

/** A problem with the text of a cell, independent of its layout. */
export interface TextProblem {
  readonly rule: Rule;
  readonly reason: string;
  readonly suggestion?: Advice;
}

/** Maximum length of a name or title, and of any other cell. */
const LONGEST_NAME = 500;
const LONGEST = 2_000;

const HTML = /<\/?[a-z][^<>]*>|<!--/i;
const FORMULA = /^=|^@[A-Za-z.]+\(|^[+-]\s*(?:[A-Za-z.]+\(|[A-Z]{1,3}\d+\b)|^[=+\-@][^\s]*\|.*!/;
const SPREADSHEET_ERROR = /#(?:REF|VALUE|DIV\/0|NULL|NUM|SPILL|CALC)!|#N\/A|#NAME\?|^#{3,}$/;
const E_MAIL = /[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/i;
const PHONE =
  /(?<![\w/.-]|\d[\s.])(?:\+\d{1,3}[\s().-]*|0(?=[\s().-]*[1-35789]))[\s().-]*\d{2,4}[\s).-]+\d{3,4}(?:[\s.-]*\d{3,4})?(?![\w/-]|[\s.]\d)|(?<![\w/.-]|\d[\s.])0[1-9]\d{9}(?![\w]|[\s.]\d)/;

/** A word that mixes Latin letters with similar ones of another script, and so looks like another word. */
const MIXED =
  /(?=[\p{L}\p{M}]*\p{Script=Latin})(?=[\p{L}\p{M}]*[\p{Script=Cyrillic}\p{Script=Greek}])[\p{L}\p{M}]+/u;

/** Characters of which at least one is needed for any of the patterns to match. */
const SUSPICIOUS = /[<&=@#\u0370-\u052f]|^[+-]|\d{3}/;

const PLACEHOLDER =
  /^(?:n\/?a|n\.a\.|none|nil|null|undefined|unknown|not (?:known|stated|applicable|available)|t\.?b\.?[cad]\.?|to be (?:confirmed|decided|announced)|various|misc(?:ellaneous)?|xx+|\P{L}*)$/iu;

/** True if the text means that nothing is known, or has no meaning. Numbers are not placeholders. */
export const isPlaceholder = (text: string): boolean => PLACEHOLDER.test(text) && !/\d/.test(text);

/** The first problem of a text; undefined if there is none. */
export function textProblem(text: string, form: Form): TextProblem | undefined {
  if (text.length <= LONGEST_NAME && !SUSPICIOUS.test(text)) return undefined;
  return tooLong(text, form) ?? leftOver(text) ?? (form === 'ADDRESS' ? undefined : personal(text, form));
}

function tooLong(text: string, form: Form): TextProblem | undefined {
  const longest = form === 'NAME' || form === 'TITLE' ? LONGEST_NAME : LONGEST;
  if (text.length <= longest) return undefined;
  return {
    rule: 'too-long',
    reason: `has ${text.length} characters; the maximum is ${longest}`,
    suggestion: 'shorten it',
  };
}

function leftOver(text: string): TextProblem | undefined {
  if (SPREADSHEET_ERROR.test(text))
    return {
      rule: 'spreadsheet-error',
      reason: 'is an error value from a spreadsheet: read as empty',
      suggestion: 'fix the formula and export again, or leave the cell empty',
    };
  if (FORMULA.test(text))
    return {
      rule: 'formula',
      reason: 'is a formula that a spreadsheet would run',
      suggestion: 'enter plain text',
    };
  if (HTML.test(text)) return { rule: 'html', reason: 'contains HTML tags', suggestion: 'enter plain text' };
  const mixed = MIXED.exec(text)?.[0];
  if (mixed)
    return {
      rule: 'mixed-scripts',
      reason: `contains a word with letters from two scripts: ${mixed.slice(0, 40)}`,
      suggestion: 'retype the word',
    };
  return undefined;
}

function personal(text: string, form: Form): TextProblem | undefined {
  if (E_MAIL.test(text))
    return {
      rule: 'e-mail',
      reason: 'contains an e-mail address. These data are public',
      suggestion: 'remove it',
    };
  const mayHavePhone = form === 'NAME' || form === 'TITLE' || form === 'TEXT';
  if (mayHavePhone && PHONE.test(text))
    return {
      rule: 'phone-number',
      reason: 'contains a telephone number. These data are public',
      suggestion: 'remove it',
    };
  return undefined;
}
