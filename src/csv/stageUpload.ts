import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
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
  /** Called with the size of each part before it is written; what it throws ends the upload. */
  readonly onBytes?: (bytes: number) => void;
  /** The free space of the disk that holds a folder, in bytes. */
  readonly freeSpace?: ((folder: string) => Promise<number>) | undefined;
}

/** Uploads leave this much of the disk free, in bytes: the database, which may be on the same disk, stops for good if it has no room. */
export const DISK_RESERVE_BYTES = 500_000_000;

/** The free space is read before the first byte and after each block of this size. */
const SPACE_CHECK_BYTES = 16_000_000;

/** An upload would use the reserve of the disk (HTTP 507). */
export class DiskReserveError extends Error {
  readonly code = 'ENOSPC';
  constructor() {
    super(`Less than ${DISK_RESERVE_BYTES} bytes are free on the disk for uploads.`);
  }
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
    const { sha256, bytes } = await writeWhole(stream, folder, unfinished, limits);
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
 * Removes unfinished files of uploads that were interrupted by the end of the process: those in `folder` and its subfolders that were not
 * written to for `age` milliseconds. Returns how many. Call it before the database starts: if they filled the disk, it could not.
 */
export async function sweepStagedUploads(folder: string, age: number): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  let removed = 0;
  for (const { name, parentPath } of entries) {
    if (!name.startsWith(UNFINISHED)) continue;
    const path = join(parentPath, name);
    const written = (await stat(path).catch(() => undefined))?.mtimeMs;
    if (written === undefined || Date.now() - written < age) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}

async function writeWhole(
  stream: AsyncIterable<Buffer>,
  folder: string,
  path: string,
  limits: StagingLimits,
) {
  const { bytes: most = Number.POSITIVE_INFINITY, onBytes, freeSpace = freeSpaceOf } = limits;
  let checkAt = 0;
  const hash = createHash('sha256');
  const file = await open(path, 'wx', 0o600);
  let bytes = 0;
  try {
    for await (const chunk of stream) {
      if (bytes >= checkAt) {
        if ((await freeSpace(folder)) < DISK_RESERVE_BYTES) throw new DiskReserveError();
        checkAt = bytes + SPACE_CHECK_BYTES;
      }
      bytes += chunk.length;
      if (bytes > most) throw new FileTooLarge(tooLarge(most));
      onBytes?.(chunk.length);
      hash.update(chunk);
      await writeAll(file, chunk);
    }
    if (bytes === 0)
      throw new FileError('The upload is empty. Send the CSV file or the workbook as the request body.');
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

async function freeSpaceOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

const tooLarge = (most: number) =>
  `The upload is larger than the maximum of ${most} bytes. Send it in parts, each with the header line.`;

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
