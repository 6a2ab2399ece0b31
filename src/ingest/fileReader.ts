import { FileError } from '../csv/fileError.js';
import type { FileRow, Table } from '../csv/table.js';
import { checkMapped, type MappedRow, type Mapping, mapRows, respelt } from '../mapping/mapping.js';
import { LAYOUTS } from './layouts/all.js';
import { type DateOrder, DateOrders, isAmbiguous } from './layouts/dateOrder.js';
import { checkHeader, layoutOf, reportHeader } from './layouts/header.js';
import type { Layout, LayoutRow, Reading } from './layouts/layout.js';
import { NO_MUSEUM, thingKey } from './museumFilter.js';
import type { ParsedRow } from './records.js';
import { Issues } from './report.js';
import { acceptSuggestions } from './suggestions.js';
import type { Tables } from './tables.js';

/** How the cells of a file are read. */
export interface ReadingOptions {
  /** Name of a layout; detected from the header if absent. */
  readonly layout?: string | undefined;
  readonly mapping?: Mapping | undefined;
  /** Columns to ignore. */
  readonly ignore?: readonly string[] | undefined;
  /** Order of day and month in dates with two readings. If absent, another date in the column decides. */
  readonly dates?: DateOrder | undefined;
  /** Replaces a cell by the suggested value, if there is one that settles the issue. */
  readonly acceptSuggestions?: boolean | undefined;
}

/** A row in the columns of a layout. `column` returns the file’s heading of a column of the layout. */
type Row = Omit<LayoutRow, 'file'> & Partial<Pick<MappedRow, 'column'>>;

/** A table, and the layout and headings with which its rows are read. */
interface Section {
  readonly table: Table;
  readonly layout: Layout;
  /**
   * The file’s heading for each column of the layout or, with a mapping, the mapping's column for each heading; absent if they are equal.
   */
  readonly headings?: ReadonlyMap<string, string>;
  orders?: DateOrders;
}

/** Reads the rows of a file: those of its only table, or of all sheets of a workbook that have a layout. */
export class FileReader {
  read = 0;
  refused = 0;
  readonly leftOut = new Map<string, number>();
  #kept: ReadonlySet<string> | undefined;
  readonly #sections: readonly Section[];

  /** Throws a FileError if no table fits the mapping or a layout. */
  constructor(
    tables: readonly Table[],
    private readonly options: ReadingOptions,
    private readonly corrections: Tables,
    private readonly issues: Issues,
  ) {
    this.#sections = sectionsOf(tables, options, issues);
  }

