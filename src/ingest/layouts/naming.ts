import { sortableName } from '../../domain/names.js';
import { placeAndCountry, placed, regionIn } from '../location.js';
import { type Named, readNames } from '../names.js';
import type { Mention, MentionIndex, OtherName } from '../records.js';
import { enter } from '../report.js';
import type { Location } from '../tables.js';
import { readIdentifier, together } from './identifiers.js';
import { checkName, checkSeveral, reportSeveral } from './nameValidation.js';
import { didYouMean } from './nearest.js';
import { withoutRemark } from './remarks.js';
import type { RowParser } from './rowParser.js';

/** Facts that a row states about the organisations of a cell, besides their names. */
export interface Stated {
  readonly kind?: string;
  /** Column of the kind, for messages; the column of the names by default. */
  readonly kindColumn?: string;
  /** A kind implied by the context, used if no row prints one. */
  readonly otherKind?: string;
  readonly location?: Location;
  /** Identifiers of the cell's only organisation. */
  readonly identifiers?: readonly string[];
  /** The name as the source prints it: another name, if the cell names one organisation. */
  readonly asPrinted?: string;
  /** Further names of the cell's only organisation. */
  readonly others?: readonly OtherName[];
  /** The organisation is a site of this one, unless both are the same. */
  readonly within?: MentionIndex;
}

/** A column of names with the columns that add facts about each name, by position. */
export interface NamesCell {
  readonly names: string;
  readonly kinds?: string;
  readonly ids?: string;
  readonly places?: string;
  readonly countries?: string;
}

/** Separator between several organisations in a cell and between the facts about each. */
const BETWEEN = /\s*\|\s*/;

export const partsOf = (text: string): string[] => (text === '' ? [] : text.split(BETWEEN));

/** Adds all organisations of a cell (separated by ` | `) and returns their positions. */
export const enterCell = (
  parser: RowParser,
  cell: NamesCell,
  key: readonly string[],
  stated: Stated = {},
): MentionIndex[] => enterEach(parser, cell, key, stated).flat();

/**
 * Adds all organisations of a cell and returns the positions for each of its names, because data/tables/names.csv can read one name as
 * several organisations. A single name gets the key of the row, for compatibility; several names get the key with their index.
 */
export function enterEach(
  parser: RowParser,
  cell: NamesCell,
  key: readonly string[],
  stated: Stated = {},
): MentionIndex[][] {
  const names = partsOf(parser.cell(cell.names));
  const several = names.length > 1;
  const kinds = byPosition(parser, cell.kinds, names.length);
  const places = byPosition(parser, cell.places, names.length);
  const countries = byPosition(parser, cell.countries, names.length);
  const ids = byPosition(parser, cell.ids, names.length, false);
  if (several && stated.identifiers?.length)
    parser.report(
      'parts-do-not-match',
      cell.names,
      parser.cell(cell.names),
      'contains several names but only one identifier',
      'enter one identifier for each name, by position',
    );
  return names.map((name, index) => {
    const { kind = kinds?.[index], asPrinted = '', ...rest } = stated;
    const own = cell.ids ? readIdentifier(parser, cell.ids, ids?.[index] ?? '') : undefined;
    const location = locationAt(parser, cell, places?.[index], countries?.[index]);
    return enterNames(parser, cell.names, name, several ? [...key, String(index)] : key, {
      ...rest,
      ...(kind && { kind }),
      ...(cell.kinds && { kindColumn: cell.kinds }),
      ...(!several && asPrinted && { asPrinted }),
      ...(location && { location }),
      identifiers: together(parser, cell.ids ?? cell.names, [...(stated.identifiers ?? []), own]),
    });
  });
}

/** The location of one name of a cell; undefined if nothing is stated. */
function locationAt(
  parser: RowParser,
  { places, countries }: NamesCell,
  place = '',
  country = '',
): Location | undefined {
  if (!place && !country) return undefined;
  const region = country ? regionIn(parser, countries!, country) : {};
  return place ? placed(parser, places!, place, region, 'United Kingdom') : region;
}

/** Splits a cell into one part for each name. A single part applies to all names, except in identifier columns. */
export function byPosition(
  parser: RowParser,
  column: string | undefined,
  names: number,
  oneForAll = true,
): readonly string[] | undefined {
  const text = column ? parser.cell(column) : '';
  if (!column || !text || names === 0) return undefined;
  const parts = partsOf(text);
  if (parts.length === names) return parts;
  if (parts.length === 1 && oneForAll) return Array<string>(names).fill(text);
  const reason = `has ${parts.length} part${parts.length === 1 ? '' : 's'} for ${names} names`;
  parser.report(
    'parts-do-not-match',
    column,
    text,
    reason,
    'enter one part for each name, separated by " | "; parts can be empty',
  );
  return undefined;
}

