import { decodeHTMLStrict } from 'entities';
import { cleanCell } from '../../csv/cells.js';

const ENTITY = /&(?:[a-z][a-z\d]{1,31}|#\d{1,7}|#x[\da-f]{1,6});/i;
/** Tags that format text. Others, such as scripts and links, are not removed. */
const FORMATTING = /<\/?(?:b|i|u|em|strong|span|p|br|sup|sub|small|font|div)(?:\s[^<>]*)?\/?>/gi;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
/** How often a text may have been encoded. */
const TIMES = 3;

/** The text without HTML entities and formatting tags; unchanged if it has none, or if decoding gives a control character. */
export function plainText(text: string): string {
  if (!/[&<]/.test(text)) return text;
  let plain = text;
  for (let time = 0; time < TIMES && ENTITY.test(plain); time += 1) plain = decodeHTMLStrict(plain);
  plain = plain.replace(FORMATTING, (tag) => (/^<(?:br|p|\/p|div|\/div)\b/i.test(tag) ? ' ' : ''));
  if (plain === text || CONTROL.test(plain)) return text;
  return cleanCell(plain.replace(/ {2,}/g, ' '));
}
