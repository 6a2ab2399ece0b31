import type { Graph } from '../../graph/graph.js';
import { add, type Batches } from '../batches.js';
import { digest, type KeptRow } from '../build/rows.js';
import type { Issues } from '../report.js';
import type { Meaning, Resolver } from '../resolve.js';
import type { ReadRow } from '../said.js';
import { mergedAway, readMatched, writeMatched } from '../stored.js';
import type { Arrival } from '../things.js';
import { text } from './states.js';

/** What a batch of a file comes to, before things are worked out. */
export interface Sorted {
  /** Rows that state something which the graph does not have. */
  readonly coming: Arrival[];
  /** Ids of all rows of the batch, those that were there before included. */
  readonly ids: string[];
  readonly batches: Batches;
  readonly unchanged: number;
  /** Rows that cannot be, now that it is known whom they mean. */
  readonly refused: number;
  readonly newOrganisations: { readonly id: string; readonly name: string }[];
  /** The row of the file from which each coming row was read. */
  readonly lines: ReadonlyMap<string, ReadRow>;
}

export interface Submitting {
  readonly id: string;
  /** Name of the return. */
  readonly name: string;
  readonly version: number;
  /** As messages call the file. */
  readonly file: string;
}

interface KnownRow {
  readonly name: string;
  readonly state: 'LIVE' | 'RETRACTED';
  readonly means: string[];
  readonly matched: string[];
  readonly line: number | null;
  readonly retractedBy: string | null;
}

/** The id of a row: what it says, in its return. A row that says the same on another line, or in a later version, is the same. */
export const rowId = (name: string, row: ReadRow): string => `row:${digest([name, row.said, row.key])}`;

/**
 * Tells rows that are new from those that the graph has, and finds out whom the new ones mean. A row that stands twice in the
 * file is reported; a row that a person retracted stays so.
 */
export async function sortRows(
  graph: Graph,
  rows: readonly ReadRow[],
  submitting: Submitting,
  resolver: Resolver,
  issues: Issues,
): Promise<Sorted> {
  const ids = new Map(rows.map((row) => [row, rowId(submitting.name, row)]));
  const desk = new Sorting(submitting, ids, issues);
  const known = await knownRows(graph, [...ids.values()], submitting);
  for (const row of rows) desk.take(row, known.get(ids.get(row)!));
  await desk.restore(graph);
  await desk.resolve(resolver);
  return desk;
}

