// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 has no way to write
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const SPECIAL = /[&<>"\t\n\r]/g;
const WRITTEN: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Escapes text for XML elements and attributes; forbidden characters become U+FFFD. */
export const xml = (text: string): string =>
  text.replace(FORBIDDEN, '\ufffd').replace(SPECIAL, (sign) => WRITTEN[sign]!);
