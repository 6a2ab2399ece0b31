import { sortableName } from '../domain/names.js';
import type { Tables } from './tables.js';

/** One organisation named in a cell. */
export interface Named {
  readonly name: string;
  /** The organisation that it is a site of, according to the names table. */
  readonly of?: Named;
  /** Its printed kind, from the cell or the table by position. */
  readonly kind?: string;
  /** Its place, from the table by position. */
  readonly place?: string;
  /** An unnamed group (`92 venues`). */
  readonly collective?: boolean;
  /** Other names for it, each with the reason. */
  readonly others: readonly { readonly name: string; readonly reason: string }[];
  /** The name was read with a row of the names table. */
  readonly byTable: boolean;
}

const ODD = /[(;]| \/ /;

/**
 * The organisations named in a cell, according to data/tables/names.csv. Without a table row the text is one organisation; the table lists
 * sites, other names, and cells with several names. A cell with brackets, semicolons or slashes that is not in the table is taken as one
 * name and passed to `odd`.
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
