/** Labelled pairs from the shipped data: printed names, and the organisation assigned by the data's compilers. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { sortableName } from '../../src/domain/names.ts';
import { readTables } from '../../src/ingest/tables.ts';
import { mentionOf } from './pairs.mjs';
import { spellings } from './spellings.mjs';

const DATA = new URL('../../data/', import.meta.url).pathname;
const rows = (file) => parse(readFileSync(`${DATA}${file}`), { columns: true, bom: true });
const list = (text) =>
  text
    .split(/[;|]/)
    .map((part) => part.trim())
    .filter(Boolean);
const stated = (party) =>
  Object.fromEntries(Object.entries(party).filter(([, value]) => value && String(value) !== ''));

const tables = readTables(`${DATA}tables`);

function partyOf(name, kind, place, region) {
  const comma = / *, */.exec(place) && tables.region(place.split(/ *, */).at(-1));
  const where = tables.region(region) ?? (comma?.country ? { country: comma.country } : {});
  const town = tables.region(place) || /[;/]/.test(place) ? '' : place.split(/ *, */)[0];
  return stated({ name, kind: tables.kind(kind), place: town, country: 'United Kingdom', ...where });
}

/** Partners with a ROR id, as printed and as named, against ROR's record of it. */
export function againstRor(records) {
  const byKey = new Map(records.map((record) => [record.key, record]));
  return rows('partnerships.csv').flatMap((row) => {
    const record = byKey.get(`ror:${row.ror_id.slice(-9)}`);
    if (!record) return [];
    const names = tables.isPart(row.partner, row.partner_as_printed)
      ? [row.partner]
      : [row.partner, row.partner_as_printed];
    return names.filter(Boolean).map((name) => ({
      what: name === row.partner ? 'partners against ROR' : 'partners as printed against ROR',
      key: record.key,
      mention: partyOf(name, row.partner_kind, row.place, row.uk_region),
      candidate: record.party,
      same: true,
    }));
  });
}

/** Printed names paired with the name given in the data; parts and sites in the names table are left out. */
export function asPrinted() {
  const one = (name, printed, kind, place, region) => {
    const isOther = printed && sortableName(name) !== sortableName(printed);
    const reading = tables.name(name, printed);
    if (!isOther || tables.isPart(name, printed) || (reading && reading.reading !== 'SAME')) return [];
    const candidate = partyOf(name, kind, place, region);
    return [
      {
        what: 'names as printed',
        key: sortableName(name),
        mention: { ...candidate, name: printed },
        candidate,
        same: true,
      },
    ];
  };
  return [
    ...rows('partnerships.csv').flatMap((row) =>
      one(row.partner, row.partner_as_printed, row.partner_kind, row.place, row.uk_region),
    ),
    ...rows('loans.csv').flatMap((row) =>
      one(row.borrower, row.borrower_as_printed, row.borrower_kind, row.place, row.uk_region_or_country),
    ),
  ];
}

/** Short, other and former names of the national museums, spelt in three ways, against the museum with all of its names. */
export function nationalNames() {
  return nationals().flatMap(({ key, party }) =>
    party.otherNames.flatMap((name) =>
      spellings({ name }, `${key}|${name}`, 3).map(([, written]) => ({
        what: 'other and former names of national museums',
        key,
        mention: stated({ ...mentionOf(party, written, `${key}|${written}`), national: undefined }),
        candidate: party,
        same: true,
      })),
    ),
  );
}

/** The national museums against each other's names. */
export function nationalPairs() {
  const all = nationals();
  return all.flatMap(({ key, party }) =>
    all
      .filter((other) => other.key !== key)
      .map((other) => ({
        what: 'national museums against each other',
        key,
        mention: stated({ name: party.name, place: party.place }),
        candidate: other.party,
        same: false,
      })),
  );
}

function nationals() {
  return rows('national_museums.csv').map((row) => ({
    key: `national:${row.name}`,
    party: {
      name: row.name,
      otherNames: [...new Set([row.short_name, ...list(row.aliases), ...list(row.former_names)])].filter(
        (name) => name && name !== row.name,
      ),
      kind: 'MUSEUM',
      place: row.place,
      country: 'United Kingdom',
      national: true,
    },
  }));
}

/** Organisations in the shipped rows, for finding the most similar others. */
export function organisations() {
  const found = new Map();
  const add = (party) => {
    const key = sortableName(party.name);
    if (key && !tables.name(party.name, '') && !found.has(key)) found.set(key, { key, party, related: [] });
  };
  for (const row of rows('partnerships.csv'))
    add(partyOf(row.partner, row.partner_kind, row.place, row.uk_region));
  for (const row of rows('loans.csv'))
    add(partyOf(row.borrower, row.borrower_kind, row.place, row.uk_region_or_country));
  return [...found.values()];
}
