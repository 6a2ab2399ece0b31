/** Control characters, line separators and bidirectional controls: they could forge a log line or hide text in one. */
const FORGING = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Escapes untrusted text for one log line (prevents log injection). */
export const toSingleLine = (text: string): string =>
  text.replace(FORGING, (sign) => {
    if (sign === '\n') return '\\n';
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
