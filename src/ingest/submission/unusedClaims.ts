import type { GraphClient } from '../../database/client.js';
import { groupBy } from '../../domain/groupBy.js';
import { normaliseName } from '../../domain/names.js';
import { partiesById } from '../../identity/candidates.js';
import type { Party } from '../../identity/party.js';
import type { StoredStatement } from '../build/rows.js';
import type { Mention, ParsedRow } from '../records.js';
import { readStoredRows, type StoredRow } from '../storedRows.js';
import type { Tables } from '../tables.js';
import { text } from './states.js';

/** A kind or place that a submitter gives another organisation, and that does not count because other rows state another one. */
export interface UnusedClaim {
  readonly row: ParsedRow;
  /** Position of the mention. */
  readonly at: number;
  /** The value in words: `the place "Leeds"`. */
  readonly value: string;
  readonly storedValue: string;
  /** Name of a row that states it: `museums.csv#12`. */
  readonly by: string;
}

interface Doubt {
  readonly row: ParsedRow;
  readonly at: number;
  readonly id: string;
  readonly what: 'place' | 'kind';
  readonly printed: string;
  readonly storedValue: string;
}

/** The kinds and places in the unconfirmed mentions of these rows that are not kept, once for each organisation and value. */
export async function findUnusedClaims(
  graph: GraphClient,
  rows: readonly {
    readonly row: ParsedRow;
    readonly mentions: readonly Mention[];
    readonly resolvedIds: readonly string[];
  }[],
  tables: Tables,
): Promise<UnusedClaim[]> {
  const given = rows.flatMap(({ row, mentions, resolvedIds }) =>
    mentions.flatMap((mention, at) =>
      mention.unconfirmed ? [{ row, at, mention, id: resolvedIds[at]! }] : [],
    ),
  );
  const known = await partiesById(graph, [...new Set(given.map(({ id }) => id))]);
  const doubts = new Map<string, Doubt>();
  for (const { mention, id, ...rest } of given)
    for (const doubt of differences(mention, known.get(id), tables)) {
      const key = JSON.stringify([id, doubt.what, doubt.printed]);
      if (!doubts.has(key)) doubts.set(key, { ...rest, ...doubt, id });
    }
  const found: UnusedClaim[] = [];
  for (const [id, own] of groupBy(doubts.values(), (doubt) => doubt.id)) {
    const rows = await rowsOfOrganisation(graph, id);
    for (const { row, at, what, printed, storedValue } of own) {
      const by = confirmingRow(rows, id, (mention) => statedValue(mention, what, tables) === storedValue);
      if (by) found.push({ row, at, value: `the ${what} "${printed}"`, storedValue, by });
    }
  }
  return found;
}

function differences(mention: Mention, known: Party | undefined, tables: Tables) {
  return (['place', 'kind'] as const).flatMap((what) => {
    const [value, storedValue] = [statedValue(mention, what, tables), known?.[what]];
    const isSame = !value || !storedValue || normaliseName(value) === normaliseName(storedValue);
    return isSame ? [] : [{ what, printed: mention[what]!, storedValue }];
  });
}

const statedValue = ({ place, kind }: Mention, what: 'place' | 'kind', tables: Tables): string | undefined =>
  what === 'place' ? place : kind && tables.kind(kind);

async function rowsOfOrganisation(graph: GraphClient, id: string): Promise<readonly StoredStatement[]> {
  const records = await graph.read(text('rowsOfOrganisation'), { id });
  const stored = records.map((record) => record.get('row') as StoredRow);
  return [...(await readStoredRows(graph, stored)).values()];
}

/** Name of the first row in which a confirmed mention of the organisation states the value. */
function confirmingRow(
  rows: readonly StoredStatement[],
  id: string,
  states: (mention: Mention) => boolean,
): string | undefined {
  const isIt = ({ statement, resolvedIds }: StoredStatement) =>
    statement.mentions.some(
      (mention, at) => resolvedIds[at] === id && !mention.unconfirmed && states(mention),
    );
  return rows
    .filter(isIt)
    .map(({ name }) => name)
    .sort()[0];
}
