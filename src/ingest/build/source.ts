import { STATED_FACTS } from '../sourceFacts.js';
import { sourceRecord } from '../sources.js';
import type { Tables } from '../tables.js';
import { firstOf, inRowOrder, type StoredStatement } from './rows.js';

type Properties = Readonly<Record<string, unknown>>;

export interface SourceRecord {
  readonly id: string;
  readonly properties: Properties;
}

/**
 * The node of a source that rows describe: what its table records comes first, then what the first row states. Rows never contradict each
 * other when they are imported (submission/sourceStatements.ts).
 */
export function buildSource(address: string, tables: Tables, rows: readonly StoredStatement[]): SourceRecord {
  const { id, properties } = sourceRecord(address, tables) as unknown as SourceRecord;
  const stated = (fact: (typeof STATED_FACTS)[number]) =>
    firstOf(
      inRowOrder(rows).map(({ statement: { thing } }) =>
        thing.is === 'SOURCE' ? thing.facts[fact] : undefined,
      ),
    );
  const recorded: Properties = { ...properties, title: properties.titleIsDerived ? null : properties.title };
  const facts = Object.fromEntries(STATED_FACTS.map((fact) => [fact, recorded[fact] ?? stated(fact)]));
  const titleIsDerived = facts.title === null;
  const title = facts.title ?? properties.title;
  return { id, properties: { ...properties, ...facts, title, titleIsDerived } };
}
