import { sortableName } from '../domain/names.js';
import type { Tables } from './tables.js';

/** One organisation that a cell names. */
export interface Named {
  readonly name: string;
  /** The organisation that it is a site of, as the names table says. */
  readonly of?: Named;
  /** Its kind as printed, where the cell gives one by position or the table gives one. */
  readonly kind?: string;
  /** Its place, where the table gives one by position. */
  readonly place?: string;
  /** An unnamed group (`92 venues`). */
  readonly collective?: boolean;
  /** Other names that mean it, each with why. */
  readonly others: readonly { readonly name: string; readonly reason: string }[];
  /** A row of the names table was used. */
  readonly byTable: boolean;
}

const ODD = /[(;]| \/ /;

/**
 * The organisations that a cell names, as data/tables/names.csv reads it: a name as it stands is one organisation; the table
 * says which is another's site, which is another's other name, and which cell names several. A cell with brackets, semicolons or
 * slashes that the table does not know is taken as one name, and `odd` is told of it.
 */
export function readNames(
  text: string,
  asPrinted: string,
  tables: Tables,
  odd: (text: string) => void,
): Named[] {
  const reading = tables.name(text, asPrinted);
  if (!reading) {
    if (ODD.test(text)) odd(text);
    return [plain(text, [], false)];
  }
  if (reading.reading === 'SPLIT')
    return reading.names.flatMap((name, index) =>
      readNames(name, '', tables, odd).map((named) => ({
        ...named,
        byTable: true,
        ...(reading.kinds[index] && { kind: reading.kinds[index] }),
        ...(reading.places[index] && { place: reading.places[index] }),
      })),
    );
  const name = reading.names[0] ?? text;
  const kind = reading.kinds[0];
  const others = sameText(name, text) ? [] : [{ name: text, reason: reading.reason }];
  if (reading.reading === 'SAME') {
    const same = sameText(name, text) ? plain(name, [], true) : readNames(name, '', tables, odd)[0]!;
    return [{ ...same, ...(kind && { kind }), others: [...same.others, ...others], byTable: true }];
  }
  if (reading.reading === 'COLLECTIVE') return [{ ...plain(name, [], true), collective: true }];
  const parent = readNames(reading.of, '', tables, odd)[0]!;
  const place = reading.places[0];
  return [
    {
      ...plain(name, asPrinted ? [] : others, true),
      of: parent,
      ...(kind && { kind }),
      ...(place && { place }),
    },
  ];
}

const sameText = (one: string, other: string) => sortableName(one) === sortableName(other);

function plain(name: string, others: Named['others'], byTable: boolean): Named {
  return { name, others, byTable };
}
