import { badInput } from '../api/errors.js';
import { organisationId, typeOfId } from '../api/ids.js';
import { identifierIn } from '../api/organisationBy.js';

/** Types that other subgraphs can refer to, and the fields of each that identify an object. */
export const ENTITY_KEYS: Readonly<Record<string, readonly string[]>> = {
  Figure: ['id'],
  Loan: ['id'],
  Organisation: ['id', 'rorId'],
  Project: ['id'],
  Source: ['id'],
};

/** Maximum number of representations in one request. */
const MAX_REPRESENTATIONS = 1_000;

/** In place of an id that belongs to another type: no object has it. */
const NO_ID = '';

/** Ids of the objects that a gateway asks for, and the type of each. Throws `badInput` for any that cannot be identified. */
export function readRepresentations(representations: readonly unknown[]): { ids: string[]; type: string[] } {
  if (representations.length > MAX_REPRESENTATIONS)
    throw badInput(
      `${representations.length} representations were given; the maximum is ${MAX_REPRESENTATIONS}. Send the rest in further requests.`,
      '_entities.representations',
    );
  const read = representations.map((one, at) => readRepresentation(one, `_entities.representations[${at}]`));
  return { ids: read.map(({ id }) => id), type: read.map(({ type }) => type) };
}

function readRepresentation(given: unknown, path: string): { id: string; type: string } {
  const { __typename: type, ...fields } = (given ?? {}) as Readonly<Record<string, unknown>>;
  const keys = typeof type === 'string' && Object.hasOwn(ENTITY_KEYS, type) ? ENTITY_KEYS[type] : undefined;
  if (!keys)
    throw badInput(
      `__typename is ${JSON.stringify(type) ?? 'missing'}; allowed: ${Object.keys(ENTITY_KEYS).join(', ')}.`,
      path,
    );
  const key = keys.find((name) => typeof fields[name] === 'string');
  if (!key) throw badInput(`an entity of type ${type} needs ${keys.join(' or ')} as text.`, path);
  const value = fields[key] as string;
  if (key === 'rorId') return { id: identifierIn({ rorId: value }), type: type as string };
  const id = type === 'Organisation' ? organisationId(value) : value;
  return { id: typeOfId(id) === type ? id : NO_ID, type: type as string };
}
