import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { FileError } from '../csv/fileError.js';
import type { XlsxLimits } from './limits.js';

/** The entries of a workbook’s zip archive, read from disk on demand. Counts what is inflated. */
export class Archive {
  #inflated = 0;

  private constructor(
    readonly name: string,
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly limits: XlsxLimits,
  ) {}

  /** Opens an archive. Throws a FileError if it is damaged, has too many entries, or a name in it that leads out of it. */
  static async open(path: string, name: string, limits: XlsxLimits): Promise<Archive> {
    const options = { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true };
    const zip = await new Promise<ZipFile>((resolve, reject) =>
      yauzl.open(path, options, (error, opened) => (error ? reject(damaged(name, error)) : resolve(opened))),
    );
    try {
      if (zip.entryCount > limits.entries)
        throw new FileError(`${name} has ${zip.entryCount} parts; a workbook may have ${limits.entries}.`);
      return new Archive(name, zip, await readEntries(zip, name), limits);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  close(): void {
    this.zip.close();
  }

  has(path: string): boolean {
    return this.entries.has(path.toLowerCase());
  }

  paths(): string[] {
    return [...this.entries.keys()];
  }

  /** Size of an entry once inflated, as the archive states it. */
  size(path: string): number {
    return this.entries.get(path.toLowerCase())?.uncompressedSize ?? 0;
  }

  /** Inflates an entry. Throws a FileError if it is missing, damaged, encrypted or too large. */
  async *read(path: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(path.toLowerCase());
    if (!entry) throw new FileError(`${this.name} is not a complete workbook: ${path} is missing.`);
    if (entry.isEncrypted()) throw new FileError(`${this.name} is encrypted. Save it without a password.`);
    const stream = await this.#stream(entry);
    let inflated = 0;
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        inflated += chunk.length;
        this.#inflated += chunk.length;
        this.#check(entry, inflated);
        yield chunk;
      }
    } catch (error) {
      throw damaged(this.name, error);
    } finally {
      stream.destroy();
    }
  }

  /** Reads a small entry whole. */
  async part(path: string): Promise<string> {
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of this.read(path)) {
      bytes += chunk.length;
      if (bytes > this.limits.partBytes) throw this.#tooLarge(path);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
  }

  #stream(entry: Entry): Promise<Readable> {
    return new Promise((resolve, reject) =>
      this.zip.openReadStream(entry, (error, stream) =>
        error ? reject(damaged(this.name, error)) : resolve(stream),
      ),
    );
  }

  #check(entry: Entry, inflated: number): void {
    const { ratio, ratioFrom, inflatedBytes } = this.limits;
    const isBomb = inflated > ratioFrom && inflated > entry.compressedSize * ratio;
    if (isBomb || this.#inflated > inflatedBytes) throw this.#tooLarge(entry.fileName);
  }

  #tooLarge(path: string): FileError {
    return new FileError(
      `${this.name} is refused: ${path} is too large once it is inflated. Save the data alone in a new workbook, or as CSV.`,
    );
  }
}

function readEntries(zip: ZipFile, name: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.on('error', (error) => reject(damaged(name, error)));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      const path = entry.fileName.toLowerCase();
      if (entries.has(path)) return reject(damaged(name, new Error(`it has two parts ${entry.fileName}`)));
      entries.set(path, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

/** A FileError for an error of the zip library; a FileError stays as it is. */
function damaged(name: string, error: unknown): FileError {
  if (error instanceof FileError) return error;
  const { message } = error as Error;
  return new FileError(
    `${name} is damaged or not a workbook (${message.split('\n')[0]?.slice(0, 120)}). Open it in the program that created it, and save it again.`,
  );
}
