import type { Party } from '../identity/party.js';
import { mmIdentifier, rorIdentifier } from './identifiers.js';
import type { QueryValue, ReconcileQuery } from './queries.js';
import { kindNamed } from './types.js';

type Given = { -readonly [Key in keyof Party]: Party[Key] };

/**
 * Converts a query to a mention for matching. Of several values for a property, the first readable one
 * counts; of identifiers and other names all do. Unreadable values (`n/a` as a latitude) are ignored.
 */
export function mentionOf(query: ReconcileQuery): Party {
  const mention: Given = { name: query.name };
  for (const { id, values } of query.properties) GIVEN[id]?.(mention, values.map(textOf).filter(Boolean));
  const [type, ...more] = query.types;
  const kind = type && more.length === 0 ? kindNamed(type.id) : undefined;
  if (kind && mention.kind === undefined) mention.kind = kind;
  return mention;
}

/** Adds each property to the mention. Other properties can be requested, but are not used for matching. */
const GIVEN: Readonly<Record<string, (mention: Given, values: string[]) => void>> = {
  place: (mention, [place]) => set(mention, 'place', place),
  region: (mention, [region]) => set(mention, 'region', region),
  country: (mention, [country]) => set(mention, 'country', country),
  site_of: (mention, [parent]) => set(mention, 'siteOf', parent),
  kind: (mention, values) => set(mention, 'kind', first(values, kindNamed)),
  latitude: (mention, values) =>
    set(
      mention,
      'latitude',
      first(values, (text) => degreesIn(text, 90)),
    ),
  longitude: (mention, values) =>
    set(
      mention,
      'longitude',
      first(values, (text) => degreesIn(text, 180)),
    ),
  ror_id: (mention, values) => identify(mention, values.map(rorIdentifier)),
  mm_id: (mention, values) => identify(mention, values.map(mmIdentifier)),
  other_names: (mention, values) => name(mention, values),
  former_names: (mention, values) => name(mention, values),
};

function set<Key extends keyof Given>(mention: Given, key: Key, value: Given[Key] | undefined): void {
  if (value !== undefined) mention[key] = value;
}

function identify(mention: Given, identifiers: readonly (string | undefined)[]): void {
  const read = identifiers.filter((identifier) => identifier !== undefined);
  if (read.length > 0) mention.identifiers = [...(mention.identifiers ?? []), ...read];
}

function name(mention: Given, names: readonly string[]): void {
  if (names.length > 0) mention.otherNames = [...(mention.otherNames ?? []), ...names];
}

/** Id of a previously reconciled organisation; the text of any other value. */
function textOf(value: QueryValue): string {
  return String(typeof value === 'object' ? value.id : value).trim();
}

function first<T>(values: readonly string[], read: (text: string) => T | undefined): T | undefined {
  for (const value of values) {
    const found = read(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

function degreesIn(text: string, most: number): number | undefined {
  const value = Number(text);
  return text !== '' && Math.abs(value) <= most ? value : undefined;
}
