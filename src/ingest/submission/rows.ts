import type { GraphClient } from '../../database/client.js';
import type { Match } from '../../identity/party.js';
import type { IncomingRow } from '../assignRows.js';
import { add, type Batches } from '../batches.js';
import { digest, type StoredStatement } from '../build/rows.js';
import type { ParsedRecord, ParsedRow } from '../records.js';
import type { Issues, Place } from '../report.js';
import type { Meaning, Resolver } from '../resolve.js';
import { mentionOnBothSides } from '../sides.js';
import { readMatched, resolveMergedIds, writeMatched } from '../storedRows.js';
import { judgementRow } from './judgementRow.js';
import type { NotOwn, OwnFacts } from './ownFacts.js';
import type { OwnNumbers } from './ownNumbers.js';
import { revive, rowMeaning } from './revive.js';
import type { SourceStatements } from './sourceStatements.js';
import { text } from './states.js';
import { findUnusedClaims } from './unusedClaims.js';

/** Result of sorting a batch of rows, before they are assigned to things. */
export interface Sorted {
  /** Rows with content that the graph does not have. */
  readonly coming: IncomingRow[];
  /** Ids of all rows in the batch, including existing ones. */
  readonly ids: string[];
  readonly batches: Batches;
  readonly unchanged: number;
  /** Number of rows refused after their mentions were resolved. */
  readonly refused: number;
  readonly newOrganisations: { readonly id: string; readonly name: string }[];
  /** The parsed row for each new row, by id. */
  readonly lines: ReadonlyMap<string, ParsedRow>;
}

export interface Submitting {
  readonly id: string;
  /** Name of the return. */
  readonly name: string;
  readonly version: number;
  /** Name of the file in messages. */
  readonly file: string;
  /** The sender's own numbers that the file has used so far. */
  readonly numbers?: OwnNumbers;
  /** Decides on rows about sources; absent if there can be none. */
  readonly sources?: SourceStatements;
  /** Present if the submitter is bound to one museum. */
  readonly ownFacts?: OwnFacts | undefined;
}

/** A cell as messages name it. */
interface Cell {
  readonly column: string;
  readonly value: string;
}

/** The reason to refuse a row. */
interface RowFault extends Cell {
  readonly rule: string;
  readonly reason: string;
  readonly suggestion: string;
}

interface KnownRow {
  readonly name: string;
  readonly state: 'LIVE' | 'RETRACTED';
  /** What the row states, as stored; null if it is live. */
  readonly statement: string | null;
  readonly resolvedIds: string[];
  readonly matchReasons: string[];
  readonly line: number | null;
  readonly retractedBy: string | null;
}

/**
 * Id of a row: a hash of its content and its return. A row with the same content on another line, or in a later version, has the same id.
 */
export const rowId = (name: string, row: ParsedRow): string =>
  `row:${digest([name, row.statement, row.key])}`;

/**
 * Separates new rows from existing ones and resolves the mentions of the new ones. Reports duplicates within the file. Rows that a person
 * retracted stay retracted.
 */
export async function sortRows(
  graph: GraphClient,
  rows: readonly ParsedRow[],
  submitting: Submitting,
  resolver: Resolver,
  issues: Issues,
): Promise<Sorted> {
  const ids = new Map(rows.map((row) => [row, rowId(submitting.name, row)]));
  const sorting = new Sorting(submitting, ids, issues);
  const known = await knownRows(graph, [...ids.values()], submitting);
  const faults = await submitting.sources?.refused(rows);
  for (const row of rows) {
    const fault = faults?.get(row);
    if (fault) sorting.refuse(row, fault);
    else sorting.take(row, known.get(ids.get(row)!));
  }
  await sorting.restore(graph, resolver);
  await sorting.resolve(resolver);
  await sorting.warnOfUnusedClaims(graph, resolver);
  return sorting;
}

async function knownRows(
  graph: GraphClient,
  ids: readonly string[],
  { id }: Submitting,
): Promise<Map<string, KnownRow>> {
  const records = await graph.read(text('knownRows'), { ids, submission: id });
  return new Map(
    records.map((record) => [
      record.get('id') as string,
      { ...record.toObject(), line: record.get('line')?.toNumber() ?? null } as KnownRow,
    ]),
  );
}

class Sorting implements Sorted {
  readonly coming: IncomingRow[] = [];
  readonly ids: string[] = [];
  readonly batches: Batches = new Map();
  readonly lines = new Map<string, ParsedRow>();
  readonly newOrganisations: { id: string; name: string }[] = [];
  unchanged = 0;
  refused = 0;
  readonly #fresh: ParsedRow[] = [];
  readonly #again: { row: ParsedRow; known: KnownRow }[] = [];
  readonly #seen = new Map<string, number>();

  constructor(
    private readonly submitting: Submitting,
    private readonly idsOf: ReadonlyMap<ParsedRow, string>,
    private readonly issues: Issues,
  ) {}

