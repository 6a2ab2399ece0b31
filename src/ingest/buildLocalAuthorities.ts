import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readTables, TABLES_FOLDER } from './tables.js';

/** Minimum share of a place's museums in one local authority for the place to be assigned to it. */
const SHARE = 0.9;

/** Words in names of authorities that are not part of the place's name. */
const OFFICIAL = /\b(?:City of|County of|County|City|upon|and|the)\b|[,.]/g;
const bare = (name: string) => name.replace(OFFICIAL, ' ').replace(/\s+/g, ' ').trim();

type Museum = Readonly<Record<'place' | 'region' | 'nation' | 'local_authority', string>>;

/**
 * Builds the text of data/tables/local_authorities.csv from the Mapping Museums register. Each place with its region is assigned to the
 * local authority of at least 90 % of its museums, or of more than half if the authority has the place's name. A place without such an
 * authority has no row (London, whose museums are in 28 boroughs).
 */
export function localAuthoritiesTable(register: string): string {
  const tables = readTables();
  const counts = new Map<string, Map<string, number>>();
  for (const museum of parse(register, { columns: true, bom: true }) as Museum[]) {
    const { place, local_authority: authority } = museum;
    const printed = museum.region.replace(' (English Region)', '');
    const region = tables.region(printed)?.region;
    if (!region || !known(place) || !known(authority) || /^(?:near|nr)\b/i.test(place)) continue;
    const key = `${place}\t${region}`;
    const of = counts.get(key) ?? new Map<string, number>();
    counts.set(key, of.set(authority, (of.get(authority) ?? 0) + 1));
  }
  const lines = [...counts].flatMap(([key, of]) => {
    const [place = '', region = ''] = key.split('\t');
    const found = mostOf(place, of);
    return found ? [[place, region, ...found].map(quoted).join(',')] : [];
  });
  return `${['place,region,local_authority,museums,of_museums', ...lines.sort()].join('\n')}\n`;
}

const known = (text: string) => text !== '' && text !== 'NA';

function mostOf(place: string, of: ReadonlyMap<string, number>): [string, number, number] | undefined {
  const all = [...of.values()].reduce((sum, count) => sum + count, 0);
  const [[authority, count] = ['', 0]] = [...of].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const names = bare(place);
  const bears = bare(authority) === names || bare(authority).split(' ').includes(names);
  return count >= SHARE * all || (bears && count * 2 > all) ? [authority, count, all] : undefined;
}

const quoted = (value: string | number) => {
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

if (process.argv[1]?.endsWith('buildLocalAuthorities.js'))
  writeFileSync(
    join(TABLES_FOLDER, 'local_authorities.csv'),
    localAuthoritiesTable(readFileSync(process.argv[2] ?? '', 'utf8')),
  );
