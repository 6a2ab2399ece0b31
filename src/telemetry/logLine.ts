/** Control characters, separators of lines and signs that turn the direction of writing: what could forge a line of the log or hide in one. */
const FORGING = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A text, whoever it came from, as one line of the log: what could end the line or hide in it is written out, as JSON writes it. */
export const toSingleLine = (text: string): string =>
  text.replace(FORGING, (sign) => {
    if (sign === '\n') return '\\n';
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
