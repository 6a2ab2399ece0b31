export type Utf16 = 'UTF-16LE' | 'UTF-16BE';

/** Minimum share of bytes that are 0 in UTF-16 without a byte order mark. */
const ZEROS = 0.3;

/** UTF-16 by its byte order mark, or by its zero bytes: the high byte of most characters. Undefined if the text is not UTF-16. */
export function utf16Of(head: Buffer): Utf16 | undefined {
  const mark = head.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return 'UTF-16LE';
  if (mark === 'feff') return 'UTF-16BE';
  let [even, odd] = [0, 0];
  for (let at = 0; at < head.length; at += 1) if (head[at] === 0) at % 2 === 0 ? even++ : odd++;
  if ((even + odd) / Math.max(head.length, 1) <= ZEROS) return undefined;
  if (Math.min(even, odd) * 10 > Math.max(even, odd)) return undefined;
  return odd > even ? 'UTF-16LE' : 'UTF-16BE';
}
