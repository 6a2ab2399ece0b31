import type { GraphQLResolveInfo } from 'graphql';
import type { Network } from '../network/network.js';
import type { Context } from './context.js';
import { badInput } from './errors.js';
import { organisationId } from './ids.js';

/** A requested id and its position in the operation. */
export interface RequestedId {
  readonly id: string;
  readonly path: string;
}

/** An organisation of the network. */
export interface Member {
  /** Its place in the network. */
  readonly at: number;
  /** Note if a site was requested and its parent is used instead; otherwise null. */
  readonly remark: string | null;
}

/**
 * Resolves ids to organisations of the network, like `organisation(id:)`; a site is replaced by its parent.
 * Throws `badInput` for an unknown id, and for a collective, because collectives are not in the network.
 */
export async function resolveMembers(
  context: Context,
  info: GraphQLResolveInfo,
  network: Network,
  asked: readonly RequestedId[],
): Promise<Member[]> {
  const ids = asked.map(({ id }) => organisationId(id));
  const missing = [...new Set(ids.filter((id) => !network.index.has(id)))];
  const identified = missing.length > 0 ? await context.resolveIds(info, missing) : [];
  const byId = new Map(identified.map((one) => [one.asked, one]));
  return asked.map(({ id, path }, at) => {
    const direct = network.index.get(ids[at]!);
    if (direct !== undefined) return { at: direct, remark: null };
    const found = byId.get(ids[at]!);
    if (!found?.id)
      throw badInput(
        `no organisation has the id "${id}". Use \`search\` or \`organisations\` to find ids.`,
        path,
      );
    const place = network.index.get(found.top ?? found.id);
    if (place === undefined && found.collective)
      throw badInput(
        `${found.name} represents several unnamed organisations and is not part of the network.`,
        path,
      );
    if (place === undefined) throw badInput(`"${id}" was just created. Try again.`, path);
    const remark = `${found.name}, as a separate organisation: it is a site of ${found.topName}, which represents it here`;
    return { at: place, remark: found.top ? remark : null };
  });
}
