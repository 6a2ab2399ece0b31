import type { GraphClient } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { rorIdentifier } from './identifiers.js';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** An organisation with the attributes for views and responses. Null is unknown. */
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
 * Resolves ids to organisations, by requested id: current ids, merged ids, or identifiers (`ror:02mb95055`,
 * or a ROR address). One read in total; unknown ids are left out.
 */
export async function entitiesOf(graph: GraphClient, ids: readonly string[]): Promise<Map<string, Entity>> {
  if (ids.length === 0) return new Map();
  const resolved = new Map(ids.map((id) => [id, rorIdentifier(id) ?? id]));
  const records = await graph.read(ENTITIES, { ids: [...new Set(resolved.values())] });
  const found = new Map(
    records.map((record) => [record.get('asked'), plain(record.get('entity')) as Entity]),
  );
  return new Map([...resolved].flatMap(([id, asked]) => (found.has(asked) ? [[id, found.get(asked)!]] : [])));
}

/** Converts Neo4j integers to numbers, at any depth. Values are years and counts, far below 2^53. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  if ('toNumber' in value && typeof value.toNumber === 'function') return value.toNumber();
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

/** Place in one line: `York, Yorkshire and the Humber, United Kingdom`; '' if unknown. */
export function whereOf(of: {
  readonly place?: string | null | undefined;
  readonly region?: string | null | undefined;
  readonly country?: string | null | undefined;
}): string {
  return [...new Set([of.place, of.region, of.country])].filter(Boolean).join(', ');
}
