/** The decisions of an import about names written by hand (handwritten/README.md), among the organisations of registers. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { sortableName } from '../../src/domain/names.js';
import { judged } from '../../src/identity/match.js';
import { NameIndex } from '../../src/identity/nameIndex.js';
import type { Match, Party } from '../../src/identity/party.js';
import { settledByContext } from '../../src/ingest/context.js';
import type { Asked } from '../../src/ingest/group.js';
import { Grouping } from '../../src/ingest/grouping.js';

/** An organisation of a register; `key` is its identifier there. */
export interface RegisterRecord {
  readonly key: string;
  readonly party: Party;
}

export type Known = Party & { readonly id: string; readonly identifiers: readonly string[] };

export interface NameRow {
  readonly name: string;
  readonly place: string;
  readonly country: string;
  readonly expected: string;
}

/** The decision about a name: the organisation that it is taken for, or those listed for review, best first. */
export interface Decision {
  readonly taken: string | undefined;
  readonly asked: readonly { readonly party: Party; readonly score: number; readonly reason: string }[];
}

export interface Result extends Decision {
  readonly row: NameRow;
  /** Ids of the organisations that the name means; empty if no register has it. */
  readonly expected: readonly string[];
}

export function indexOf(parties: Iterable<Party>): NameIndex {
  const index = new NameIndex();
  for (const party of parties) index.add(party);
  return index;
}

const CONTEXT = { isOfThisReturn: false, isByTable: false };

export function decided(party: Party, candidates: readonly Party[]): Decision {
  const matches = judged(party, candidates).map(
    (match): Match => settledByContext(party, match, CONTEXT) ?? match,
  );
  const one: Asked = { key: party.name, at: 0, mention: { name: party.name }, party, matches };
  const grouping = new Grouping([one]);
  const group = grouping.groupOf(one);
  const asked = grouping
    .unsureOf(group)
    .map(({ group: other, score, reason }) => ({ party: other.known!, score, reason }));
  return { taken: group.known?.id, asked };
}

/** The organisations of several registers; records with one name in two registers are one organisation, as in an import. */
export function joined(records: readonly RegisterRecord[]): Known[] {
  const found = new Map<string, Known>();
  for (const { key, party } of records) {
    const name = sortableName(party.name);
    const known = found.get(name);
    const scheme = key.slice(0, key.indexOf(':') + 1);
    if (known && !known.identifiers.some((one) => one.startsWith(scheme)))
      found.set(name, { ...known, identifiers: [...known.identifiers, key] });
    else found.set(known ? key : name, { ...party, id: key, identifiers: [key] });
  }
  return [...found.values()];
}

/** The mention that an import makes of a row: a place without a country is supposed to be in the United Kingdom. */
function mentionOf({ name, place, country }: NameRow): Party {
  if (country) return { name, country, ...(place && { place }) };
  return place ? { name, place, country: 'United Kingdom', countrySupposed: true } : { name };
}

export const rowsOf = (list: string): NameRow[] =>
  parse(readFileSync(new URL(`handwritten/${list}.csv`, import.meta.url)), { columns: true });

export function resultsOf(list: string, parties: readonly Known[]): Result[] {
  const index = indexOf(parties);
  return rowsOf(list).map((row) => {
    const mention = mentionOf(row);
    const right = new Set(row.expected.split('|'));
    const expected = parties
      .filter(({ identifiers }) => identifiers.some((one) => right.has(one)))
      .map(({ id }) => id);
    if (expected.length === 0 && row.expected !== 'none')
      throw new Error(`No register has ${row.expected}, which ${row.name} means.`);
    return { row, expected, ...decided(mention, index.candidates(mention)) };
  });
}

export interface Counts {
  /** Names of which a register has the organisation. */
  readonly known: number;
  /** Names taken for the right and for a wrong organisation. */
  readonly taken: number;
  readonly wrong: number;
  /** Names not taken, with the right organisation among those listed for review. */
  readonly asked: number;
}

export function countsOf(results: readonly Result[]): Counts {
  const count = (fits: (result: Result) => boolean) => results.filter(fits).length;
  const isRight = ({ taken, expected }: Result) => taken !== undefined && expected.includes(taken);
  return {
    known: count(({ expected }) => expected.length > 0),
    taken: count(isRight),
    wrong: count((result) => result.taken !== undefined && !isRight(result)),
    asked: count(
      ({ taken, asked, expected }) =>
        taken === undefined && asked.some(({ party }) => expected.includes(party.id!)),
    ),
  };
}
