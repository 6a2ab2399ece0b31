import { countryNames, countryOf, countryOfCode } from './countries.js';
import { didYouMean } from './layouts/nearest.js';
import type { RowParser } from './layouts/rowParser.js';
import type { Location, Tables } from './tables.js';

/** Columns for the location of an organisation, and the country of a place without one (`home`, as in partnerships.csv). */
export interface LocationColumns {
  readonly place: string;
  readonly region: string;
  readonly home?: string;
}

/**
 * Parses the location of the row's organisation. `Bendigo, Australia` is a place and a country; `UK` is a country; `London; Kent` is where
 * a programme ran and gives no location.
 */
export function readLocation(parser: RowParser, columns: LocationColumns): Location {
  const region = readRegion(parser, columns.region);
  return placed(parser, columns.place, parser.cell(columns.place), region, columns.home);
}

/** A known region or a country; empty if the cell is empty, or invalid and reported. */
export function readRegion(parser: RowParser, column: string): Location {
  return regionIn(parser, column, parser.cell(column));
}

/** Like `readRegion`, for one part of a cell. */
export function regionIn(parser: RowParser, column: string, text: string): Location {
  const region = text ? regionOf(text, parser.tables) : {};
  if (region) return region;
  const known = [...parser.tables.known('regions'), ...countryNames()];
  const reason = 'is neither a region of data/tables/regions.csv nor a country';
  parser.report('unknown-region', column, text, reason, didYouMean(text, known));
  return {};
}

function regionOf(text: string, tables: Tables): Location | undefined {
  const country = countryOfCode(text) ?? countryOf(/^abroad \((.+)\)$/.exec(text)?.[1] ?? text);
  return tables.region(text) ?? (country ? { country } : undefined);
}

/** Parses a place, given a known region. */
export function placed(
  parser: RowParser,
  column: string,
  text: string,
  region: Location,
  home?: string,
): Location {
  if (!text) return inOrder(region);
  const known = parser.tables.region(text);
  if (known) return inOrder({ ...known, ...region });
  if (!/[;/|]/.test(text))
    return inOrder({ ...placeAndCountry(text, parser.tables, region.country ? undefined : home), ...region });
  const suggestion = 'enter one place, where the organisation is';
  parser.report('several-places', column, text, 'contains several places: place left empty', suggestion);
  return inOrder(region);
}

const inOrder = ({ place, region, country, countrySupposed }: Location): Location => ({
  ...(place && { place }),
  ...(region && { region }),
  ...(country && { country }),
  ...(countrySupposed && { countrySupposed }),
});

/**
 * Splits `Bendigo, Australia` into place and country. The country of a bare place is `home`, if given. Georgia may be a country or a state,
 * so it is left undecided.
 */
export function placeAndCountry(text: string, tables: Tables, home: string | undefined): Location {
  const comma = text.lastIndexOf(', ');
  const after = comma > 0 ? text.slice(comma + 2) : '';
  const found = after && tables.region(after);
  const country = found ? !found.region && found.country : countryOf(after);
  if (after === 'Georgia') return { place: text };
  if (country) return { place: text.slice(0, comma), country };
  return home ? { place: text, country: home, countrySupposed: true } : { place: text };
}
