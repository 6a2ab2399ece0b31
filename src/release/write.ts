import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Chunk } from '../export/types.js';

/** A file as it was written. */
export interface Written {
  /** Below the release's folder, with slashes. */
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

/** Streams a file to disk with backpressure; `see` gets each chunk. */
export async function write(
  folder: string,
  path: string,
  content: string | AsyncIterable<Chunk>,
  see: (chunk: Chunk) => void = () => {},
): Promise<Written> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(
    Readable.from(content, { objectMode: true }),
    async function* (passing: AsyncIterable<Chunk>) {
      for await (const chunk of passing) {
        hash.update(chunk);
        bytes += Buffer.byteLength(chunk);
        see(chunk);
        yield chunk;
      }
    },
    createWriteStream(target, { flags: 'wx' }),
  );
  return { path, bytes, sha256: hash.digest('hex') };
}

/** Checksums in the format of `sha256sum -c`. */
export const sumsText = (files: readonly Written[]): string =>
  files.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('');
