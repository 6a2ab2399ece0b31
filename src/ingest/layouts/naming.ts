import { sortableName } from '../../domain/names.js';
import { placeAndCountry } from '../location.js';
import { type Named, readNames } from '../names.js';
import type { At, Mention, OtherName } from '../said.js';
import type { Location } from '../tables.js';
import type { Desk } from './desk.js';

/** What a row states of the organisations of a cell, beyond their names. */
export interface Stated {
  readonly kind?: string;
  /** A kind that a circumstance gives where no row prints one. */
  readonly otherKind?: string;
  readonly location?: Location;
  /** Of the one organisation of the cell. */
  readonly identifiers?: readonly string[];
  /** The name as the source prints it: another name where the cell names one organisation. */
  readonly asPrinted?: string;
  /** More names that mean the one organisation of the cell. */
  readonly others?: readonly OtherName[];
  /** It is a site of this one, unless it is this one. */
  readonly within?: At;
}

/** Notes the organisations of a cell, as data/tables/names.csv reads it, and gives their positions. */
export function enterNames(
  desk: Desk,
  column: string,
  text: string,
  key: readonly string[],
  stated: Stated,
): At[] {
  const asPrinted = stated.asPrinted ?? '';
  const named = readNames(text, asPrinted, desk.tables, (odd) => reportOdd(desk, column, odd));
  const one = named.length === 1;
  const isName = asPrinted && one && !named[0]!.of && !desk.tables.isPart(text, asPrinted);
  const { asPrinted: _, identifiers, others, ...all } = stated;
  return named.map((name, index) =>
    enterNamed(desk, column, name, one ? key : [...key, String(index)], {
      ...all,
      ...(one && identifiers && { identifiers }),
      ...(one && others && { others }),
      ...(isName && { asPrinted }),
    }),
  );
}

function enterNamed(desk: Desk, column: string, named: Named, key: readonly string[], stated: Stated): At {
  const of = wholeOf(desk, column, named, key, stated);
  const location = named.place
    ? placeAndCountry(named.place, desk.tables, 'United Kingdom')
    : (stated.location ?? {});
  const kind = named.kind || stated.kind;
  if (kind && !desk.tables.kind(kind)) reportKind(desk, column, kind);
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
  return desk.mention(mention, { column, value: desk.cell(column), key });
}

/** What it is a site of: what the names table says, else what the row says. */
function wholeOf(
  desk: Desk,
  column: string,
  named: Named,
  key: readonly string[],
  stated: Stated,
): At | undefined {
  const within = stated.within === undefined ? undefined : desk.mentionAt(stated.within);
  const { of } = named;
  if (of && !(within && sameName(of.name, within.name)))
    return enterNamed(desk, column, of, [...key, 'parent'], {});
  return within && !sameName(within.name, named.name) ? stated.within : undefined;
}

const sameName = (one: string, other: string) => sortableName(one) === sortableName(other);

/** Each other name once; the name itself, however it is written, is none. */
function othersOf(named: Named, stated: Stated): OtherName[] {
  const byTable = named.others.map(
    ({ name, reason }): OtherName => ({ name, use: 'OTHER', reason, by: 'names.csv' }),
  );
  const printed: OtherName[] = stated.asPrinted
    ? [{ name: stated.asPrinted, use: 'PRINTED', reason: 'printed so', by: 'source' }]
    : [];
  const seen = new Set([sortableName(named.name)]);
  return [...byTable, ...(stated.others ?? []), ...printed].filter(({ name }) => {
    const text = sortableName(name);
    const isNew = text !== '' && !seen.has(text);
    seen.add(text);
    return isNew;
  });
}

function reportOdd(desk: Desk, column: string, text: string): void {
  desk.warning(
    column,
    text,
    'several-names',
    'has brackets, a semicolon or a slash that data/tables/names.csv does not read: taken as one name',
  );
}

function reportKind(desk: Desk, column: string, kind: string): void {
  desk.warning(
    column,
    kind,
    'unknown-kind',
    'is no kind of data/tables/organisation_kinds.csv: taken as OTHER',
  );
}