  take(row: ParsedRow, known: KnownRow | undefined): void {
    const { name } = this.submitting;
    const id = this.idsOf.get(row)!;
    const before = this.#seen.get(id) ?? (known?.line === row.line ? undefined : known?.line);
    if (before !== undefined && before !== null) {
      const reason = `is the same as line ${before}: no effect`;
      this.#warn(
        row,
        { column: '', value: row.key.join(' / ') },
        'duplicate-row',
        reason,
        'remove one of them',
      );
      return;
    }
    this.#seen.set(id, row.line);
    if (this.#usesNumberOfAnother(row)) return;
    this.ids.push(id);
    if (!known) {
      this.#fresh.push(row);
      return;
    }
    if (known.line === row.line) {
      this.unchanged += 1;
      return;
    }
    const back = known.state === 'RETRACTED' && (known.retractedBy === name || known.retractedBy === null);
    add(this.batches, 'linkExistingRows', { id, line: row.line, added: back || null });
    if (known.state === 'LIVE') this.unchanged += 1;
    else if (back) this.#again.push({ row, known });
    else this.#staysRetracted(row, known);
  }

  refuse(row: ParsedRow, { rule, column, value, reason, suggestion }: RowFault): void {
    this.refused += 1;
    this.issues.error(this.#placeOf(row), column, value, rule, reason, suggestion);
  }

  #warn(row: ParsedRow, { column, value }: Cell, rule: string, reason: string, suggestion: string): void {
    this.issues.warning(this.#placeOf(row), column, value, rule, reason, suggestion);
  }

  #placeOf({ line, sheet }: ParsedRow): Place {
    return { file: this.submitting.file, line, sheet };
  }

