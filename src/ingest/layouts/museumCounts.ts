import { readRegion } from '../location.js';
import type { ParsedRow } from '../records.js';
import { figureOf, words } from './figure.js';
import type { Column, Layout } from './layout.js';
import { RowParser } from './rowParser.js';

const COLUMNS: readonly Column[] = [
  { name: 'nation', form: 'TEXT', required: 'ROW', meaning: 'the nation', example: 'England' },
  { name: 'region', form: 'TEXT', required: 'ROW', meaning: 'the region', example: 'East Midlands' },
  {
    name: 'local_authority',
    form: 'VALUE',
    required: 'HEADER',
    meaning: 'the authority; NA if not stated',
    example: 'Ashfield',
  },
  { name: 'museums_open', form: 'VALUE', required: 'HEADER', meaning: 'museums open in 2024', example: '9' },
  {
    name: 'of_which_accredited',
    form: 'VALUE',
    required: 'HEADER',
    meaning: 'accredited museums among them',
    example: '3',
  },
];

const MEASURES = [
  ['museums_open', 'museums_open'],
  ['of_which_accredited', 'museums_accredited'],
] as const;

/** Counts of museums in one local authority: an area with two figures. If no authority is stated, the area is the region. */
export const museumCounts: Layout = {
  name: 'museum-counts',
  title: 'Museums of one local authority',
  columns: COLUMNS,
  internal: true,
  read: (row, reading) =>
    MEASURES.flatMap(([column, measure], at) =>
      readCounted(new RowParser(row, reading, at === 0 ? COLUMNS : []), column, measure),
    ),
};

function readCounted(parser: RowParser, column: string, measure: string): ParsedRow[] {
  const [nation, printed, authority] = [
    parser.cell('nation'),
    parser.cell('region'),
    parser.cell('local_authority'),
  ];
  const region = readRegion(parser, 'region');
  const name = authority === 'NA' || authority === '' ? printed : authority;
  const key = [nation, printed, authority];
  const area = {
    key,
    name,
    ...(region.region && { region: region.region }),
    ...(region.country && { country: region.country }),
  };
  const title = `${name}: ${words(measure)}, 2024`;
  const figure = { area, title, year: '2024', measure, scope: 'local authority', unit: 'museums' };
  return parser.done([...key, measure], figureOf(parser, column, figure), [parser.row.file]);
}
