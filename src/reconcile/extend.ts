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

/** The values of some properties of some organisations, by the ids and properties that were asked. */
export interface Extended {
  readonly meta: readonly { readonly id: string; readonly name: string; readonly type?: TypeName }[];
  readonly rows: Readonly<Record<string, Readonly<Record<string, readonly PropertyValue[]>>>>;
}

/**
 * Answers the parameter `extend`, `{"ids": […], "properties": [{"id": "place"}, …]}`. An id that was merged away has the values
 * of what it was merged into; one that nobody knows has none. Throws a ReconcileError where the request is not of this form
 * or asks for more organisations than one request may.
 */
export async function extend(graph: GraphClient, text: string): Promise<Extended> {
  const { ids, properties } = parsed('extend', Extension, objectIn('extend', text));
  if (ids.length > LIMITS.extended)
    throw new ReconcileError(
      413,
      `extend asks for ${ids.length} organisations; one request may ask for ${LIMITS.extended}.`,
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

/** What can be asked for of a type. Every organisation has the same properties, so that the type changes nothing. */
export function proposeProperties(type: string | undefined, limit: number | undefined) {
  if (type !== undefined) typeIn('extend', type);
  const proposed = limit === undefined ? PROPERTIES : PROPERTIES.slice(0, limit);
  return {
    ...(type !== undefined && { type }),
    ...(limit !== undefined && { limit }),
    properties: proposed.map(({ id, name }: Property) => ({ id, name })),
  };
}
