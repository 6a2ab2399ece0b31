import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';

/** Header of an archive: its files, in the order of their bytes. */
interface Head {
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
}

/** Size of the header's length field: an unsigned 4-byte number at the start. */
const LENGTH = 4;

const PARAMS = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 };

/** Packs all files of a folder, except those that `skip` matches, into one compressed buffer. */
export async function packFolder(folder: string, skip: RegExp): Promise<Buffer> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !skip.test(path))
    .sort();
  const contents = paths.map((path) => readFileSync(join(folder, path)));
  const head: Head = { files: paths.map((path, at) => ({ path, bytes: contents[at]!.length })) };
  const text = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32BE(text.length);
  return promisify(brotliCompress)(Buffer.concat([length, text, ...contents]), { params: PARAMS });
}

/** Unpacks an archive into a folder. Throws if a file would be outside that folder. */
export async function unpackFolder(packed: Buffer, folder: string): Promise<void> {
  const all = await promisify(brotliDecompress)(packed);
  let at = LENGTH + all.readUInt32BE(0);
  const { files } = JSON.parse(all.subarray(LENGTH, at).toString()) as Head;
  for (const { path, bytes } of files) {
    if (normalize(path).startsWith('..') || path.startsWith('/'))
      throw new Error(`The archive contains ${path}, which is outside its folder.`);
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, all.subarray(at, at + bytes));
    at += bytes;
  }
}
