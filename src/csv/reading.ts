import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { systemCode } from '../userError.js';
import { FileError } from './fileError.js';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist. Check its name and folder',
  EISDIR: 'is a folder. Name the file in it',
  EACCES: 'cannot be read by this user. Change its permissions',
};

/** Converts a system error for an unreadable file to a FileError; returns any other error unchanged. */
export function toFileError(path: string, error: unknown): unknown {
  const code = systemCode(error);
  if (!code || error instanceof FileError) return error;
  return new FileError(
    `${basename(path)} ${REASONS[code] ?? `cannot be read (${code}). Copy it and try again`}.`,
  );
}

/** Reads the first bytes of a file. Throws a FileError if it is missing, empty, a folder or not readable. */
export async function readHead(path: string, name: string, length: number): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size === 0) throw new FileError(`${name} is empty. It needs a header line and rows.`);
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(
        Buffer.alloc(Math.min(length, size)),
        0,
        Math.min(length, size),
        0,
      );
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw toFileError(path, error);
  }
}
