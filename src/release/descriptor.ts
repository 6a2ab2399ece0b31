import { LICENCE } from '../api/compose/meta.js';
import type { Column, ColumnType } from '../export/columns.js';
import { FORMATS } from '../export/formats.js';
import { type Of, TABLES } from '../export/tables.js';
import { CHANGE_COLUMNS } from './changes.js';
import { ABOUT, AUTHORS, KEYWORDS, NAME, SYNTHETIC, TITLE } from './names.js';
import { columnsOf, type Planned } from './plan.js';
import type { Release } from './words.js';
import type { Written } from './write.js';

/** A file with its export; the change table has none. */
export interface Described extends Written {
  readonly planned?: Planned;
}

const PROFILES = 'https://datapackage.org/profiles/2.0';

/** `datapackage.json`: a Data Package (version 2), for programs. https://datapackage.org/standard/data-package */
export function descriptorOf(release: Release, files: readonly Described[]): object {
  const { version, dataVersion, dataChanged, made, synthetic, sources, cursor, since } = release;
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: synthetic ? `${NAME}-synthetic` : NAME,
    title: synthetic ? `${TITLE} (synthetic data)` : TITLE,
    description: synthetic ? `${SYNTHETIC} ${ABOUT}` : ABOUT,
    version,
    created: made.toISOString(),
    licenses: [{ path: 'SOURCES.md', title: LICENCE }],
    contributors: [{ title: AUTHORS, roles: ['creator'] }],
    keywords: KEYWORDS,
    sources: sources.map(({ title, url, publisher, published, retrieved, licence }) => ({
      title,
      ...(url && { path: url }),
      ...(publisher && { publisher }),
      ...(published && { published }),
      ...(retrieved && { retrieved }),
      ...(licence && { licence }),
    })),
    ...{ synthetic, data_version: dataVersion, data_changed: dataChanged, feed_cursor: cursor },
    ...(since.former && { former_release: since.former.version }),
    resources: files.map(resourceOf),
  };
}

function resourceOf({ path, bytes, sha256, planned }: Described): object {
  const file = { name: nameOf(path), path, bytes, hash: `sha256:${sha256}` };
  if (!planned)
    return {
      ...file,
      ...CSV,
      description: 'Records added, changed or removed since the previous release.',
      schema: schemaOf(CHANGE_COLUMNS, 'list', []),
    };
  const { request } = planned;
  const { format, of, table } = request;
  const columns = columnsOf(request);
  return {
    ...file,
    ...(columns && (format === 'csv' || format === 'gds')
      ? CSV
      : { format, mediatype: FORMATS[format].type }),
    description: describe(of, format, table?.about),
    ...(columns && {
      ...(format !== 'csv' && format !== 'gds' && { type: 'table' }),
      schema: schemaOf(columns, format === 'csv' ? 'list' : 'array', keysOf(of, format, table!.name)),
    }),
  };
}

const CSV = {
  ...{ type: 'table', format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' },
  dialect: { delimiter: ',', lineTerminator: '\n', header: true },
};

/** Resource name: `csv/everything-loans.csv` is `csv-everything-loans`. */
const nameOf = (path: string) => path.replace(/\.\w+$/, '').replaceAll('/', '-');

const describe = (of: Of, format: string, about = '') =>
  about === '' ? `${WHOLE[of]}, as ${format}.` : `${about[0]!.toUpperCase()}${about.slice(1)}.`;

const WHOLE: Readonly<Record<Of, string>> = {
  partnerships: 'Organisations, and each pair of a museum and a partner with totals of their joint activity',
  everything: 'Organisations, loans, projects, sources, figures, and the relations between them',
};

const FIELDS: Readonly<Record<Exclude<ColumnType, 'TEXTS'>, string>> = {
  ...{ TEXT: 'string', INTEGER: 'integer', NUMBER: 'number', BOOLEAN: 'boolean', DAY: 'date' },
};
const LISTS = {
  list: { type: 'list', delimiter: ' | ', itemType: 'string' },
  array: { type: 'array' },
} as const;

interface Key {
  readonly fields: string;
  readonly resource: string;
}

/** A Table Schema: names, types and meanings of the columns; lists are one text in CSV, and lists in typed formats. */
function schemaOf(columns: readonly Column[], lists: keyof typeof LISTS, keys: readonly Key[]): object {
  const hasId = columns[0]?.name === 'id';
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields: columns.map(({ name, type, about }) => ({
      name,
      ...(type === 'TEXTS' ? LISTS[lists] : { type: FIELDS[type] }),
      description: about,
      ...(hasId && name === 'id' && { constraints: { required: true, unique: true } }),
    })),
    missingValues: [''],
    ...(hasId && { primaryKey: ['id'] }),
    ...(keys.length > 0 && {
      foreignKeys: keys.map(({ fields, resource }) => ({
        fields: [fields],
        reference: { resource, fields: ['id'] },
      })),
    }),
  };
}

/** Foreign keys by table and column. */
const LEADS_TO: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  partnerships: { museum_id: 'organisations', partner_id: 'organisations' },
  participations: { organisation_id: 'organisations', project_id: 'projects' },
  evidence: { source_id: 'sources' },
  figures: { organisation_id: 'organisations' },
};

function keysOf(of: Of, format: string, table: string): Key[] {
  if (format === 'gds') return [];
  const other = (name: string) => `${format}-${of === name ? name : `${of}-${name}`}`;
  const known = new Set(TABLES[of].map(({ name }) => name));
  return Object.entries(LEADS_TO[table] ?? {})
    .filter(([, name]) => known.has(name))
    .map(([fields, name]) => ({ fields, resource: other(name) }));
}
