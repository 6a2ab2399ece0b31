const SPACES = /[\t\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;
/** Zero-width characters without meaning in a name: zero-width space, word joiner, BOM, soft hyphen, direction marks. */
const WIDTHLESS = /[\u200b\u2060\ufeff\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Cleans a cell: Unicode NFC, unusual spaces as plain ones, no zero-width characters, LF line breaks, trimmed. */
export function cleanCell(text: string): string {
  return text.replace(SPACES, ' ').replace(WIDTHLESS, '').normalize('NFC').trim();
}
