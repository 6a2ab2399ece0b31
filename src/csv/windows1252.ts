/**
 * Windows-1252 as in the WHATWG Encoding Standard: ISO 8859-1 except for 0x80 to 0x9F. TextDecoder is not used, because in Node 20 it
 * returns 0x80 to 0x9F as control characters if called without `stream`. The five undefined bytes (0x81, 0x8D, 0x8F, 0x90, 0x9D) become the
 * control characters with their number.
 */
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTES = new Map([...FROM_80].map((character, at) => [character, 0x80 + at]));

/** Decodes bytes to text. */
export function decodeWindows1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => FROM_80[character.charCodeAt(0) - 0x80]!);
}

/** Encodes a text (control characters 0x80 to 0x9F as in ISO 8859-1); undefined if a character has no byte. */
export function encodeWindows1252(text: string): Buffer | undefined {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const byte = BYTES.get(character) ?? (code <= 0xff ? code : undefined);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  return Buffer.from(bytes);
}
