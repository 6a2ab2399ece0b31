import { normaliseName } from '../domain/names.js';

/** English names of countries from the platform (Intl), plus unambiguous variants, by normalised name. */
const COUNTRIES = new Map<string, string>();

const OTHERWISE: Readonly<Record<string, string>> = {
  'hong kong': 'Hong Kong',
  'channel islands': 'Channel Islands',
  'great britain': 'United Kingdom',
  'czech republic': 'Czechia',
  turkey: 'Türkiye',
  'republic of ireland': 'Ireland',
  'the netherlands': 'Netherlands',
  'united states of america': 'United States',
};

/** `poland` is `Poland`; undefined if the text is not the name of a country. */
export function countryOf(text: string): string | undefined {
  if (COUNTRIES.size === 0) fill();
  return COUNTRIES.get(normaliseName(text));
}

/** EU publications write two codes otherwise than ISO 3166. */
const EU_CODES: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' };

/** `DE` is `Germany`; undefined if the text is not an ISO 3166 code of a country, or `EL` or `UK`. */
export function countryOfCode(text: string): string | undefined {
  if (!/^[A-Z]{2}$/.test(text)) return undefined;
  const name = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(EU_CODES[text] ?? text);
  return name && countryOf(name);
}

export function countryNames(): Iterable<string> {
  if (COUNTRIES.size === 0) fill();
  return COUNTRIES.values();
}

function fill(): void {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const code of letters.flatMap((one) => letters.map((other) => one + other))) {
    const name = /^(?:EU|EZ|UN|XA|XB|QO|ZZ|HK)$/.test(code) ? undefined : names.of(code);
    if (name) COUNTRIES.set(normaliseName(name), name);
  }
  for (const [text, name] of Object.entries(OTHERWISE)) COUNTRIES.set(text, name);
}
