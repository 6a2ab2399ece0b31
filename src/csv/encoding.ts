import { isAscii, isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import type { Utf16 } from './utf16.js';

export type Encoding = 'UTF-8' | 'UTF-8 with BOM' | 'Windows-1252' | Utf16;

export interface Detected {
  readonly encoding: Encoding;
  /** The first line with bytes that are not UTF-8; absent if all bytes are. */
  readonly firstInvalidLine?: number;
}

const CHUNK = 1 << 20;
const BREAK = 0x0a;

/**
 * Detects the encoding of a file. Reads it completely, because a single byte near the end can decide. UTF-8 if every byte is valid.
 * Otherwise the first invalid sequence decides: Windows-1252 if it is the first character beyond ASCII; if valid UTF-8 precedes it, the
 * file is damaged UTF-8 (invalid bytes become U+FFFD, which the row's own check reports).
 */
export async function detectEncoding(path: string): Promise<Detected> {
  let [line, carried, beyondAscii, mark] = [1, Buffer.alloc(0), false, false];
  for await (const read of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    const chunk = carried.length > 0 ? Buffer.concat([carried, read]) : read;
    if (line === 1 && !mark) mark = chunk.subarray(0, 3).toString('hex') === 'efbbbf';
    const whole = chunk.subarray(0, completeLength(chunk));
    if (!isUtf8(whole)) return verdict(whole, line, beyondAscii, mark);
    beyondAscii ||= !isAscii(mark && line === 1 ? whole.subarray(3) : whole);
    line += breaks(whole);
    carried = Buffer.from(chunk.subarray(whole.length));
  }
  if (carried.length > 0) return verdict(carried, line, beyondAscii, mark);
  return { encoding: mark ? 'UTF-8 with BOM' : 'UTF-8' };
}

/** Decides at the first line of `bytes` that is not UTF-8. A byte order mark also indicates UTF-8. */
function verdict(bytes: Buffer, line: number, beyondAscii: boolean, mark: boolean): Detected {
  let [from, at] = [0, line];
  for (; from < bytes.length; at += 1) {
    const end = bytes.indexOf(BREAK, from);
    const to = end < 0 ? bytes.length : end + 1;
    if (!isUtf8(bytes.subarray(from, to))) break;
    from = to;
  }
  const proper = beyondAscii || !isAscii(bytes.subarray(0, from)) || properBefore(bytes.subarray(from));
  if (mark) return { encoding: 'UTF-8 with BOM', firstInvalidLine: at };
  return { encoding: proper ? 'UTF-8' : 'Windows-1252', firstInvalidLine: at };
}

/** True if a valid sequence beyond ASCII precedes the first invalid one. */
function properBefore(bytes: Buffer): boolean {
  const start = bytes.findIndex((byte) => byte >= 0x80);
  const length = start < 0 ? 0 : sequenceLength(bytes[start]!);
  return length > 1 && isUtf8(bytes.subarray(start, start + length));
}

/** Number of bytes that form complete sequences. A sequence cut off by the end is left for the next chunk. */
function completeLength(chunk: Buffer): number {
  for (let back = 1; back <= Math.min(3, chunk.length); back += 1) {
    const byte = chunk[chunk.length - back]!;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? chunk.length - back : chunk.length;
  }
  return chunk.length;
}

const sequenceLength = (lead: number) => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1);

function breaks(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(BREAK); at >= 0; at = bytes.indexOf(BREAK, at + 1)) count += 1;
  return count;
}
