import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { normaliseName, sortableName } from '../domain/names.js';
import { LoanPurpose, type LoanTerm, OrganisationKind, ProjectKind } from '../domain/words.js';
import { cell, type Row, readCsv } from './csv.js';
import { SOURCE_FACTS } from './sourceFacts.js';

/** Interpretation of a printed activity: a loan, or a project of a kind. */
export type ActivityReading =
  | { thing: 'LOAN'; purpose: LoanPurpose; term?: LoanTerm; direction: 'LENT' | 'BORROWED' }
  | { thing: 'PROJECT'; kind: ProjectKind };

/** Interpretation of a name as written; data/README.md explains the values of `reading`. */
export interface NameReading {
  readonly reading: 'SAME' | 'SITE' | 'SPLIT' | 'COLLECTIVE';
  readonly names: readonly string[];
  readonly of: string;
  readonly kinds: readonly string[];
  readonly places: readonly string[];
  readonly reason: string;
}

export interface Location {
  readonly place?: string;
  readonly region?: string;
  readonly country?: string;
  /** The layout assumes the country; no cell states it. */
  readonly countrySupposed?: true;
}

/** A place looked up in the gazetteer; without coordinates if there is none, or more than one, with that name. */
export interface GazetteerPlace extends Location {
  readonly latitude?: number;
  readonly longitude?: number;
}

/** The funders meant by a name in a funder cell; none if `names` is empty. `use` is set if the text is another name of the only funder. */
export interface FunderReading {
  readonly names: readonly string[];
  readonly use: string;
  readonly kinds: readonly string[];
}

/** The tables of `data/tables`. Corrections and mappings are rows there, never conditions in the code. */
export interface Tables {
  /** Fingerprint of all tables together; changes with any row. */
  readonly fingerprint: string;
  /** Maps a printed kind (`FE college`), or one of our own words (`COLLEGE`). */
  kind(printed: string): OrganisationKind | undefined;
  /** The last word or words of a printed kind that are in the table: `council` of `parish council`. Brackets are left out. */
  lastKnownKind(printed: string): string | undefined;
  /** Maps a printed activity, or one of our own words (`DOCTORAL_STUDENTSHIP`, `DISPLAY_LOAN`). */
  activity(printed: string): ActivityReading | undefined;
  name(name: string, asPrinted: string): NameReading | undefined;
  /** True if the printed text names only a part of the organisation, or nothing, and so is not another name of it. */
  isPart(name: string, asPrinted: string): boolean;
  region(printed: string): Location | undefined;
  place(location: Location): GazetteerPlace | undefined;
  /** The local authority of a place in a region; undefined if it is not certain. */
  localAuthority(place: string, region: string): string | undefined;
  /** True if rows use this title as a description of separate projects. */
  onePerRow(title: string): boolean;
  funder(printed: string): FunderReading | undefined;
  /** Facts about a source, by its code (sources.csv) or its address (pages.csv). */
  source(code: string): Readonly<Record<string, string>> | undefined;
  /** Codes and addresses of all sources in the tables. */
  readonly describedSources: readonly string[];
  /** Fingerprint of sources.csv and pages.csv. */
  readonly sourcesFingerprint: string;
  site(museum: string, site: string): Readonly<Record<string, string>> | undefined;
  /** All words of a table, for suggestions. */
  known(table: 'kinds' | 'activities' | 'regions' | 'sources'): readonly string[];
}

const LAYOUTS = {
  'organisation_kinds.csv': ['printed', 'kind', 'note'],
  'activities.csv': ['printed', 'thing', 'purpose', 'term', 'direction', 'project_kind', 'note'],
  'names.csv': ['name', 'as_printed', 'reading', 'names', 'of', 'kind', 'place', 'reason'],
  'regions.csv': ['printed', 'region', 'country', 'place', 'note'],
  'places.csv': [
    'place',
    'region',
    'country',
    'candidates',
    'found_region',
    'found_country',
    'latitude',
    'longitude',
    'gazetteer',
  ],
  'local_authorities.csv': ['place', 'region', 'local_authority', 'museums', 'of_museums'],
  'projects.csv': ['title', 'reading', 'reason'],
  'funders.csv': ['printed', 'names', 'use', 'kind', 'reason'],
  'sources.csv': ['code', ...SOURCE_FACTS],
  'pages.csv': [...SOURCE_FACTS],
  'sites.csv': ['museum', 'site', 'name', 'place', 'former_name', 'reason'],
} as const;

