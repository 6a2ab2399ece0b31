import type { FunderReading, Tables } from './tables.js';

/** A funder, as one entry of a funder cell states it. */
export interface Funding {
  readonly name: string;
  readonly kind?: string;
  readonly amount?: number;
  /** ISO 4217. */
  readonly currency?: string;
  /** A scheme, a grant reference, or an amount that is not one sum for one funder. */
  readonly note?: string;
  /** Text in the last brackets of the entry; '' if the entry names several funders. */
  readonly inBrackets: string;
  /** The name as written, if it is another name of the funder. */
  readonly alias?: { readonly name: string; readonly use: string };
}

/**
 * Parses funders from a cell such as `Art Fund; Heritage Lottery Fund (GBP 528,700)`. Entries are separated by semicolons outside brackets;
 * the last brackets of an entry contain an amount or a note. data/tables/funders.csv maps entries to funders.
 */
export function readFunders(text: string, tables: Tables): Funding[] {
  return splitOutsideBrackets(text).flatMap((entry) => {
    const whole = tables.funder(entry);
    if (whole) return fundingOf(entry, '', whole);
    const match = /^(.*\S)\s*\(([^()]*)\)$/.exec(entry);
    const base = match?.[1] ?? entry;
    return fundingOf(base, match?.[2] ?? '', tables.funder(base));
  });
}

function fundingOf(base: string, inBrackets: string, reading: FunderReading | undefined): Funding[] {
  const names = reading?.names ?? [base];
  const amount = names.length === 1 ? readAmount(inBrackets) : undefined;
  const scheme = reading && !reading.use && !names.includes(base) ? base : '';
  const note = [scheme, amount ? '' : inBrackets].filter(Boolean).join('; ');
  return names.map((name, index) => {
    const kind = reading?.kinds[index];
    return {
      name,
      inBrackets: names.length === 1 ? inBrackets : '',
      ...(kind && { kind }),
      ...amount,
      ...(note && { note }),
      ...(reading?.use && { alias: { name: base, use: reading.use } }),
    };
  });
}

/** The ISO 4217 currencies known to the platform. */
export const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

const AMOUNT = /^(£|€|[A-Z]{3} )(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(m|million)?(?: gift)?$/;
const SIGNS: Readonly<Record<string, string>> = { '£': 'GBP', '€': 'EUR' };

function readAmount(text: string): { amount: number; currency: string } | undefined {
  const match = AMOUNT.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', part = '', million] = match;
  const currency = SIGNS[sign] ?? sign.trim();
  if (!CURRENCIES.has(currency)) return undefined;
  const number = Number(whole.replaceAll(',', '') + part);
  return { amount: million ? number * 1_000_000 : number, currency };
}

function splitOutsideBrackets(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === ';' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}
