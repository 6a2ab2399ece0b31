import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { toFileError } from './reading.js';

/** Identifies a file by its content, whatever its name: SHA-256 (hexadecimal) and size. */
export interface Fingerprint {
  readonly sha256: string;
  readonly bytes: number;
}

/** Computes the fingerprint of a file in chunks. Throws a FileError if the file cannot be read. */
export async function fingerprint(path: string): Promise<Fingerprint> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  } catch (error) {
    throw toFileError(path, error);
  }
  return { sha256: hash.digest('hex'), bytes };
}
