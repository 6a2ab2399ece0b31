import type { GraphClient } from '../../database/client.js';
import { returnOf } from '../build/rows.js';
import type { ParsedRow } from '../records.js';
import { STATED_FACTS, type StatedFacts } from '../sourceFacts.js';
import { sourceId } from '../sources.js';
import { describedSources } from '../storedRows.js';
import type { Tables } from '../tables.js';
import { text } from './states.js';

/** The reason to refuse a row about a source. */
export interface SourceFault {
  readonly rule: 'source-differs' | 'not-your-museum';
  readonly column: string;
  readonly value: string;
  readonly reason: string;
  readonly suggestion: string;
}

/** Facts of a source and the rows that state them. */
interface Known {
  readonly facts: StatedFacts;
  readonly by: string;
}

/**
 * Decides which rows about sources are accepted. A row may add facts, and never contradicts another: nothing that a table, another return
 * or an earlier row of the file states is overwritten. A submitter bound to one museum describes only sources that no other museum's rows
 * cite or describe.
 */
export class SourceStatements {
  /** Facts that rows of this file state, by source. */
  readonly #inFile = new Map<string, Known[]>();

  constructor(
    private readonly graph: GraphClient,
    private readonly tables: Tables,
    /** The return's name, and the museum of its submitter if it is bound to one. */
    private readonly of: { readonly name: string; readonly museum?: string | undefined },
  ) {}

  /** The refused rows of a batch with the reasons. */
  async refused(rows: readonly ParsedRow[]): Promise<ReadonlyMap<ParsedRow, SourceFault>> {
    const about = rows.flatMap((row) =>
      row.statement.thing.is === 'SOURCE'
        ? [{ row, id: sourceId(row.statement.sources[0]!), facts: row.statement.thing.facts }]
        : [],
    );
    const found = new Map<ParsedRow, SourceFault>();
    if (about.length === 0) return found;
    const ids = [...new Set(about.map(({ id }) => id))];
    const [known, others] = [await this.#knownOf(ids), await this.#ofOthers(ids)];
    for (const { row, id, facts } of about) {
      const source = row.statement.sources[0]!;
      const inFile = this.#inFile.get(id) ?? [];
      const fault = others.has(id)
        ? ofOthers(source)
        : contradiction(facts, [...this.#inTables(source), ...(known.get(id) ?? []), ...inFile]);
      if (fault) found.set(row, fault);
      else this.#inFile.set(id, [...inFile, { facts, by: `line ${row.line}` }]);
    }
    return found;
  }

  #inTables(source: string): Known[] {
    const recorded = this.tables.source(source);
    return recorded ? [{ facts: recorded, by: 'the service’s own table of sources' }] : [];
  }

  /** Facts that rows of other returns state. */
  async #knownOf(ids: readonly string[]): Promise<ReadonlyMap<string, Known[]>> {
    const sources = await describedSources(this.graph, ids);
    return new Map(
      sources.map(({ id, rows }) => [
        id,
        rows
          .filter(({ name }) => returnOf(name) !== this.of.name)
          .flatMap(({ name, statement: { thing } }) =>
            thing.is === 'SOURCE' ? [{ facts: thing.facts, by: name }] : [],
          ),
      ]),
    );
  }

  /** Sources that rows of other museums cite or describe; none if the submitter is not bound to a museum. */
  async #ofOthers(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const { museum } = this.of;
    if (museum === undefined) return new Set();
    const records = await this.graph.read(text('sourcesOfOtherMuseums'), { ids, museum });
    return new Set(records.map((record) => record.get('id') as string));
  }
}

function contradiction(facts: StatedFacts, known: readonly Known[]): SourceFault | undefined {
  for (const column of STATED_FACTS) {
    const value = facts[column];
    const other = known.find(({ facts: stated }) => value && stated[column] && stated[column] !== value);
    if (!value || !other) continue;
    return {
      rule: 'source-differs',
      column,
      value,
      reason: `differs from "${other.facts[column]}", which ${other.by} states for this source`,
      suggestion: 'leave the cell empty, or have the other statement corrected first',
    };
  }
  return undefined;
}

const ofOthers = (source: string): SourceFault => ({
  rule: 'not-your-museum',
  column: 'source',
  value: source,
  reason:
    'is cited or described by others too; a museum can describe only sources that its own rows alone cite',
  suggestion: 'remove the row, or ask the administrator to enter it',
});
