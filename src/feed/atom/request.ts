import type { GraphQLSchema } from 'graphql';
import { badInput } from '../../api/errors.js';
import { readPartnershipFilter } from '../../export/request.js';
import { FeedKind } from '../changeBuffer.js';

/** Kinds that an Atom feed can have. */
export const ATOM_KINDS = [FeedKind.PARTNERSHIP, FeedKind.LOAN, FeedKind.PROJECT] as const;
export type AtomKind = (typeof ATOM_KINDS)[number];

export interface AtomRequest {
  readonly kinds: readonly AtomKind[];
  /** Filter of the partnerships; undefined: all. */
  readonly filter: Readonly<Record<string, unknown>> | undefined;
}

const PARAMETERS = ['what', 'filter'];

/** Reads the parameters of an Atom feed. Throws `badInput`: what came, what is allowed, what to do. */
export function readAtomRequest(
  given: Readonly<Record<string, string | undefined>>,
  schema: GraphQLSchema,
): AtomRequest {
  const unknown = Object.keys(given).find((name) => !PARAMETERS.includes(name));
  if (unknown !== undefined) throw badInput(`unknown parameter; allowed: ${PARAMETERS.join(', ')}.`, unknown);
  const kinds = kindsIn(given.what || ATOM_KINDS.join(','));
  if (!given.filter) return { kinds, filter: undefined };
  if (kinds.join() !== FeedKind.PARTNERSHIP)
    throw badInput('applies to partnerships. Add what=PARTNERSHIP, or remove the filter.', 'filter');
  return { kinds, filter: readPartnershipFilter(given.filter, schema) };
}

function kindsIn(text: string): AtomKind[] {
  return text.split(',').map((name) => {
    const kind = ATOM_KINDS.find((one) => one === name.trim());
    if (!kind)
      throw badInput(`"${name}" is not allowed; use one or more of ${ATOM_KINDS.join(', ')}.`, 'what');
    return kind;
  });
}
