import { isUtf8 } from 'node:buffer';
import type { Issues, Place } from '../ingest/report.js';
import { cleanCell } from './cleanCell.js';
import { encodeWindows1252 } from './windows1252.js';

export { cleanCell };

/** Matches most cells: printable ASCII without surrounding spaces. */
const PLAIN = /^(?:[!-~](?:[ -~]*[!-~])?)?$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
/** Control characters above ASCII, which can also result from reading UTF-8 as ISO 8859-1. */
const HIGH_CONTROL = /[\u0080-\u009f]/;

/** True if the cell needs no cleaning and no checks. */
export const isPlain = (text: string): boolean => PLAIN.test(text);

/** Matches UTF-8 that was read as Windows-1252: `Ã©` for é, `â€™` for an apostrophe, `Å·` for ŷ. */
const MOJIBAKE =
  /Ã[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]|Â[\u0080-\u00bf]|[ÄÅ][\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00bf‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ]|â\u0080[\u0080-\u00bf]|â€[\u0080-\u00bf‚„…†‡‰‹‘’“”•–—˜™š›œžŸ¢¦]|ï»¿/;

/**
 * Checks the characters of a raw cell. Returns false if the row must be refused (reported as an error). A damaged cell is accepted, with a
 * warning.
 */
export function checkCharacters(place: Place, column: string, raw: string, issues: Issues): boolean {
  const mojibake = MOJIBAKE.test(raw);
  const control = CONTROL.exec(raw)?.[0] ?? (mojibake ? undefined : HIGH_CONTROL.exec(raw)?.[0]);
  if (control !== undefined) {
    const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const reason = `contains the control character U+${code}: row rejected`;
    issues.error(place, column, cleanCell(raw), 'control-character', reason, 'delete the character');
    return false;
  }
  if (raw.includes('\ufffd')) {
    const reason = 'contains U+FFFD, which replaces a lost character: accepted unchanged';
    issues.warning(
      place,
      column,
      cleanCell(raw),
      'replacement-character',
      reason,
      'type the character again',
    );
  }
  if (mojibake) warnOfMojibake(place, column, raw, issues);
  return true;
}

function warnOfMojibake(place: Place, column: string, raw: string, issues: Issues): void {
  const reason = 'looks like UTF-8 that was read as Windows-1252: accepted unchanged';
  const repaired = repair(raw);
  const suggestion = repaired
    ? `enter: ${repaired}`
    : 'save the file again as UTF-8 in the program that created it';
  issues.warning(place, column, cleanCell(raw), 'mojibake', reason, suggestion);
}

/** Undoes the wrong decoding; undefined if the original text cannot be recovered. */
function repair(text: string): string | undefined {
  const bytes = encodeWindows1252(text);
  return bytes && isUtf8(bytes) ? cleanCell(bytes.toString('utf8')) : undefined;
}
