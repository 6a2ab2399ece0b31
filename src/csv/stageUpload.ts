import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FileError } from './fileError.js';

/** An upload that lies on the disk. */
export interface StagedUpload {
  /** `<folder>/<sha256>.csv`: the same content has the same path. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface StagingLimits {
  /** The most bytes that are taken. */
  readonly bytes?: number;
}

/** The upload is larger than its limit (HTTP 413). */
export class FileTooLarge extends FileError {}

const UNFINISHED = '.incoming-';

/**
 * Writes an upload to disk as it comes, hashed on the way. When this returns, the whole of it is on the disk, under its
 * SHA-256; when it throws, nothing of it is. Before, it has a temporary name, so that a reader sees no half of it.
 * Throws FileTooLarge where it has more than `limits.bytes` bytes, a FileError where it is empty, and what `stream`
 * throws (a client that went away). The folder is made where it is missing.
 */
export async function stageUpload(
  stream: AsyncIterable<Buffer>,
  folder: string,
  limits: StagingLimits = {},
): Promise<StagedUpload> {
  await mkdir(folder, { recursive: true });
  const unfinished = join(folder, `${UNFINISHED}${randomUUID()}`);
  try {
    const { sha256, bytes } = await writeWhole(stream, unfinished, limits.bytes ?? Number.POSITIVE_INFINITY);
    const path = join(folder, `${sha256}.csv`);
    await rename(unfinished, path);
    await syncFolder(folder);
    return { path, sha256, bytes };
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/**
 * Removes what uploads left behind that a kill cut off: unfinished files that nobody has written to for `age`
 * milliseconds (an hour). Gives how many. For the start of the service.
 */
export async function sweepStagedUploads(folder: string, age = 3_600_000): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  let removed = 0;
  for (const name of names.filter((each) => each.startsWith(UNFINISHED))) {
    const path = join(folder, name);
    const written = (await stat(path).catch(() => undefined))?.mtimeMs;
    if (written === undefined || Date.now() - written < age) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}

async function writeWhole(stream: AsyncIterable<Buffer>, path: string, most: number) {
  const hash = createHash('sha256');
  const file = await open(path, 'wx', 0o600);
  let bytes = 0;
  try {
    for await (const chunk of stream) {
      bytes += chunk.length;
      if (bytes > most) throw new FileTooLarge(tooLarge(most));
      hash.update(chunk);
      await writeAll(file, chunk);
    }
    if (bytes === 0)
      throw new FileError('The upload is empty: send the CSV file as the body of the request.');
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

const tooLarge = (most: number) =>
  `The upload is larger than ${most} bytes, the most that is taken: send it in parts, each with the header line.`;

/** One write may take less than it was given. */
async function writeAll(file: FileHandle, chunk: Buffer): Promise<void> {
  for (let from = 0; from < chunk.length; ) {
    from += (await file.write(chunk, from, chunk.length - from)).bytesWritten;
  }
}

/** A rename lasts only when the folder that holds the name is on the disk too. Not every system can sync a folder. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
