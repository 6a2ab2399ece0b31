import type { Desk } from './layouts/desk.js';
import type { Location, Tables } from './tables.js';

/** Which columns say where an organisation is, and whether a bare place means the United Kingdom (as in partnerships.csv). */
export interface LocationColumns {
  readonly place: string;
  readonly region: string;
  readonly home?: string;
}

/**
 * Where the row says that its organisation is. `Bendigo, Australia` is a place and a country; `UK` is a country; `London; Kent`
 * is where a programme ran and places nobody.
 */
export function readLocation(desk: Desk, columns: LocationColumns): Location {
  const printed = desk.cell(columns.region);
  const region = printed ? desk.tables.region(printed) : {};
  if (!region)
    desk.error(
      columns.region,
      printed,
      'unknown-region',
      'is no region or country of data/tables/regions.csv',
    );
  return inOrder(withPlace(desk, desk.cell(columns.place), region ?? {}, columns));
}

const inOrder = ({ place, region, country }: Location): Location => ({
  ...(place && { place }),
  ...(region && { region }),
  ...(country && { country }),
});

function withPlace(desk: Desk, text: string, region: Location, columns: LocationColumns): Location {
  if (!text) return region;
  const known = desk.tables.region(text);
  if (known) return { ...known, ...region };
  if (/[;/]/.test(text)) {
    desk.warning(columns.place, text, 'several-places', 'names several places: no place is taken from it');
    return region;
  }
  return { ...placeAndCountry(text, desk.tables, region.country ? undefined : columns.home), ...region };
}

/** `Bendigo, Australia` as place and country; of a bare place, the country is `home` where that is given. */
export function placeAndCountry(text: string, tables: Tables, home: string | undefined): Location {
  const comma = text.lastIndexOf(', ');
  const country = comma > 0 ? tables.region(text.slice(comma + 2)) : undefined;
  if (country?.country && !country.region) return { place: text.slice(0, comma), country: country.country };
  return home ? { place: text, country: home } : { place: text };
}
