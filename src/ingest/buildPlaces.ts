import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openConsole } from '../cli/cliOutput.js';
import { readConfig } from '../config.js';
import type { GraphClient } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { openDatabase } from '../database/openDatabase.js';
import { cell, readCsv } from './csv.js';
import { statedLocation } from './fuseOrganisation.js';
import { openGazetteer } from './gazetteer.js';
import { parseClaims } from './organisationClaims.js';
import { type Location, TABLES_FOLDER } from './tables.js';

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
 * Looks up every place of a graph with the shipped data in the gazetteer and returns the text of data/tables/places.csv. Coordinates are
 * filled in if place, region and country leave exactly one candidate.
 */
export async function placesTable(graph: GraphClient): Promise<string> {
  const counties = readCsv(join(TABLES_FOLDER, 'english_counties.csv'), ['county', 'region']).rows;
  const gazetteer = openGazetteer(new Map(counties.map((row) => [cell(row, 'county'), cell(row, 'region')])));
  const records = await graph.read(readCypher('load/allClaims.cypher').text);
  const asked = new Map<string, Location>();
  for (const record of records) {
    const location = statedLocation(parseClaims(record.get('claims')));
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

if (process.argv[1]?.endsWith('buildPlaces.js')) {
  const database = await openDatabase(readConfig(process.env), openConsole());
  writeFileSync(join(TABLES_FOLDER, 'places.csv'), await placesTable(database.graph));
  await database.close();
}
