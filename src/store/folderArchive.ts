import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';

/** The head of an archive: its files, in the order in which their bytes follow. */
interface Head {
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
}

/** The length of the head, as an unsigned number of four bytes, comes first. */
const LENGTH = 4;

const PARAMS = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 };

/** All files of a folder in one compressed buffer, but those that `skip` matches. */
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

/** Writes the files of a packed folder below another one. Throws if one of them would be outside it. */
export async function unpackFolder(packed: Buffer, folder: string): Promise<void> {
  const all = await promisify(brotliDecompress)(packed);
  let at = LENGTH + all.readUInt32BE(0);
  const { files } = JSON.parse(all.subarray(LENGTH, at).toString()) as Head;
  for (const { path, bytes } of files) {
    if (normalize(path).startsWith('..') || path.startsWith('/'))
      throw new Error(`The archive names ${path}, which is outside its folder.`);
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, all.subarray(at, at + bytes));
    at += bytes;
  }
}
