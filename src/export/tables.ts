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

/** The things that `of=everything` has, as the filter names them: by their lists in GraphQL. */
export const THINGS = {
  organisations: 'Organisation',
  loans: 'Loan',
  projects: 'Project',
  sources: 'Source',
  figures: 'Figure',
} as const;
export type ThingType = (typeof THINGS)[keyof typeof THINGS];

/** A statement below `cypher/export/` whose rows go into a table. */
export interface Part {
  readonly file: string;
  /** Of relations: what they start from and lead to. */
  readonly ends?: readonly [ThingType, ThingType];
}

/** One table of an export: its columns, and where its rows come from. */
export interface Table {
  readonly name: string;
  readonly about: string;
  readonly columns: readonly Column[];
  /** Names of the statements' columns where they are called otherwise. */
  readonly from?: Readonly<Record<string, string>>;
  readonly parts: readonly Part[];
  /** What its rows are in a graph; neither: they stand among the relations already. */
  readonly is?: 'NODES' | 'EDGES';
  /** The label of its rows where they are nodes. */
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

/** What each kind of export has: nodes first, as graph formats want them. */
export const TABLES: Readonly<Record<Of, readonly Table[]>> = {
  partnerships: [
    organisations,
    {
      name: 'partnerships',
      about: 'each museum and partner with what they did together, summed up',
      columns: PARTNERSHIPS,
      parts: [{ file: 'partnerships' }],
      is: 'EDGES',
    },
  ],
  everything: [
    organisations,
    things('loans', 'loans and stops of touring exhibitions', LOANS),
    things('projects', 'what organisations do together that is no loan', PROJECTS),
    things('sources', 'the pages, reports and registers that the graph rests on', SOURCE_COLUMNS),
    things('figures', 'numbers that somebody published', FIGURES),
    {
      name: 'participations',
      about: 'who took part in which project, in what role',
      columns: PARTICIPATIONS,
      from: { organisation_id: 'from_id', project_id: 'to_id' },
      parts: [PARTICIPATES],
    },
    {
      name: 'evidence',
      about: 'which source states which organisation, loan, project or figure',
      columns: EVIDENCE,
      from: { thing_id: 'from_id', source_id: 'to_id' },
      parts: EVIDENCED,
    },
    {
      name: 'relations',
      about: 'every relation between two things: who lent, borrowed, took part, paid, is a site, is evidence',
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
