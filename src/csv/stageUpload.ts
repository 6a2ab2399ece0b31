import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FileError } from './fileError.js';

/** An upload that has been written to disk. */
export interface StagedUpload {
  /** `<folder>/<sha256>.csv`: the same content has the same path. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface StagingLimits {
  /** Maximum size of an upload in bytes. */
  readonly bytes?: number;
}

/** Thrown if an upload is larger than its limit (HTTP 413). */
export class FileTooLarge extends FileError {}

const UNFINISHED = '.incoming-';

/**
 * Streams an upload to disk and hashes it. When this returns, the complete file is on disk under its SHA-256; if it throws, nothing is
 * left. Until then the file has a temporary name, so no reader sees an incomplete one. Throws FileTooLarge if the upload exceeds
 * `limits.bytes`, a FileError if it is empty, and the errors of `stream` (for example if the client disconnects). Creates the folder if
 * missing.
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
 * Removes unfinished uploads of a killed process: temporary files not written to for `age` milliseconds (one hour by default). Returns
 * their number. Called when the service starts.
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

/** One write may write fewer bytes than it was given. */
async function writeAll(file: FileHandle, chunk: Buffer): Promise<void> {
  for (let from = 0; from < chunk.length; ) {
    from += (await file.write(chunk, from, chunk.length - from)).bytesWritten;
  }
}

/** A rename is durable only when the folder is synced too. Not every system can sync a folder. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
