/** Limits for workbooks from outside. They are checked while entries are inflated, so a small file cannot use much memory. */
export const XLSX_LIMITS = {
  /** Entries of the zip archive. */
  entries: 2_000,
  /** Inflated bytes of all entries that are read. */
  inflatedBytes: 2_000_000_000,
  /** Inflated bytes for each compressed byte, once more than `ratioFrom` bytes are inflated. */
  ratio: 250,
  ratioFrom: 10_000_000,
  /** Inflated bytes of a part that is held in memory: relationships, styles, the list of sheets. */
  partBytes: 20_000_000,
  /** Characters of all shared strings, which are held in memory. */
  sharedCharacters: 50_000_000,
  /** Excel’s own limits for rows and for the characters of a cell. */
  rows: 1_048_576,
  cellCharacters: 32_767,
  /** Columns that are read. A cell to the right of them refuses the file. */
  columns: 1_000,
  sheets: 200,
  mergedRanges: 100_000,
  /** Depth of XML elements. */
  depth: 64,
} as const;

export type XlsxLimits = { readonly [Name in keyof typeof XLSX_LIMITS]: number };
