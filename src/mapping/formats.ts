import { dayRange } from '../domain/partialDate.js';

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];

/** Regular expression for each letter group of a date format. `MMM` is the name of a month, in full or its first three letters. */
const PARTS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  MMM: '(?<name>[A-Za-z]{3,9})\\.?',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})(?:st|nd|rd|th)?',
};

export type ReadDate = (text: string) => string | undefined;

/**
 * Compiles a date parser. It parses a text with the first matching format (`DD/MM/YYYY`, `MMM YYYY`, `YYYY`) and writes it in ISO form with
 * the same precision: `2018-02-10`, `2018-02`, `2018`. Returns undefined if no format matches or the date does not exist.
 */
export function compileDate(formats: readonly string[]): ReadDate {
  const patterns = formats.map((format) => new RegExp(`^${dateSource(format)}$`));
  return (text) => {
    for (const pattern of patterns) {
      const groups = pattern.exec(text)?.groups;
      const date = groups && written(groups);
      if (date && dayRange(date)) return date;
    }
    return undefined;
  };
}

const dateSource = (format: string) =>
  format.replace(/YYYY|MMM|MM|M|DD|D|[^A-Za-z0-9 ]/g, (part) => PARTS[part] ?? `\\${part}`);

function written({ year, month, name, day }: Record<string, string | undefined>): string | undefined {
  const number = name === undefined ? month : monthOf(name);
  if (name !== undefined && number === undefined) return undefined;
  return [year, number, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

function monthOf(name: string): string | undefined {
  const at = MONTHS.findIndex(
    (month) => month === name.toLowerCase() || month.slice(0, 3) === name.toLowerCase(),
  );
  return at < 0 ? undefined : String(at + 1);
}

/**
 * Compiles a number parser: `1.234,5` (decimal `,`, group `.`) becomes `1234.5`. Returns undefined if the text is not a number of that
 * form.
 */
export function compileNumber({ decimal, group }: { decimal: string; group?: string | undefined }): ReadDate {
  const [point, comma] = [`\\${decimal}`, group && `\\${group}`];
  const whole = comma ? `\\d{1,3}(?:${comma}\\d{3})+|\\d+` : '\\d+';
  const pattern = new RegExp(`^-?(?:${whole})(?:${point}\\d+)?$`);
  return (text) => {
    if (!pattern.test(text)) return undefined;
    return (group ? text.replaceAll(group, '') : text).replace(decimal, '.');
  };
}
