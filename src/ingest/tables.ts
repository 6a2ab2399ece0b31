import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { normaliseName, sortableName } from '../domain/names.js';
import { LoanPurpose, type LoanTerm, OrganisationKind, ProjectKind } from '../domain/words.js';
import { cell, type Row, readCsv } from './csv.js';
import { SOURCE_FACTS } from './sourceFacts.js';

/** How an activity as printed is read: as a loan, or as a project of a kind. */
export type ActivityReading =
  | { thing: 'LOAN'; purpose: LoanPurpose; term?: LoanTerm; direction: 'LENT' | 'BORROWED' }
  | { thing: 'PROJECT'; kind: ProjectKind };

/** How a name as written is read; the meanings of the readings stand in data/README.md. */
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
  /** The layout supposes the country; no cell states it. */
  readonly countrySupposed?: true;
}

/** A place that the gazetteer was asked for; without coordinates where it has none or several of that name. */
export interface GazetteerPlace extends Location {
  readonly latitude?: number;
  readonly longitude?: number;
}

/** Who pays under a name in a funder cell; nobody where `names` is empty. `use` is set where it is another name of the one. */
export interface FunderReading {
  readonly names: readonly string[];
  readonly use: string;
  readonly kinds: readonly string[];
}

/** The tables of `data/tables`: corrections and mappings are rows there, never conditions in the code. */
export interface Tables {
  /** Of all tables together: another one where a row of any was changed. */
  readonly fingerprint: string;
  /** As printed (`FE college`), or a word of our own (`COLLEGE`). */
  kind(printed: string): OrganisationKind | undefined;
  /** As printed, or a word of our own (`DOCTORAL_STUDENTSHIP`, `DISPLAY_LOAN`). */
  activity(printed: string): ActivityReading | undefined;
  name(name: string, asPrinted: string): NameReading | undefined;
  /** Does what is printed name only a part of it, or nothing, so that it is no other name of the organisation? */
  isPart(name: string, asPrinted: string): boolean;
  region(printed: string): Location | undefined;
  place(location: Location): GazetteerPlace | undefined;
  /** In which local authority a place of a region of ours lies; undefined where it is not certain. */
  localAuthority(place: string, region: string): string | undefined;
  /** Is this title a description that each row uses for a project of its own? */
  onePerRow(title: string): boolean;
  funder(printed: string): FunderReading | undefined;
  /** What is recorded of a source, by its code (sources.csv) or its address (pages.csv). */
  source(code: string): Readonly<Record<string, string>> | undefined;
  /** The codes and addresses of all sources that the tables describe. */
  readonly describedSources: readonly string[];
  /** Of sources.csv and pages.csv. */
  readonly sourcesFingerprint: string;
  site(museum: string, site: string): Readonly<Record<string, string>> | undefined;
  /** All words of a table, for a guess at what was meant. */
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

/** The shipped tables. */
export const TABLES_FOLDER = fileURLToPath(new URL('../../data/tables', import.meta.url));

/** Reads all tables of a folder. Throws a UserError where one is missing or has other columns. */
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
    kind: (printed) =>
      OrganisationKind[(kinds.get(printed)?.cells.kind ?? printed) as keyof typeof OrganisationKind],
    activity: (printed) => readActivity(activities.get(printed)) ?? activityOf(printed),
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

/** Names of a file come again and again. */
const REMEMBERED = 10_000;
const remembered = new Map<string, string>();

function sortable(name: string): string {
  const known = remembered.get(name);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const text = sortableName(name);
  remembered.set(name, text);
  return text;
}
const placeKey = ({ place, region, country }: Location) => `${place ?? ''}|${region ?? ''}|${country ?? ''}`;

/** Words of a table, found however their letters are: capital or small. Of two that differ in that alone, the exact one. */
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

/** A word of our own for an activity; what is lent so is lent by the museum. */
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