async function knownRows(
  graph: Graph,
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
  readonly coming: Arrival[] = [];
  readonly ids: string[] = [];
  readonly batches: Batches = new Map();
  readonly lines = new Map<string, ReadRow>();
  readonly newOrganisations: { id: string; name: string }[] = [];
  unchanged = 0;
  refused = 0;
  readonly #fresh: ReadRow[] = [];
  readonly #again: { row: ReadRow; known: KnownRow }[] = [];
  readonly #seen = new Map<string, number>();

  constructor(
    private readonly submitting: Submitting,
    private readonly idsOf: ReadonlyMap<ReadRow, string>,
    private readonly issues: Issues,
  ) {}

  take(row: ReadRow, known: KnownRow | undefined): void {
    const { name, file } = this.submitting;
    const id = this.idsOf.get(row)!;
    const before = this.#seen.get(id) ?? (known?.line === row.line ? undefined : known?.line);
    if (before !== undefined && before !== null) {
      const reason = `says what line ${before} says already: it adds nothing`;
      this.issues.warning(
        { file, line: row.line },
        '',
        row.key.join(' / '),
        'duplicate-row',
        reason,
        'leave one of them out',
      );
      return;
    }
    this.#seen.set(id, row.line);
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
    add(this.batches, 'rowsAgain', { id, line: row.line, added: back || null });
    if (known.state === 'LIVE') this.unchanged += 1;
    else if (back) this.#again.push({ row, known });
    else this.#staysRetracted(row, known);
  }

  #staysRetracted(row: ReadRow, known: KnownRow): void {
    const { file } = this.submitting;
    const reason = `says what was retracted by ${known.retractedBy}: it stays retracted`;
    this.issues.warning(
      { file, line: row.line },
      '',
      row.key.join(' / '),
      'retracted-by-hand',
      reason,
      'undo that to have it again',
    );
  }

  /** Rows of an earlier version that the last one did not have speak again, and mean whom they meant. */
  async restore(graph: Graph): Promise<void> {
    const merged = await mergedAway(
      graph,
      this.#again.flatMap(({ known }) => known.means),
    );
    for (const { row, known } of this.#again) {
      const id = this.idsOf.get(row)!;
      add(this.batches, 'rowsLive', { id });
      const means = known.means.map((organisation) => merged.get(organisation) ?? organisation);
      const key = [this.submitting.name, ...row.key];
      this.#come(row, {
        id,
        name: known.name,
        said: row.said,
        means,
        meant: known.means,
        matched: known.matched.map(readMatched),
        key,
      });
    }
  }

  async resolve(resolver: Resolver): Promise<void> {
    const meanings = await this.#meanings(resolver);
    const { name, version } = this.submitting;
    for (const row of this.#fresh) {
      const id = this.idsOf.get(row)!;
      const { means, matched } = meanings.get(row)!;
      if (this.#isOnBothSides(row, means)) continue;
      const rowName = version === 1 ? `${name}#${row.line}` : `${name}@${version}#${row.line}`;
      const key = [name, ...row.key];
      add(this.batches, 'rows', {
        id,
        line: row.line,
        properties: {
          id,
          name: rowName,
          says: JSON.stringify(row.said),
          means,
          matched: matched.map(writeMatched),
          key,
          state: 'LIVE',
        },
      });
      this.#come(row, { id, name: rowName, said: row.said, means, meant: means, matched, key });
    }
  }

  /** Two names of one organisation: lent to itself, or its own partner. */
  #isOnBothSides(row: ReadRow, means: readonly string[]): boolean {
    const { thing } = row.said;
    if (thing.is !== 'LOAN' && thing.is !== 'PROJECT') return false;
    const [ones, others] =
      thing.is === 'LOAN' ? [thing.lenders, thing.borrowers] : [thing.museums, thing.partners];
    const at = others.find((other) => ones.some((one) => means[one] === means[other]));
    if (at === undefined) return false;
    const { column, value } = row.named[at]!;
    this.refused += 1;
    this.issues.error(
      { file: this.submitting.file, line: row.line },
      column,
      value,
      thing.is === 'LOAN' ? 'lent-to-itself' : 'partner-is-museum',
      `means ${means[at]}, as the other side does`,
      'name the other organisation, or split the two if they are two',
    );
    return true;
  }

  #come(read: ReadRow, row: KeptRow): void {
    this.coming.push({ row, key: row.key });
    this.lines.set(row.id, read);
  }

  /** Mentions of wholes first, then those of their sites. */
  async #meanings(resolver: Resolver) {
    const open = new Map(
      this.#fresh.map((row) => [row, { means: [] as string[], matched: [] as KeptRow['matched'][number][] }]),
    );
    for (;;) {
      const asks = [...open].flatMap(([row, { means }]) =>
        row.said.mentions.flatMap((mention, at) => {
          const parent = mention.of === undefined ? undefined : means[mention.of];
          if (means[at] !== undefined || (mention.of !== undefined && parent === undefined)) return [];
          return [{ row, at, ask: { mention, parent, key: [this.submitting.name, ...row.named[at]!.key] } }];
        }),
      );
      if (asks.length === 0) return open;
      const answers = await resolver.resolve(asks.map(({ ask }) => ask));
      asks.forEach(({ row, at, ask }, index) => {
        const meaning = answers[index]!;
        const { means, matched } = open.get(row)!;
        means[at] = meaning.id;
        matched[at] = meaning.matched;
        if (meaning.takenFor) this.#takenFor(row, at, meaning);
        if (meaning.isNew) this.newOrganisations.push({ id: meaning.id, name: ask.mention.name });
        for (const match of meaning.unsure) this.#unsure(row, at, meaning.id, match);
      });
    }
  }

  /** Said once for a name: it is read as another, and somebody should know. */
  #takenFor(row: ReadRow, at: number, { matched, takenFor }: Meaning): void {
    const { column, value } = row.named[at]!;
    this.issues.warning(
      { file: this.submitting.file, line: row.line },
      column,
      value,
      'name-taken-for',
      `was taken for ${takenFor}: ${matched!.reason} (score ${matched!.score.toFixed(2)})`,
      `did you mean ${takenFor}? Write its name, or give another identifier if not`,
    );
  }

  #unsure(
    row: ReadRow,
    at: number,
    id: string,
    match: { party: { id?: string; name: string }; score: number; reason: string },
  ): void {
    const other = match.party.id;
    if (!other || other === id) return;
    const [low, high] = id < other ? [id, other] : [other, id];
    const { column, value } = row.named[at]!;
    add(this.batches, 'judgements', {
      id: `judgement:${digest([low, high])}`,
      one: id,
      other,
      properties: {
        id: `judgement:${digest([low, high])}`,
        one: id,
        other,
        oneName: row.said.mentions[at]!.name,
        otherName: match.party.name,
        judgement: 'UNSURE',
        score: match.score,
        reason: match.reason,
        by: 'score',
      },
    });
    this.issues.warning(
      { file: this.submitting.file, line: row.line },
      column,
      value,
      'unsure-organisation',
      `may be ${match.party.name} (score ${match.score.toFixed(2)}: ${match.reason}): taken as an organisation of its own until somebody judges`,
      `write ${match.party.name}, or give its identifier, if it is meant`,
    );
  }
}
