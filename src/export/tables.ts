import {
  type Column,
  EVIDENCE,
  FIGURES,
  LOANS,
  ORGANISATIONS,
  PARTICIPATIONS,
  PARTNERSHIPS,
  PROJECTS,
  RELATIONS,
  SOURCE_COLUMNS,
} from './columns.js';

export type Of = 'partnerships' | 'everything';

/** Types in `of=everything`; the filter uses the names of their GraphQL lists. */
export const THINGS = {
  organisations: 'Organisation',
  loans: 'Loan',
  projects: 'Project',
  sources: 'Source',
  figures: 'Figure',
} as const;
export type ThingType = (typeof THINGS)[keyof typeof THINGS];

/** A statement in `cypher/export/` that provides rows of a table. */
export interface Part {
  readonly file: string;
  /** Relations only: types of the start and end. */
  readonly ends?: readonly [ThingType, ThingType];
  /** Filters of this part, by filtered type; absent: those of the request. */
  readonly filters?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** A table of an export: columns, and the source of its rows. */
export interface Table {
  readonly name: string;
  readonly about: string;
  readonly columns: readonly Column[];
  /** Names of the statements' columns, if different. */
  readonly from?: Readonly<Record<string, string>>;
  readonly parts: readonly Part[];
  /** Role of its rows in a graph; undefined if the relations already contain them. */
  readonly is?: 'NODES' | 'EDGES';
  /** Label of its rows if they are nodes. */
  readonly label?: ThingType;
}

const relation = (file: string, from: ThingType, to: ThingType): Part => ({
  file: `relations/${file}`,
  ends: [from, to],
});
const PARTICIPATES = relation('PARTICIPATES_IN', 'Organisation', 'Project');
const EVIDENCED = [
  relation('EVIDENCED_BY_ORGANISATION', 'Organisation', 'Source'),
  relation('EVIDENCED_BY_LOAN', 'Loan', 'Source'),
  relation('EVIDENCED_BY_PROJECT', 'Project', 'Source'),
  relation('EVIDENCED_BY_FIGURE', 'Figure', 'Source'),
];

const things = (name: keyof typeof THINGS, about: string, columns: readonly Column[]): Table => ({
  name,
  about,
  columns,
  parts: [{ file: name }],
  is: 'NODES',
  label: THINGS[name],
});

const organisations = things('organisations', 'museums, their partners and their funders', ORGANISATIONS);

/** Tables of each kind of export; nodes first, as graph formats require. */
export const TABLES: Readonly<Record<Of, readonly Table[]>> = {
  partnerships: [
    organisations,
    {
      name: 'partnerships',
      about: 'each pair of a museum and a partner, with totals of their joint activity',
      columns: PARTNERSHIPS,
      parts: [{ file: 'partnerships' }],
      is: 'EDGES',
    },
  ],
  everything: [
    organisations,
    things('loans', 'loans and stops of touring exhibitions', LOANS),
    things('projects', 'joint activities of organisations, except loans', PROJECTS),
    things('sources', 'the web pages, reports and registers that the graph is based on', SOURCE_COLUMNS),
    things('figures', 'published numbers', FIGURES),
    {
      name: 'participations',
      about: 'participants of projects and their roles',
      columns: PARTICIPATIONS,
      from: { organisation_id: 'from_id', project_id: 'to_id' },
      parts: [PARTICIPATES],
    },
    {
      name: 'evidence',
      about: 'the sources of organisations, loans, projects and figures',
      columns: EVIDENCE,
      from: { thing_id: 'from_id', source_id: 'to_id' },
      parts: EVIDENCED,
    },
    {
      name: 'relations',
      about: 'all relations: lending, borrowing, participation, funding, sites, evidence',
      columns: RELATIONS,
      parts: [
        relation('LENT', 'Organisation', 'Loan'),
        relation('TO', 'Loan', 'Organisation'),
        relation('SHOWN_AT', 'Loan', 'Organisation'),
        PARTICIPATES,
        relation('FUNDS_LOAN', 'Organisation', 'Loan'),
        relation('FUNDS_PROJECT', 'Organisation', 'Project'),
        relation('SITE_OF', 'Organisation', 'Organisation'),
        relation('ABOUT', 'Figure', 'Organisation'),
        ...EVIDENCED,
      ],
      is: 'EDGES',
    },
  ],
};

/** The table of this name. */
export const tableOf = (of: Of, name: string): Table | undefined =>
  TABLES[of].find((table) => table.name === name);
