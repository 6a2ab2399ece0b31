import type { GraphClient } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { unique } from './build/rows.js';
import type { Issues } from './report.js';
import type { Sorted } from './submission/rows.js';

/** A loan with more than this many times the objects of the lender's largest known loan is reported. */
const TIMES = 100;

/** Minimum number of a lender's loans with a count for the check to apply. */
const ENOUGH = 3;

interface Largest {
  largest: number;
  known: number;
}

/** Reports implausible object counts: more than a hundred times the lender's largest known loan. */
export class ImplausibleCounts {
  readonly #largest = new Map<string, Largest>();

  constructor(
    private readonly graph: GraphClient,
    private readonly file: string,
    private readonly issues: Issues,
  ) {}

  async look({ coming, lines }: Sorted): Promise<void> {
    const loans = coming.flatMap(({ row }) => {
      const { thing } = row.statement;
      if (thing.is !== 'LOAN' || thing.objects === undefined) return [];
      return [{ row, objects: thing.objects, lender: row.resolvedIds[thing.lenders[0]!]! }];
    });
    await this.#learn(unique(loans.map(({ lender }) => lender)));
    for (const { lender, objects } of this.#modest(loans)) {
      const known = this.#largest.get(lender)!;
      known.largest = Math.max(known.largest, objects);
      known.known += 1;
    }
    for (const { row, objects, lender } of loans) {
      const { largest, known } = this.#largest.get(lender)!;
      if (known < ENOUGH || objects <= largest * TIMES) continue;
      const reason = `is more than ${TIMES} times the largest loan of this lender (${largest}): accepted unchanged`;
      const at = { file: this.file, line: lines.get(row.id)!.line };
      this.issues.warning(
        at,
        'objects_count',
        String(objects),
        'implausible-count',
        reason,
        'check for an extra digit',
      );
    }
  }

  /** Excludes outliers within their own file from the known maximum. */
  #modest<T extends { readonly objects: number; readonly lender: string }>(loans: readonly T[]): T[] {
    const byLender = new Map<string, number[]>();
    for (const { lender, objects } of loans) byLender.set(lender, [...(byLender.get(lender) ?? []), objects]);
    return loans.filter(({ lender, objects }) => {
      const sorted = byLender.get(lender)!.sort((one, other) => one - other);
      const middle = sorted[Math.floor((sorted.length - 1) / 2)]!;
      return objects <= Math.max(middle, this.#largest.get(lender)!.largest) * TIMES;
    });
  }

  async #learn(lenders: readonly string[]): Promise<void> {
    const ids = lenders.filter((id) => !this.#largest.has(id));
    for (const id of ids) this.#largest.set(id, { largest: 0, known: 0 });
    if (ids.length === 0) return;
    const records = await this.graph.read(readCypher('load/largestLoans.cypher').text, { ids });
    for (const record of records)
      this.#largest.set(record.get('id'), {
        largest: record.get('largest').toNumber(),
        known: record.get('known').toNumber(),
      });
  }
}
