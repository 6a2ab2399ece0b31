import type { GraphClient } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { rorIdentifier } from './identifiers.js';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** One organisation with what is shown and given of it. Absent facts are null: unknown. */
export interface Entity extends Named {
  readonly kind: string;
  readonly national: boolean;
  readonly place: string | null;
  readonly region: string | null;
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly openedFrom: number | null;
  readonly openedTo: number | null;
  readonly closedFrom: number | null;
  readonly closedTo: number | null;
  readonly website: string | null;
  readonly loans: number | null;
  readonly projects: number | null;
  readonly partners: number | null;
  /** `ror:02mb95055`, `mm:mm.New.1`: scheme and value. */
  readonly identifiers: readonly string[];
  readonly names: readonly { readonly name: string; readonly use: string }[];
  readonly parents: readonly Named[];
  readonly sites: readonly Named[];
}

const ENTITIES = readCypher('reconcile/entities.cypher').text;

/**
 * The organisations that these ids mean, by the id that was asked: an own id, one that was merged away, or an identifier
 * (`ror:02mb95055`, or a ROR id as an address). One read whatever the number; an id that nobody knows is left out.
 */
export async function entitiesOf(graph: GraphClient, ids: readonly string[]): Promise<Map<string, Entity>> {
  if (ids.length === 0) return new Map();
  const kept = new Map(ids.map((id) => [id, rorIdentifier(id) ?? id]));
  const records = await graph.read(ENTITIES, { ids: [...new Set(kept.values())] });
  const found = new Map(
    records.map((record) => [record.get('asked'), plain(record.get('entity')) as Entity]),
  );
  return new Map([...kept].flatMap(([id, asked]) => (found.has(asked) ? [[id, found.get(asked)!]] : [])));
}

/** Neo4j's whole numbers as JavaScript's, at any depth. Ours are years and counts, far below where that would lose digits. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  if ('toNumber' in value && typeof value.toNumber === 'function') return value.toNumber();
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

/** Where it is, in one line: `York, Yorkshire and the Humber, United Kingdom`; '' where nothing is known. */
export function whereOf(of: {
  readonly place?: string | null | undefined;
  readonly region?: string | null | undefined;
  readonly country?: string | null | undefined;
}): string {
  return [...new Set([of.place, of.region, of.country])].filter(Boolean).join(', ');
}