  /** Refuses a row that uses the number of a different thing, because its facts would be lost. */
  #usesNumberOfAnother(row: ParsedRow): boolean {
    const conflict = this.submitting.numbers?.conflict(row);
    if (!conflict) return false;
    const { number, line, columns } = conflict;
    const column = row.statement.thing.is === 'LOAN' ? 'loan_id' : 'project_id';
    this.refuse(row, {
      ...{ rule: 'number-used-twice', column, value: number },
      reason: `is also used on line ${line}, which differs in ${columns.join(', ')}`,
      suggestion: 'give each a different number, or make the two rows agree',
    });
    return true;
  }

  #staysRetracted(row: ParsedRow, known: KnownRow): void {
    const reason = `was retracted by ${known.retractedBy} and stays retracted`;
    const whole = { column: '', value: row.key.join(' / ') };
    this.#warn(row, whole, 'retracted-by-hand', reason, 'undo the retraction to restore it');
  }

  /** Restores rows from an earlier version that the last version did not have. */
  async restore(graph: GraphClient, resolver: Resolver): Promise<void> {
    const merged = await resolveMergedIds(
      graph,
      this.#again.flatMap(({ known }) => known.resolvedIds),
    );
    const stored = this.#again.map(({ row, known }): StoredStatement => {
      const resolvedIds = known.resolvedIds.map((organisation) => merged.get(organisation) ?? organisation);
      const key = [this.submitting.name, ...row.key];
      const matched = known.matchReasons.map(readMatched);
      return {
        id: this.idsOf.get(row)!,
        name: known.name,
        statement: JSON.parse(known.statement!) as ParsedRecord,
        resolvedIds,
        storedIds: known.resolvedIds,
        matched,
        key,
      };
    });
    const revived = await revive(graph, stored, resolver);
    this.#again.forEach(({ row }, at) => {
      add(this.batches, 'reactivateRows', { id: stored[at]!.id });
      if (revived[at] !== stored[at]) add(this.batches, 'updateRowResolution', rowMeaning(revived[at]!));
      this.#come(row, revived[at]!);
    });
  }

  async resolve(resolver: Resolver): Promise<void> {
    const meanings = await this.#meanings(resolver);
    const { name, version, ownFacts } = this.submitting;
    const taken = this.#fresh.filter((row) => !meanings.get(row)!.fault);
    const notOwn = await ownFacts?.refused(
      taken.map((row) => ({ row, resolvedIds: meanings.get(row)!.resolvedIds })),
    );
    for (const row of taken) {
      const id = this.idsOf.get(row)!;
      const { resolvedIds, matched: found } = meanings.get(row)!;
      if (this.#isNotOwn(row, notOwn) || this.#isOnBothSides(row, resolvedIds)) continue;
      const statement = ownFacts?.statement(row.statement, resolvedIds) ?? row.statement;
      const matched = ownFacts?.matched(statement, resolvedIds, found) ?? found;
      const rowName = version === 1 ? `${name}#${row.line}` : `${name}@${version}#${row.line}`;
      const key = [name, ...row.key];
      add(this.batches, 'rows', {
        id,
        line: row.line,
        properties: {
          id,
          name: rowName,
          statement: JSON.stringify(statement),
          resolvedIds,
          matchReasons: matched.map(writeMatched),
          key,
          state: 'LIVE',
        },
      });
      this.#come(row, { id, name: rowName, statement, resolvedIds, storedIds: resolvedIds, matched, key });
    }
  }

  /** Warns of kinds and places of other organisations that do not count, because other rows state another one. */
  async warnOfUnusedClaims(graph: GraphClient, resolver: Resolver): Promise<void> {
    if (!this.submitting.ownFacts) return;
    const fresh = new Set(this.#fresh);
    const rows = this.coming.flatMap(({ row: { id, statement, resolvedIds } }) => {
      const row = this.lines.get(id)!;
      return fresh.has(row) ? [{ row, resolvedIds, mentions: statement.mentions }] : [];
    });
    for (const { row, at, value, storedValue, by } of await findUnusedClaims(graph, rows, resolver.tables)) {
      const reason = `is given ${value}, which was not kept: ${by} states "${storedValue}"`;
      const suggestion = 'correct it, or ask the administrator to change the other row';
      this.#warn(row, row.named[at]!, 'facts-not-kept', reason, suggestion);
    }
  }

  #isNotOwn(row: ParsedRow, notOwn: ReadonlyMap<ParsedRow, NotOwn> | undefined): boolean {
    const fault = notOwn?.get(row);
    if (!fault) return false;
    this.refuse(row, { ...fault, suggestion: 'remove the row, or ask the administrator to enter it' });
    return true;
  }

  /** Refuses a row in which two names resolve to one organisation: lent to itself, or its own partner. */
  #isOnBothSides(row: ParsedRow, resolvedIds: readonly string[]): boolean {
    const { thing } = row.statement;
    const at = mentionOnBothSides(thing, resolvedIds);
    if (at === undefined) return false;
    const { column, value } = row.named[at]!;
    this.refuse(row, {
      ...{ rule: thing.is === 'LOAN' ? 'lent-to-itself' : 'partner-is-museum', column, value },
      reason: `means ${resolvedIds[at]}, like the other partner in the row`,
      suggestion: 'enter the correct organisation, or split the two if they are different',
    });
    return true;
  }

  #come(read: ParsedRow, row: StoredStatement): void {
    this.coming.push({ row, key: row.key });
    this.lines.set(row.id, read);
  }

  /** Resolves mentions of parents first, then those of their sites. */
  async #meanings(resolver: Resolver) {
    const open = new Map(
      this.#fresh.map((row) => [
        row,
        { resolvedIds: [] as string[], matched: [] as StoredStatement['matched'][number][], fault: false },
      ]),
    );
    for (;;) {
      const asks = [...open].flatMap(([row, { resolvedIds, fault }]) =>
        (fault ? [] : row.statement.mentions).flatMap((mention, at) => {
          const parent = mention.of === undefined ? undefined : resolvedIds[mention.of];
          if (resolvedIds[at] !== undefined || (mention.of !== undefined && parent === undefined)) return [];
          return [{ row, at, ask: { mention, parent, key: [this.submitting.name, ...row.named[at]!.key] } }];
        }),
      );
      if (asks.length === 0) return open;
      const answers = await resolver.resolve(asks.map(({ ask }) => ask));
      asks.forEach(({ row, at, ask }, index) => {
        const meaning = answers[index]!;
        const found = open.get(row)!;
        if (meaning.fault) {
          if (!found.fault) this.refuse(row, { ...row.named[at]!, ...meaning.fault });
          found.fault = true;
          return;
        }
        const { resolvedIds, matched } = found;
        resolvedIds[at] = meaning.id;
        matched[at] = meaning.matched;
        if (meaning.matchedBy) this.#reportMatch(row, at, meaning);
        if (meaning.isNew) {
          this.newOrganisations.push({ id: meaning.id, name: ask.mention.name });
        }
        for (const match of meaning.unsure) this.#unsure(row, at, meaning.id, match);
      });
    }
  }

  /** Warns, once for each name, that the name was matched to an organisation with a different name. */
  #reportMatch(row: ParsedRow, at: number, { matched, matchedBy }: Meaning): void {
    const reason = `was matched to ${matchedBy}: ${matched!.reason} (score ${matched!.score.toFixed(2)})`;
    const suggestion = `if you mean ${matchedBy}, enter its name; if not, enter another identifier`;
    this.#warn(row, row.named[at]!, 'name-taken-for', reason, suggestion);
  }

  #unsure(row: ParsedRow, at: number, id: string, match: Match): void {
    const judgement = judgementRow(id, row.statement.mentions[at]!.name, match);
    if (!judgement) return;
    add(this.batches, 'judgements', judgement);
    const { party, score, reason: why } = match;
    const reason = `may be ${party.name} (score ${score.toFixed(2)}: ${why}): kept separate until it is judged`;
    const suggestion = `if you mean ${party.name}, enter its name or identifier`;
    this.#warn(row, row.named[at]!, 'unsure-organisation', reason, suggestion);
  }
}
