import { createWriteStream, existsSync, statSync, writeFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { systemCode, UserError } from '../userError.js';
import type { CliContext } from './context.js';

/** Writes a value as JSON to a file, or to standard output if the path is `-`. Throws a UserError on failure. */
export function writeJson(world: CliContext, path: string, value: unknown): void {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  try {
    if (path === '-') world.out(text);
    else writeFileSync(path, text);
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/**
 * Streams output to a temporary file that replaces the target only when complete; on failure an existing file is
 * kept. Anything other than a regular file (a pipe, /dev/stdout) is written directly.
 */
export async function writeWhole(path: string, chunks: AsyncIterable<string | Uint8Array>): Promise<void> {
  const isFile = !existsSync(path) || statSync(path).isFile();
  const written = isFile ? `${path}.unfinished` : path;
  try {
    await pipeline(chunks, createWriteStream(written));
    if (isFile) await rename(written, path);
  } catch (error) {
    if (isFile) await rm(written, { force: true }).catch(() => {});
    if (systemCode(error) === undefined) throw error;
    throw cannotWrite(path, error);
  }
}

const cannotWrite = (path: string, error: unknown) =>
  new UserError(`Cannot write ${path} (${systemCode(error) ?? error}). Choose another file.`);