/** Adds the organisations of one name, as data/tables/names.csv reads it, and returns their positions. */
export function enterNames(
  parser: RowParser,
  column: string,
  written: string,
  key: readonly string[],
  stated: Stated,
): MentionIndex[] {
  const text = withoutRemark(parser, column, written, stated.asPrinted ?? '');
  if (text === undefined) return [];
  const isBody = Boolean(stated.kind && parser.tables.kind(stated.kind));
  if (!checkName(parser, column, text, isBody)) return [];
  const asPrinted = stated.asPrinted ?? '';
  const named = readNames(text, asPrinted, parser.tables, (odd) => reportSeveral(parser, column, odd));
  const one = named.length === 1;
  if (one && !named[0]!.byTable) checkSeveral(parser, column, text);
  const isName = asPrinted && one && !named[0]!.of && !parser.tables.isPart(text, asPrinted);
  const { asPrinted: _, identifiers, others, ...all } = stated;
  return named.map((name, index) =>
    enterNamed(parser, column, name, one ? key : [...key, String(index)], {
      ...all,
      ...(one && identifiers && { identifiers }),
      ...(one && others && { others }),
      ...(isName && { asPrinted }),
    }),
  );
}

function enterNamed(
  parser: RowParser,
  column: string,
  named: Named,
  key: readonly string[],
  stated: Stated,
): MentionIndex {
  const of = wholeOf(parser, column, named, key, stated);
  const location = named.place
    ? placeAndCountry(named.place, parser.tables, 'United Kingdom')
    : (stated.location ?? {});
  const kind = named.kind || stated.kind;
  if (kind) checkKind(parser, stated.kindColumn ?? column, kind);
  const mention: Mention = {
    name: named.name,
    ...(kind && { kind }),
    ...(stated.otherKind && !kind && { otherKind: stated.otherKind }),
    ...location,
    ...(stated.identifiers && { identifiers: stated.identifiers }),
    ...(of !== undefined && { of }),
    others: othersOf(named, stated),
    ...(named.collective && { collective: true }),
    ...(named.byTable && { byTable: true }),
  };
  return parser.mention(mention, { column, value: parser.rawValue(column), key });
}

/** The parent of a site: from the names table, otherwise from the row. */
function wholeOf(
  parser: RowParser,
  column: string,
  named: Named,
  key: readonly string[],
  stated: Stated,
): MentionIndex | undefined {
  const within = stated.within === undefined ? undefined : parser.mentionAt(stated.within);
  const { of } = named;
  if (of && !(within && sameName(of.name, within.name)))
    return enterNamed(parser, column, of, [...key, 'parent'], {});
  return within && !sameName(within.name, named.name) ? stated.within : undefined;
}

export const sameName = (one: string, other: string): boolean =>
  one === other || sortableName(one) === sortableName(other);

/** Other names without duplicates and without variants of the name itself. */
function othersOf(named: Named, stated: Stated): OtherName[] {
  if (named.others.length === 0 && !stated.others?.length && !stated.asPrinted) return [];
  const byTable = named.others.map(
    ({ name, reason }): OtherName => ({ name, use: 'OTHER', reason, by: 'names.csv' }),
  );
  const printed: OtherName[] = stated.asPrinted
    ? [{ name: stated.asPrinted, use: 'PRINTED', reason: 'printed so', by: 'source' }]
    : [];
  return eachOnce(named.name, [...byTable, ...(stated.others ?? []), ...printed]);
}

/** Removes duplicates and variants of the name itself. */
export function eachOnce(name: string, others: readonly OtherName[]): OtherName[] {
  const seen = new Set([sortableName(name)]);
  return others.filter((other) => {
    const text = sortableName(other.name);
    const isNew = text !== '' && !seen.has(text);
    seen.add(text);
    return isNew;
  });
}

export function checkKind(parser: RowParser, column: string, kind: string): void {
  const word = parser.tables.lastKnownKind(kind);
  if (word !== undefined)
    parser.report(
      'kind-read',
      column,
      kind,
      `is not a kind in data/tables/organisation_kinds.csv: read as ${word}`,
      enter(word),
    );
  if (parser.tables.kind(kind)) return;
  const reason = 'is not a kind in data/tables/organisation_kinds.csv: imported as OTHER';
  parser.report('unknown-kind', column, kind, reason, didYouMean(kind, parser.tables.known('kinds')));
}
