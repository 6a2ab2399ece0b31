import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assemble } from './assemble.js';
import { cell, readCsv } from './csv.js';
import { openGazetteer } from './gazetteer.js';
import { mergeLocations } from './location.js';
import { DATA_FOLDER } from './shipped.js';
import type { Location } from './tables.js';

const COLUMNS = [
  'place',
  'region',
  'country',
  'candidates',
  'found_region',
  'found_country',
  'latitude',
  'longitude',
  'gazetteer',
];

/**
 * Asks the gazetteer for every place of the shipped data and gives the text of data/tables/places.csv: coordinates where the
 * place, its region and its country leave one candidate, none where they leave several or nobody.
 */
export function placesTable(): string {
  const tableFolder = join(DATA_FOLDER, 'tables');
  const counties = readCsv(join(tableFolder, 'english_counties.csv'), ['county', 'region']).rows;
  const gazetteer = openGazetteer(new Map(counties.map((row) => [cell(row, 'county'), cell(row, 'region')])));
  const { register } = assemble(DATA_FOLDER, tableFolder);
  const asked = new Map<string, Location>();
  for (const { locations } of register.entries.values()) {
    const location = mergeLocations(locations);
    if (location.place)
      asked.set(`${location.place}|${location.region ?? ''}|${location.country ?? ''}`, location);
  }
  const lines = [...asked.keys()].sort().map((key) => {
    const { place, region, country } = asked.get(key)!;
    const candidates = gazetteer.candidates(asked.get(key)!);
    const [city] = candidates;
    const found =
      city && candidates.length === 1
        ? [gazetteer.regionOf(city), country, city.lat, city.lng, gazetteer.code(city)]
        : ['', '', '', '', ''];
    return [place, region, country, candidates.length, ...found].map(quoted).join(',');
  });
  return `${[COLUMNS.join(','), ...lines].join('\n')}\n`;
}

const quoted = (value: unknown) => {
  const text = String(value ?? '');
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

if (process.argv[1]?.endsWith('buildPlaces.js'))
  writeFileSync(join(DATA_FOLDER, 'tables', 'places.csv'), placesTable());
