import { z } from 'zod';
import type { GraphClient } from '../database/client.js';
import { entitiesOf } from './entities.js';
import { ReconcileError } from './errors.js';
import { LIMITS } from './limits.js';
import { PROPERTIES, type Property, type PropertyValue, propertyOf } from './properties.js';
import { objectIn, parsed, typeIn } from './queries.js';
import type { TypeName } from './types.js';

const Extension = z.object({
  ids: z.array(z.string().max(LIMITS.text)),
  properties: z.array(z.object({ id: z.string().max(LIMITS.text) })).max(PROPERTIES.length),
});

/** Requested properties of organisations, by requested id and property. */
export interface Extended {
  readonly meta: readonly { readonly id: string; readonly name: string; readonly type?: TypeName }[];
  readonly rows: Readonly<Record<string, Readonly<Record<string, readonly PropertyValue[]>>>>;
}

/**
 * Handles the parameter `extend`, `{"ids": […], "properties": [{"id": "place"}, …]}`. A merged id has the
 * values of its successor; an unknown one has none. Throws a ReconcileError if the request is malformed or
 * has too many ids.
 */
export async function extend(graph: GraphClient, text: string): Promise<Extended> {
  const { ids, properties } = parsed('extend', Extension, objectIn('extend', text));
  if (ids.length > LIMITS.extended)
    throw new ReconcileError(
      413,
      `extend contains ${ids.length} organisations; the maximum is ${LIMITS.extended}.`,
    );
  const asked = properties.map(({ id }) => propertyOf('extend.properties', id));
  const entities = await entitiesOf(graph, ids);
  return {
    meta: asked.map(({ id, name, type }) => ({ id, name, ...(type && { type }) })),
    rows: Object.fromEntries(
      ids.map((id) => {
        const entity = entities.get(id);
        return [
          id,
          Object.fromEntries(asked.map(({ id: key, values }) => [key, entity ? values(entity) : []])),
        ];
      }),
    ),
  };
}

/** Available properties. They are the same for every type. */
export function proposeProperties(type: string | undefined, limit: number | undefined) {
  if (type !== undefined) typeIn('extend', type);
  const proposed = limit === undefined ? PROPERTIES : PROPERTIES.slice(0, limit);
  return {
    ...(type !== undefined && { type }),
    ...(limit !== undefined && { limit }),
    properties: proposed.map(({ id, name }: Property) => ({ id, name })),
  };
}