/** Folder of the shipped tables. */
export const TABLES_FOLDER = fileURLToPath(new URL('../../data/tables', import.meta.url));

/** Reads all tables of a folder. Throws a UserError if one is missing or has other columns. */
export function readTables(folder: string = TABLES_FOLDER): Tables {
  const prints = new Map<keyof typeof LAYOUTS, string>();
  const rows = (name: keyof typeof LAYOUTS) => {
    const file = readCsv(join(folder, name), LAYOUTS[name]);
    prints.set(name, file.sha256);
    return file.rows;
  };
  const by = (name: keyof typeof LAYOUTS, key: (row: Row) => string) =>
    new Map(rows(name).map((row) => [key(row), row]));
  const kinds = new Words(by('organisation_kinds.csv', (row) => cell(row, 'printed')));
  const activities = new Words(by('activities.csv', (row) => cell(row, 'printed')));
  const names = by('names.csv', (row) => nameKey(cell(row, 'name'), cell(row, 'as_printed')));
  const parts = new Set([...names].filter(([, row]) => cell(row, 'reading') === 'PART').map(([key]) => key));
  for (const key of parts) names.delete(key);
  const regions = new Words(by('regions.csv', (row) => cell(row, 'printed')));
  const places = by('places.csv', (row) => placeKey(row.cells));
  const authorities = by('local_authorities.csv', (row) => `${cell(row, 'place')}|${cell(row, 'region')}`);
  const titles = new Set(rows('projects.csv').map((row) => normaliseName(cell(row, 'title'))));
  const funders = by('funders.csv', (row) => cell(row, 'printed'));
  const sources = by('sources.csv', (row) => cell(row, 'code'));
  const pages = by('pages.csv', (row) => cell(row, 'url'));
  const sites = by('sites.csv', (row) => `${cell(row, 'museum')}|${cell(row, 'site')}`);
  const sourcesFingerprint = `${prints.get('sources.csv')} ${prints.get('pages.csv')}`;
  const words = {
    kinds: kinds.keys(),
    activities: activities.keys(),
    regions: regions.keys(),
    sources: [...sources.keys()],
  };
  return {
    fingerprint: [...prints.values()].join(' '),
    kind: (printed) => kindOf(kinds, printed) ?? kindOf(kinds, lastKnown(kinds, printed) ?? ''),
    lastKnownKind: (printed) => (kindOf(kinds, printed) ? undefined : lastKnown(kinds, printed)),
    activity: (printed) =>
      readActivity(activities.get(printed) ?? activities.get(printed.replace(/[\s-]+/g, '_'))) ??
      activityOf(printed),
    name: (name, asPrinted) =>
      readName((asPrinted && names.get(nameKey(name, asPrinted))) || names.get(nameKey(name, ''))),
    isPart: (name, asPrinted) => parts.has(nameKey(name, asPrinted)),
    region: (printed) => readRegion(regions.get(printed)),
    place: (location) => readPlace(places.get(placeKey(location))),
    localAuthority: (place, region) => authorities.get(`${place}|${region}`)?.cells.local_authority,
    onePerRow: (title) => titles.has(normaliseName(title)),
    funder: (printed) => {
      const row = funders.get(printed);
      return (
        row && { names: list(cell(row, 'names')), use: cell(row, 'use'), kinds: list(cell(row, 'kind')) }
      );
    },
    source: (code) => (sources.get(code) ?? pages.get(code))?.cells,
    describedSources: [...sources.keys(), ...pages.keys()],
    sourcesFingerprint,
    site: (museum, site) => sites.get(`${museum}|${site}`)?.cells,
    known: (table) => words[table],
  };
}

const nameKey = (name: string, asPrinted: string) => `${sortable(name)}|${asPrinted}`;

