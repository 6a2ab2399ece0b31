import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { join } from 'node:path';

/** List separator: a character that no text contains (`--array-delimiter`). */
export const BETWEEN = '\u001f';

/** Columns with the node that a relationship starts from and leads to. */
export const START = ':START_ID';
export const END = ':END_ID';

type Values = Readonly<Record<string, unknown>>;

/** Columns of one file for the import tool: properties with their types, as in the file's header (`objects:long`). */
export interface Form {
  /**
   * `Loan` or `Loan:Other` for nodes, `LENT` for relationships. Nodes of one file with different labels have them in the column
   * `:LABEL`.
   */
  readonly name: string;
  readonly header: string;
  readonly isNodes: boolean;
}

export const nodes = (name: string, columns: string): Form => ({
  name,
  header: columns.split(' ').join(','),
  isNodes: true,
});

export const relationships = (name: string, columns = ''): Form => ({
  name,
  header: [START, END, ...columns.split(' ').filter(Boolean)].join(','),
  isNodes: false,
});

/** Number of lines buffered before a write to disk. */
const AT_ONCE = 2_000;

/** Writes one file for the import tool. */
export class ImportToolFile {
  readonly path: string;
  readonly #names: readonly string[];
  readonly #stream: WriteStream;
  readonly #ended: Promise<unknown>;
  #lines: string[];
  count = 0;

  constructor(
    folder: string,
    readonly form: Form,
  ) {
    this.path = join(folder, `${form.name.replaceAll(':', '.')}.csv`);
    this.#names = form.header.split(',').map(propertyOf);
    this.#stream = createWriteStream(this.path);
    this.#ended = once(this.#stream, 'close');
    this.#ended.catch(() => {});
    this.#lines = [form.header];
  }

  /** The import tool's option for this file. */
  get option(): string {
    const { name, isNodes, header } = this.form;
    if (!isNodes) return `--relationships=${name}=${this.path}`;
    return header.endsWith(':LABEL') ? `--nodes=${this.path}` : `--nodes=${name}=${this.path}`;
  }

  /** Throws if a property has no column, because it would be lost. */
  add(values: Values): void {
    for (const name in values)
      if (!this.#names.includes(name) && values[name] !== null && values[name] !== undefined)
        throw new Error(`${this.form.name} has no column for ${name}`);
    this.#lines.push(this.#names.map((name) => cell(values[name])).join(','));
    this.count += 1;
  }

  async flush(all = false): Promise<void> {
    if (this.#lines.length < AT_ONCE && !all) return;
    const text = this.#lines.length > 0 ? `${this.#lines.join('\n')}\n` : '';
    this.#lines = [];
    if (!this.#stream.write(text)) await Promise.race([once(this.#stream, 'drain'), this.#ended]);
  }

  async end(): Promise<void> {
    await this.flush(true);
    this.#stream.end();
    await this.#ended;
  }
}

/** Property of a column: `id` for `id:ID`; `:START_ID` is unchanged. */
const propertyOf = (column: string) => (column.startsWith(':') ? column : column.split(':')[0]!);

/** Formats a cell for the import tool; empty if the property is absent. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = Array.isArray(value) ? value.join(BETWEEN) : String(value);
  return `"${text.replaceAll('"', '""')}"`;
}
