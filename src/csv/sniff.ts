import { FileError } from './fileError.js';
import { utf16Of } from './utf16.js';

/** Signatures of files that are not CSV, with what they are. */
const KINDS: readonly { readonly starts: string | readonly number[]; readonly is: string }[] = [
  { starts: '%PDF', is: 'a PDF document' },
  { starts: [0x1f, 0x8b], is: 'compressed with gzip' },
  { starts: 'BZh', is: 'compressed with bzip2' },
  { starts: [0x89, 0x50, 0x4e, 0x47], is: 'a picture' },
  { starts: [0xff, 0xd8, 0xff], is: 'a picture' },
  { starts: '{\\rtf', is: 'a word processor document (RTF)' },
];

const SAVE_AS =
  'Open it in the program that created it, save it as "CSV UTF-8 (comma delimited)" and use that file';
const UNPACK = 'Unpack it and use the CSV file in it';
const advice = (is: string) => (/compressed/.test(is) ? UNPACK : SAVE_AS);

/**
 * Refuses a file that is not UTF-8, UTF-16 or Windows-1252 text, by its first bytes (a few thousand are enough). Throws a FileError that says what
 * the file is.
 */
export function refuseNoText(name: string, head: Buffer): void {
  const known = KINDS.find(({ starts }) => head.subarray(0, starts.length).equals(bytes(starts)));
  if (known) throw new FileError(`${name} is ${known.is}, not CSV. ${advice(known.is)}.`);
  if (utf16Of(head)) return;
  if (/^\s*<(!doctype|html|\?xml)/i.test(head.toString('latin1', 0, 200))) {
    throw new FileError(`${name} is a web page or XML, not CSV. Download the CSV file itself.`);
  }
  if (isBinary(head)) throw new FileError(`${name} is not a text file. ${SAVE_AS}.`);
}

const bytes = (starts: string | readonly number[]) =>
  typeof starts === 'string' ? Buffer.from(starts, 'latin1') : Buffer.from(starts);

/** A single control character is a fault of its row. If more than a tenth are control characters, the file is binary. */
function isBinary(head: Buffer): boolean {
  return share(head, (byte) => byte < 32 && (byte < 9 || byte > 13)) > 0.1;
}

function share(head: Buffer, is: (byte: number) => boolean): number {
  let found = 0;
  for (const byte of head) if (is(byte)) found += 1;
  return head.length === 0 ? 0 : found / head.length;
}
