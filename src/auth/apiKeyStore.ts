import { type GraphClient, int } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { UserError } from '../userError.js';
import { newKey, type StoredKey } from './apiKeys.js';
import { Role } from './principal.js';

/** Properties of a new key. */
export interface KeyRequest {
  readonly name: string;
  readonly role: Role;
  readonly museum?: string | undefined;
  /** Days until it expires; absent: it does not expire. */
  readonly days?: number | undefined;
}

/** A key in the key list. */
export interface ListedKey {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly museum: string | null;
  /** ISO 8601, in UTC; null: never. */
  readonly made: string;
  readonly expires: string | null;
  readonly revoked: string | null;
}

const text = (name: string) => readCypher(`access/${name}.cypher`).text;

const DAY = 24 * 3_600_000;

const NAME = /^[\p{L}\d][\p{L}\d .-]{0,99}$/u;

/** Throws a UserError if the request is invalid. */
export function validateKeyRequest({ name, role, museum }: KeyRequest): void {
  if (!NAME.test(name))
    throw new UserError(
      `Invalid key name "${name}". Use the name of an office or system, not of a person: up to 100 letters, digits, spaces, dots and hyphens.`,
    );
  if (role === Role.SUBMITTER && !museum?.trim())
    throw new UserError(
      'A submitter needs a museum. Add --museum with the name used in its submissions, such as --museum "Tate".',
    );
  if (role !== Role.SUBMITTER && museum !== undefined)
    throw new UserError(
      `--museum is only allowed with the role submitter, not with ${role}. Remove --museum or change the role.`,
    );
}

/** Creates a key and returns it; only its digest is stored. Throws a UserError if the name is taken, also by a revoked key. */
export async function addKey(graph: GraphClient, request: KeyRequest): Promise<{ id: string; key: string }> {
  validateKeyRequest(request);
  const made = newKey();
  if (await store(graph, 'addKey', request, made)) return made;
  throw new UserError(
    `A key named ${request.name} already exists, and its writes are recorded under that name. Choose another name, such as "${request.name} 2".`,
  );
}

/** Creates an admin key if the graph never had a key; otherwise returns undefined. Concurrent starts create only one. */
export async function firstKey(graph: GraphClient): Promise<string | undefined> {
  const made = newKey();
  const isFirst = await store(graph, 'addFirstKey', { name: 'first start', role: Role.ADMIN }, made);
  return isFirst ? made.key : undefined;
}

async function store(
  graph: GraphClient,
  statement: string,
  { name, role, museum, days }: KeyRequest,
  { id, digest }: ReturnType<typeof newKey>,
): Promise<boolean> {
  const expires = days === undefined ? null : int(Date.now() + days * DAY);
  const { records } = await graph.write((transaction) =>
    transaction.run(text(statement), { id, name, role, museum: museum?.trim() ?? null, digest, expires }),
  );
  return records[0]?.get('made') === true;
}

/** Revokes a key by its id or its name; returns its name. Throws a UserError if there is no such key or it is already revoked. */
export async function revokeKey(graph: GraphClient, which: string): Promise<string> {
  const { records } = await graph.write((transaction) => transaction.run(text('revokeKey'), { which }));
  const [record] = records;
  if (!record)
    throw new UserError(
      `There is no key ${which.startsWith('mpg_') ? 'with this id. Enter the id of the key, not the key itself' : which}. "partnership-graph key list" lists all keys.`,
    );
  if (record.get('before') !== null)
    throw new UserError(`The key ${which} was already revoked, at ${record.get('before')}.`);
  return record.get('name');
}

/** All keys, including revoked and expired ones, in order of creation. */
export async function listKeys(graph: GraphClient): Promise<ListedKey[]> {
  const records = await graph.read(text('keys'));
  return records.map((record) => record.toObject() as unknown as ListedKey);
}

/** Keys that are not revoked. */
export async function validKeys(graph: GraphClient): Promise<StoredKey[]> {
  const records = await graph.read(text('validKeys'));
  return records.map((record) => {
    const key = record.toObject() as unknown as StoredKey;
    return { ...key, expires: record.get('expires')?.toNumber() ?? null };
  });
}
