import { cell, type Row } from './csv.js';
import type { Issues } from './report.js';
import type { Location, Tables } from './tables.js';

/** Which columns say where an organisation is, and whether a bare place means the United Kingdom (as in partnerships.csv). */
export interface LocationColumns {
  readonly place: string;
  readonly region: string;
  readonly home?: string;
}

/**
 * Where the row says that its organisation is. `Bendigo, Australia` is a place and a country; `UK` is a country; `London; Kent`
 * is where a programme ran and places nobody. A region that the table does not have is reported and left out.
 */
export function readLocation(row: Row, columns: LocationColumns, tables: Tables, issues: Issues): Location {
  const printed = cell(row, columns.region);
  const region = printed ? tables.region(printed) : {};
  if (!region)
    issues.error(
      row,
      columns.region,
      printed,
      'is no region or country of data/tables/regions.csv: left out',
    );
  return withPlace(row, cell(row, columns.place), region ?? {}, columns, tables, issues);
}

function withPlace(
  row: Row,
  text: string,
  region: Location,
  columns: LocationColumns,
  tables: Tables,
  issues: Issues,
): Location {
  if (!text) return region;
  const known = tables.region(text);
  if (known) return { ...known, ...region };
  if (/[;/]/.test(text)) {
    issues.warning(row, columns.place, text, 'names several places: no place is taken from it');
    return region;
  }
  return { ...placeAndCountry(text, tables, region.country ? undefined : columns.home), ...region };
}

/** `Bendigo, Australia` as place and country; of a bare place, the country is `home` where that is given. */
export function placeAndCountry(text: string, tables: Tables, home: string | undefined): Location {
  const comma = text.lastIndexOf(', ');
  const country = comma > 0 ? tables.region(text.slice(comma + 2)) : undefined;
  if (country?.country && !country.region) return { place: text.slice(0, comma), country: country.country };
  return home ? { place: text, country: home } : { place: text };
}

/** The first place, region and country that rows state, in their order; they need not stand in one row. */
export function mergeLocations(locations: readonly Location[]): Location {
  const first = (key: keyof Location) => locations.find((location) => location[key])?.[key];
  const [place, region, country] = [first('place'), first('region'), first('country')];
  return { ...(place && { place }), ...(region && { region }), ...(country && { country }) };
}