/** Cache size: names in a file recur. */
const CACHE_SIZE = 10_000;
const cache = new Map<string, string>();

function sortable(name: string): string {
  const known = cache.get(name);
  if (known !== undefined) return known;
  if (cache.size >= CACHE_SIZE) cache.clear();
  const text = sortableName(name);
  cache.set(name, text);
  return text;
}
const placeKey = ({ place, region, country }: Location) => `${place ?? ''}|${region ?? ''}|${country ?? ''}`;

/** Case-insensitive lookup of a table's words. An exact match takes precedence. */
class Words {
  readonly #exact: ReadonlyMap<string, Row>;
  readonly #small: ReadonlyMap<string, Row>;

  constructor(rows: ReadonlyMap<string, Row>) {
    this.#exact = rows;
    this.#small = new Map([...rows].map(([word, row]) => [word.toLowerCase(), row]));
  }

  get(word: string): Row | undefined {
    return this.#exact.get(word) ?? this.#small.get(word.toLowerCase());
  }

  keys(): string[] {
    return [...this.#exact.keys()];
  }
}

const kindOf = (kinds: Words, printed: string): OrganisationKind | undefined =>
  OrganisationKind[(kinds.get(printed)?.cells.kind ?? printed) as keyof typeof OrganisationKind];

/** The known phrase that ends last in a text; of several, the longest. */
function lastKnown(kinds: Words, printed: string): string | undefined {
  const words = printed
    .replace(/\([^()]*\)/g, ' ')
    .split(/[\s,;/]+/)
    .filter(Boolean);
  for (let end = words.length; end > 0; end -= 1)
    for (let start = 0; start < end; start += 1) {
      const phrase = words.slice(start, end).join(' ');
      if (kindOf(kinds, phrase)) return phrase;
    }
  return undefined;
}

const list = (text: string) => (text ? text.split('|').map((part) => part.trim()) : []);

function readActivity(row: Row | undefined): ActivityReading | undefined {
  if (!row) return undefined;
  if (cell(row, 'thing') === 'PROJECT')
    return { thing: 'PROJECT', kind: cell(row, 'project_kind') as ProjectKind };
  const term = cell(row, 'term') as LoanTerm;
  return {
    thing: 'LOAN',
    purpose: cell(row, 'purpose') as LoanPurpose,
    direction: cell(row, 'direction') as 'LENT' | 'BORROWED',
    ...(term && { term }),
  };
}

const LOANS: Readonly<Record<string, LoanPurpose>> = {
  DISPLAY_LOAN: LoanPurpose.DISPLAY,
  TOURING_EXHIBITION: LoanPurpose.TOURING_EXHIBITION,
  RESEARCH_LOAN: LoanPurpose.RESEARCH,
};

/** Maps one of our own words for an activity; such a loan is lent by the museum. */
function activityOf(word: string): ActivityReading | undefined {
  const kind = ProjectKind[word as keyof typeof ProjectKind];
  if (kind) return { thing: 'PROJECT', kind };
  const purpose = LOANS[word];
  return purpose && { thing: 'LOAN', purpose, direction: 'LENT' };
}

function readName(row: Row | undefined | ''): NameReading | undefined {
  return row
    ? {
        reading: cell(row, 'reading') as NameReading['reading'],
        names: list(cell(row, 'names')),
        of: cell(row, 'of'),
        kinds: list(cell(row, 'kind')),
        places: list(cell(row, 'place')),
        reason: cell(row, 'reason'),
      }
    : undefined;
}

function readRegion(row: Row | undefined): Location | undefined {
  if (!row) return undefined;
  const [place, region, country] = [cell(row, 'place'), cell(row, 'region'), cell(row, 'country')];
  return { ...(place && { place }), ...(region && { region }), ...(country && { country }) };
}

function readPlace(row: Row | undefined): GazetteerPlace | undefined {
  if (!row || !cell(row, 'latitude')) return undefined;
  const [region, country] = [cell(row, 'found_region'), cell(row, 'found_country')];
  return {
    ...(region && { region }),
    ...(country && { country }),
    latitude: Number(cell(row, 'latitude')),
    longitude: Number(cell(row, 'longitude')),
  };
}