  /** Names of the layouts of the tables, without duplicates. */
  get layout(): string {
    return [...new Set(this.#sections.map(({ layout }) => layout.name))].join(', ');
  }

  /** The tables that are read. */
  get tables(): readonly Table[] {
    return this.#sections.map(({ table }) => table);
  }

  /** Reads all rows. `sink` takes the issues of the file itself, if they have been reported before. */
  async *rows(size: number, sink?: Issues): AsyncIterable<readonly ParsedRow[]> {
    for (const section of this.#sections)
      for await (const batch of section.table.batches(size, sink)) {
        this.read += batch.length;
        const rows = this.#mapped(section, batch, this.issues, (because) =>
          this.leftOut.set(because, (this.leftOut.get(because) ?? 0) + 1),
        );
        await this.#decideOrder(section, rows);
        yield rows.flatMap((row) => this.#readRow(section, row)).filter((row) => this.#isKept(row));
      }
  }

  /** Leaves out all rows except those of these loans and projects (museumFilter.ts). */
  keepOnly(things: ReadonlySet<string>): void {
    this.#kept = things;
  }

  #isKept(row: ParsedRow): boolean {
    if (!this.#kept || this.#kept.has(thingKey(row))) return true;
    this.leftOut.set(NO_MUSEUM, (this.leftOut.get(NO_MUSEUM) ?? 0) + 1);
    return false;
  }

  #mapped(
    { table, headings }: Section,
    batch: readonly FileRow[],
    issues: Issues,
    leftOut: (because: string) => void,
  ): readonly Row[] {
    const { mapping } = this.options;
    if (mapping) {
      const rows = headings ? batch.map((row) => respeltRow(row, headings)) : batch;
      return mapRows(mapping, rows, issues, table.name, ({ because }) => leftOut(because));
    }
    return headings ? batch.map((row) => renamed(row, headings)) : batch;
  }

  /** Reads all dates of a table once, if the order of day and month in one of them has to be decided. */
  async #decideOrder(section: Section, rows: readonly Row[]): Promise<void> {
    if (this.options.dates || section.orders) return;
    const columns = section.layout.columns.filter(({ form }) => form === 'DATE').map(({ name }) => name);
    const isNeeded = rows.some(({ cells }) => columns.some((column) => isAmbiguous(cells[column] ?? '')));
    if (!isNeeded) return;
    section.orders = new DateOrders();
    const silent = new Issues();
    for await (const batch of section.table.batches(5_000, silent))
      for (const { cells } of this.#mapped(section, batch, silent, () => {}))
        for (const column of columns) section.orders.add(column, cells[column] ?? '');
  }

  #readRow(section: Section, row: Row): ParsedRow[] {
    const { mapping, dates } = this.options;
    const reading: Omit<Reading, 'issues'> = {
      tables: this.corrections,
      dateOrder: (column) => dates ?? section.orders?.of(column),
      ...(row.column && { column: row.column }),
      ...(mapping?.source && { source: mapping.source.code }),
    };
    const { column: _, ...cells } = row;
    const layoutRow = { ...cells, file: section.table.name };
    const errors = this.issues.errors;
    const read = this.options.acceptSuggestions
      ? acceptSuggestions(section.layout, layoutRow, reading, this.issues)
      : section.layout.read(layoutRow, { ...reading, issues: this.issues });
    if (this.issues.errors > errors && read.length === 0) this.refused += 1;
    return read;
  }
}

function renamed({ line, cells, sheet }: FileRow, headings: ReadonlyMap<string, string>): Row {
  const named: Record<string, string> = {};
  for (const [column, heading] of headings) named[column] = cells[heading] ?? '';
  return { line, cells: named, ...(sheet && { sheet }), column: (name) => headings.get(name) ?? name };
}

/** A row whose cells are named as the mapping spells them. */
const respeltRow = (row: FileRow, headings: ReadonlyMap<string, string>): FileRow => ({
  ...row,
  cells: Object.fromEntries(
    Object.entries(row.cells).map(([heading, cell]) => [headings.get(heading) ?? heading, cell]),
  ),
});

function sectionsOf(tables: readonly Table[], options: ReadingOptions, issues: Issues): Section[] {
  const failed: { readonly table: Table; readonly error: FileError }[] = [];
  const sections = tables.flatMap((table) => {
    try {
      return [sectionOf(table, options, issues)];
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      failed.push({ table, error });
      return [];
    }
  });
  if (sections.length === 0) throw failed[0]!.error;
  for (const { table, error } of failed) {
    const { name, headerLine, sheet } = table;
    const reason = 'is not read as a table';
    issues.warning(
      { file: name, line: headerLine, sheet },
      '',
      sheet?.name ?? name,
      'sheet-not-read',
      reason,
      error.message,
    );
  }
  return sections;
}

function sectionOf(table: Table, { layout, mapping, ignore = [] }: ReadingOptions, issues: Issues): Section {
  const name = table.sheet ? `${table.name}, sheet ${table.sheet.name},` : table.name;
  if (mapping) {
    const headings = respelt(mapping, table.header);
    checkMapped(
      mapping,
      table.header.map((heading) => headings.get(heading) ?? heading),
      name,
    );
    return { table, layout: LAYOUTS[mapping.layout]!, ...(headings.size > 0 && { headings }) };
  }
  const chosen = layout === undefined ? layoutOf(table.header, name, ignore) : named(layout);
  const header = checkHeader(table.header, chosen, ignore, name);
  reportHeader(header, { file: table.name, line: table.headerLine, sheet: table.sheet }, issues);
  const isEqual = header.headings.every(({ heading, column }) => heading === column);
  const headings = new Map(header.headings.map(({ heading, column }) => [column, heading]));
  return { table, layout: chosen, ...(!isEqual && { headings }) };
}

function named(name: string): Layout {
  const layout = LAYOUTS[name];
  if (layout) return layout;
  throw new FileError(`There is no layout "${name}". Layouts: ${Object.keys(LAYOUTS).join(', ')}.`);
}
