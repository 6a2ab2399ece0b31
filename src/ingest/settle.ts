import { MatchedBy, OrganisationKind } from '../domain/words.js';
import { mergeLocations } from './location.js';
import type { Entry } from './register.js';
import type { Tables } from './tables.js';

/** The kind of most of its rows (of several, the first named), else what a circumstance gives, else OTHER. */
export function kindOf(entry: Entry, tables: Tables): OrganisationKind {
  const kinds = (entry.printedKinds.length > 0 ? entry.printedKinds : entry.otherKinds).map(
    (printed) => tables.kind(printed) ?? OrganisationKind.OTHER,
  );
  return mostFrequent(kinds) ?? OrganisationKind.OTHER;
}

/** The value that stands most often; of several, the one that stands first. */
export function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce<[T, number] | undefined>(
    (best, entry) => (best === undefined || entry[1] > best[1] ? entry : best),
    undefined,
  )?.[0];
}

/** How sure it is that all names and rows of the entry mean one organisation. */
export function matchedBy(entry: Entry): MatchedBy {
  if (entry.national || entry.ror) return MatchedBy.IDENTIFIER;
  if (entry.byTable) return MatchedBy.TABLE;
  return entry.rows.size > 1 ? MatchedBy.NAME : MatchedBy.NOT_MATCHED;
}

/** Where it is: what rows state together, completed by the gazetteer where the place is one candidate. */
export function locationOf(entry: Entry, tables: Tables): Record<string, string | number | null> {
  const stated = mergeLocations(entry.locations);
  const found = tables.place(stated);
  return {
    place: stated.place ?? null,
    region: stated.region ?? found?.region ?? null,
    country: stated.country ?? found?.country ?? null,
    latitude: found?.latitude ?? null,
    longitude: found?.longitude ?? null,
    locationFrom: found ? 'GAZETTEER' : null,
  };
}
