import type { CsvFile, Row } from './csv.js';
import { cell } from './csv.js';
import type { FundingFact } from './facts.js';
import { readFunders } from './funders.js';
import { readNames } from './names.js';
import { type AliasUse, addAlias, type Mention, type OrganisationKey, type Register } from './register.js';
import type { Issues } from './report.js';
import type { Tables } from './tables.js';

/** What reading a file needs: the tables, the register that it fills, and where issues go. */
export interface Reading {
  readonly tables: Tables;
  readonly register: Register;
  readonly issues: Issues;
}

/** `partnerships.csv#5` */
export const rowName = (row: Row): string => `${row.file}#${row.line}`;

/** Enters the organisations of a cell and gives their keys. `asPrinted` is another name where the cell names one organisation. */
export function enterCell(
  reading: Reading,
  row: Row,
  text: string,
  mention: Omit<Mention, 'row'> & { readonly asPrinted?: string },
): OrganisationKey[] {
  const asPrinted = mention.asPrinted ?? '';
  const named = readNames(text, asPrinted, reading.tables, reading.issues, row);
  const isName = asPrinted && named.length === 1 && !named[0]!.of && !reading.tables.isPart(text, asPrinted);
  const { asPrinted: _, ...rest } = mention;
  return named.map((one, index) => {
    const rowKey = named.length > 1 ? [...mention.rowKey, String(index)] : mention.rowKey;
    const ror = named.length === 1 ? mention.ror : undefined;
    const { ror: __, ...withoutRor } = rest;
    return reading.register.mention(
      one,
      {
        ...withoutRor,
        rowKey,
        row: rowName(row),
        ...(ror && { ror }),
        ...(isName && { asPrinted }),
      },
      row,
    );
  });
}

/** Enters who paid, from a funder cell. An organisation that is only named so has the kind FUNDER unless the table says else. */
export function enterFunders(reading: Reading, row: Row, rowKey: readonly string[]): FundingFact[] {
  return readFunders(cell(row, 'funder'), reading.tables).map((funding, index) => {
    const [funder] = enterCell(reading, row, funding.name, {
      rowKey: [...rowKey, 'funder', String(index)],
      otherKind: funding.kind ?? 'funder',
    });
    const entry = reading.register.entries.get(funder!)!;
    if (funding.alias)
      addAlias(entry, {
        name: funding.alias.name,
        use: funding.alias.use as AliasUse,
        reason: 'funders.csv',
        by: 'funders.csv',
      });
    return { ...funding, funder: funder! };
  });
}

/** Reads each row of a file; what gives undefined was reported. */
export function readRows<T>(file: CsvFile, read: (row: Row) => T | undefined): T[] {
  return file.rows.map(read).filter((fact): fact is T & {} => fact !== undefined);
}
