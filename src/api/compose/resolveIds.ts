import type { Parameters } from '../../database/client.js';
import { organisationId } from '../ids.js';

/** Ids of organisations, or of partnerships, which are made of two: a parameter whose values are resolved before it is sent. */
export class RequestedIds {
  constructor(readonly value: unknown) {}
}

/** A composed statement, with the names of the parameters that hold requested ids. */
export interface IdParameters {
  readonly parameters: Parameters;
  readonly idParameters: readonly string[];
}

/** Reads which organisation has, or had, each of these ids (network/resolveIds.cypher). */
export type LookUpIds = (
  ids: readonly string[],
) => Promise<readonly { readonly asked: string; readonly id: string | null }[]>;

/**
 * The parameters of a statement with the current id in place of each requested one, as `organisation(id:)` reads it: of a merged
 * organisation the id of the one it was merged into, of an identifier the id of its organisation. An unknown id stays as it
 * is, and matches nothing. Looks nothing up if no id is requested.
 */
export async function resolveIdParameters(
  { parameters, idParameters }: IdParameters,
  lookUp: LookUpIds,
): Promise<Parameters> {
  const requested = idParameters.flatMap((name) => endsOf(parameters[name]));
  if (requested.length === 0) return parameters;
  const found = new Map((await lookUp([...new Set(requested)])).map(({ asked, id }) => [asked, id]));
  const current = (id: string) => found.get(id) ?? id;
  const resolved = idParameters.map((name) => [name, replaced(parameters[name], current)]);
  return { ...parameters, ...Object.fromEntries(resolved) };
}

/** The id of a partnership is the ids of its two ends, joined by this. */
const JOINT = '~';

const ends = (id: string) => id.split(JOINT).map(organisationId);

const endsOf = (value: unknown): string[] => [value].flat().flatMap((id) => ends(String(id)));

function replaced(value: unknown, current: (id: string) => string): unknown {
  const one = (id: unknown) => ends(String(id)).map(current).join(JOINT);
  return Array.isArray(value) ? value.map(one) : one(value);
}
