/** Precision of a date format: what of the date it shows. */
export type DatePrecision = 'DAY' | 'MONTH' | 'YEAR';

/** Formats that every workbook has, by id. Times without a date are not among them. */
const BUILT_IN: Readonly<Record<number, DatePrecision>> = {
  14: 'DAY',
  15: 'DAY',
  16: 'DAY',
  17: 'MONTH',
  22: 'DAY',
  ...Object.fromEntries(
    [27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'DAY']),
  ),
};

/** The precision of a number format; undefined if it does not show a date. */
export function datePrecision(id: number, code: string | undefined): DatePrecision | undefined {
  if (code === undefined) return BUILT_IN[id];
  const [shown = ''] = code
    .toLowerCase()
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .split(';');
  if (shown.includes('general')) return undefined;
  if (shown.includes('d')) return 'DAY';
  if (!/y|m{3,}/.test(shown)) return undefined;
  return shown.includes('m') ? 'MONTH' : 'YEAR';
}

const DAY_MS = 86_400_000;
/** Day 60 of the 1900 system is 29 February 1900, which did not exist. */
const NO_DAY = 60;
const LAST = 2_958_465;

/**
 * The date of a serial number, as precise as its format shows it. Undefined if the number is not a date: a time, a negative number, or beyond
 * the year 9999.
 */
export function serialDate(serial: number, precision: DatePrecision, is1904: boolean): string | undefined {
  const days = Math.floor(serial + 1e-9);
  if (days < (is1904 ? 0 : 1) || days > LAST) return undefined;
  if (!is1904 && days === NO_DAY) return '1900-02-29'.slice(0, LENGTHS[precision]);
  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < NO_DAY ? 31 : 30);
  return new Date(epoch + days * DAY_MS).toISOString().slice(0, LENGTHS[precision]);
}

const LENGTHS = { DAY: 10, MONTH: 7, YEAR: 4 } as const;
