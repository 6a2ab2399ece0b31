import type { At, Mention, ReadRow, Said } from '../said.js';
import { compact, some } from './compact.js';
import type { LayoutRow, Reading } from './layout.js';

/** Where a mention comes from: the cell that names it, and the key of its id where it turns out to be new. */
export interface Naming {
  readonly column: string;
  readonly value: string;
  readonly key: readonly string[];
}

/** One row while it is read: its cells, what was found wrong with them, the organisations that it names. */
export class Desk {
  readonly tables;
  refused = false;
  readonly #mentions: Mention[] = [];
  readonly #named: Naming[] = [];
  readonly #known = new Map<string, At>();

  constructor(
    readonly row: LayoutRow,
    private readonly reading: Reading,
  ) {
    this.tables = reading.tables;
  }

  /** The source of a row that names none, where a mapping gives one. */
  get usualSource(): string | undefined {
    return this.reading.source;
  }

  cell(column: string): string {
    return this.row.cells[column] ?? '';
  }

  /** The row is refused; reading goes on, so that all that is wrong with it is told. */
  error(column: string, value: string, rule: string, reason: string, suggestion?: string): void {
    this.refused = true;
    this.reading.issues.error(this.row, this.#columnOf(column), value, rule, reason, suggestion);
  }

  warning(column: string, value: string, rule: string, reason: string, suggestion?: string): void {
    this.reading.issues.warning(this.row, this.#columnOf(column), value, rule, reason, suggestion);
  }

  /** Notes a mention, and gives its position. One that was made already, with all that it says, stands once. */
  mention(mention: Mention, naming: Naming): At {
    const ordered = inOrder(mention);
    const text = JSON.stringify(ordered);
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const at = this.#mentions.push(ordered) - 1;
    this.#named.push({ ...naming, column: this.#columnOf(naming.column) });
    this.#known.set(text, at);
    return at;
  }

  mentionAt(at: At): Mention {
    return this.#mentions[at]!;
  }

  /** The row as read; nothing where it was refused. */
  done(
    key: readonly string[],
    thing: Said['thing'],
    sources: readonly string[],
    printed: readonly string[] = [],
  ): ReadRow[] {
    if (this.refused) return [];
    const said = compact<Said>({ mentions: this.#mentions, sources, printed: some(printed), thing });
    return [{ line: this.row.line, key, said, named: this.#named }];
  }

  #columnOf(ours: string): string {
    return this.reading.column?.(ours) ?? ours;
  }
}

/** A mention with its properties in the one order in which they are written. */
function inOrder(mention: Mention): Mention {
  return compact<Mention>({
    name: mention.name,
    kind: mention.kind,
    otherKind: mention.otherKind,
    place: mention.place,
    region: mention.region,
    country: mention.country,
    latitude: mention.latitude,
    longitude: mention.longitude,
    identifiers: mention.identifiers && some(mention.identifiers),
    of: mention.of,
    others: mention.others && some(mention.others),
    collective: mention.collective,
    byTable: mention.byTable,
    national: mention.national,
    website: mention.website,
    opened: mention.opened,
    closed: mention.closed,
  });
}
