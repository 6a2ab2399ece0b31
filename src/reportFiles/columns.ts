import type { Column } from '../export/columns.js';
import type { EvidenceRow } from './evidence.js';
import type { TidyRow } from './rows.js';

/** A column with its accessor. */
export interface ColumnOf<T> extends Column {
  readonly of: (row: T, links: Links) => unknown;
}

/** Makes addresses of the service. */
export interface Links {
  /** The loans and projects behind the count of a row. */
  evidence(row: TidyRow): string;
  /** The museum and the partner in the explorer; null for an unnamed group. */
  pair(row: EvidenceRow): string | null;
}

const column =
  (type: Column['type']) =>
  <T>(name: string, about: string, of: ColumnOf<T>['of']): ColumnOf<T> => ({ name, type, about, of });
const text = column('TEXT');
const texts = column('TEXTS');
const integer = column('INTEGER');
const number = column('NUMBER');
const boolean = column('BOOLEAN');

type Sourced = Pick<TidyRow, 'sources'>;
const sources = <T extends Sourced>(): readonly ColumnOf<T>[] => [
  texts<T>('source_title', 'Titles of the sources.', ({ sources }) => sources.map(({ title }) => title)),
  texts<T>(
    'source_url',
    'Their addresses, in the same order; empty if a source is not on the web.',
    ({ sources }) => (sources.some(({ url }) => url !== null) ? sources.map(({ url }) => url ?? '') : []),
  ),
];

/** Columns of the report as a table. `about` states what an empty cell means. */
export const TABLE_COLUMNS: readonly ColumnOf<TidyRow>[] = [
  text('year', 'Reporting year, April to March.', ({ year }) => year),
  text('museum', 'Name of the national museum, or of all of them together.', ({ part }) => part.museum),
  text('theme', 'Theme of the measure.', ({ measure }) => measure.theme),
  text('measure', 'Name of the measure, such as display_loans.', ({ measure }) => measure.measure),
  text('scope', 'Where: worldwide, UK, international, a country.', ({ measure }) => measure.scope),
  text('unit', 'Unit of the counts.', ({ measure }) => measure.unit),
  integer(
    'counted_definite',
    'Traced in loans and projects that were definitely in the year. 0: the graph records none. Empty: not counted.',
    ({ measure }) => measure.certain,
  ),
  integer(
    'counted_possible',
    'Traced in loans and projects that were definitely or possibly in the year. Empty: not counted.',
    ({ measure }) => measure.possible,
  ),
  integer(
    'undated',
    'Loans and projects without a date, which are in no year. Empty: the graph has none of any time.',
    ({ measure }) => measure.undated,
  ),
  number(
    'published',
    'The published value, in published_unit. A contradicting value has a row of its own. Empty: see published_status.',
    ({ published }) => published?.value ?? null,
  ),
  text(
    'qualifier',
    'Precision of the published value: EXACT, AT_LEAST, MORE_THAN. Empty: no value is published.',
    ({ published }) => published?.qualifier ?? null,
  ),
  number(
    'coverage_definite',
    'counted_definite as a share of the published value, 0 to 1. Empty: not comparable.',
    ({ published }) => published?.coverageCertain ?? null,
  ),
  number(
    'coverage_possible',
    'counted_possible as a share of the published value, 0 to 1. Empty: not comparable.',
    ({ published }) => published?.coveragePossible ?? null,
  ),
  text('rule', 'How it is counted. Empty: there is no rule.', ({ measure }) => measure.rule),
  ...sources<TidyRow>(),
  text('museum_id', 'Id of the museum. Empty: all together.', ({ part }) => part.museumId),
  text(
    'partner_region',
    'Region of the partner, or its country if it is outside the UK. Empty: all regions.',
    ({ part }) => part.region,
  ),
  text('partner_kind', 'Kind of the partner. Empty: all kinds.', ({ part }) => part.kind),
  text('measure_name', 'Name of the measure for people.', ({ measure }) => measure.name),
  text('counted_status', 'COUNTED or NOT_COUNTED, which is not 0.', ({ measure }) =>
    measure.possible === null ? 'NOT_COUNTED' : 'COUNTED',
  ),
  text('not_counted_because', 'Why it is not counted. Empty: it is.', ({ measure }) => measure.uncounted),
  integer(
    'counted_from',
    'Number of loans and projects that the counts are based on. Empty: the graph has none of any time.',
    ({ measure }) => measure.facts,
  ),
  integer(
    'number_unknown',
    'How many of them do not state the number that is added up, so the sum can be higher. Empty: nothing is added up.',
    ({ measure }) => measure.unknown,
  ),
  text(
    'published_status',
    'STATED; NOT_APPLICABLE: the source says so; UNKNOWN: the source states no value; NOT_PUBLISHED: there is no figure.',
    ({ published }) => published?.status ?? 'NOT_PUBLISHED',
  ),
  text(
    'published_unit',
    'Unit of the published value. Empty: nothing is published.',
    ({ published }) => published?.unit ?? null,
  ),
  text(
    'published_scope',
    'The place or organisations that were measured, as published. Empty: nothing is published.',
    ({ published }) => published?.scope ?? null,
  ),
  boolean(
    'contradicted',
    'Whether published values differ from each other. Empty: nothing is published.',
    ({ measure, published }) => (published ? measure.contradiction : null),
  ),
  text(
    'comparison',
    'How to read the count and the published value together, or why they are not compared. Empty: nothing is published.',
    ({ published }) => published?.comparison ?? null,
  ),
  text('note', 'Note on the published value. Empty: none.', ({ published }) => published?.note ?? null),
  text('figure_id', 'Id of the published figure in GraphQL. Empty: none.', ({ published }) =>
    published ? published.figure : null,
  ),
  text(
    'evidence_url',
    'List of the loans and projects behind the counts. Empty: the graph has none.',
    (row, links) => (row.measure.facts === null ? null : links.evidence(row)),
  ),
];

/** Columns of the loans and projects behind a count. */
export const EVIDENCE_COLUMNS: readonly ColumnOf<EvidenceRow>[] = [
  text(
    'certainty',
    'definite or possible: how it is in the year; undated: it is in no year.',
    ({ certainty }) => certainty,
  ),
  text('type', 'loan or project.', ({ type }) => type),
  text('id', 'Id of the loan or project in GraphQL.', ({ id }) => id),
  text('title', 'Its title.', ({ title }) => title),
  text('museum_id', 'Id of the national museum.', ({ museumId }) => museumId),
  text('museum', 'The national museum.', ({ museum }) => museum),
  text('partner_id', 'Id of the partner. Empty: unnamed group.', ({ partnerId }) => partnerId),
  text('partner', 'The partner. Empty: unnamed group.', ({ partner }) => partner),
  text(
    'counts_as',
    'What is counted: each distinct value counts once. Empty: unknown, counts as nothing.',
    ({ countsAs }) => countsAs,
  ),
  integer(
    'number',
    'Number that is added up, once for each id. Empty: unknown, or nothing is added up.',
    (row) => row.number,
  ),
  ...sources<EvidenceRow>(),
  text(
    'explorer_url',
    'Address of the museum and the partner in the explorer. Empty: the partner is an unnamed group.',
    (row, links) => links.pair(row),
  ),
];
