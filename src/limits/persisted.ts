import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { UserError } from '../userError.js';
import { LimitExceededError } from './errors.js';
import type { SentOperation } from './operation.js';

/** Operations that clients may name instead of sending: their texts by the SHA-256 of each. */
export type Persisted = ReadonlyMap<string, string>;

const Texts = z.record(z.string(), z.string());

/**
 * Reads what PERSISTED_OPERATIONS names: a folder of `.graphql` files, or a JSON file of ids and texts, as build tools of clients write them.
 * Throws a UserError where it cannot be read, or an id is not the SHA-256 of its text.
 */
export function readPersisted(path: string): Persisted {
  const texts = textsIn(path);
  const persisted = new Map<string, string>();
  for (const [name, text] of texts) {
    const id = digest(text);
    if (name !== undefined && name.replace(/^sha256:/, '').toLowerCase() !== id)
      throw new UserError(
        `PERSISTED_OPERATIONS: ${path} calls an operation ${JSON.stringify(name.slice(0, 80))}, but the SHA-256 of its text is ${id}. Write it anew.`,
      );
    persisted.set(id, text);
  }
  return persisted;
}

function textsIn(path: string): (readonly [string | undefined, string])[] {
  try {
    if (statSync(path).isDirectory())
      return readdirSync(path)
        .filter((name) => name.endsWith('.graphql'))
        .map((name) => [undefined, readFileSync(join(path, name), 'utf8')] as const);
    return Object.entries(Texts.parse(JSON.parse(readFileSync(path, 'utf8'))));
  } catch (error) {
    throw new UserError(
      `PERSISTED_OPERATIONS is "${path}", which cannot be read (${String(error).slice(0, 120)}); allowed is a folder of .graphql files, or a JSON file {"<sha256>": "<operation>"}. Correct it or leave it out.`,
    );
  }
}

export interface PersistedOptions {
  readonly operations: Persisted;
  /** Whether only these are answered. */
  readonly only: boolean;
}

const Extension = z.object({ persistedQuery: z.object({ version: z.literal(1), sha256Hash: z.string() }) });

/**
 * The text of the operation that a request means, by its id or as it came. Throws what to tell the caller where the id is not known, is not that of
 * the text, or the text is not one of those that are allowed.
 */
export function textOf(asked: SentOperation, options: PersistedOptions | undefined): string | undefined {
  const named = Extension.safeParse(asked.extensions);
  if (!named.success) {
    if (options?.only) expectKnown(asked.query, options.operations);
    return asked.query;
  }
  const id = named.data.persistedQuery.sha256Hash.toLowerCase();
  if (!options)
    throw new LimitExceededError(
      'PERSISTED_QUERY_NOT_SUPPORTED',
      1,
      0,
      'PersistedQueryNotSupported: this service keeps no operations; send the text.',
      200,
    );
  const text = options.operations.get(id);
  if (text !== undefined) return text;
  if (asked.query === undefined)
    throw new LimitExceededError(
      'PERSISTED_QUERY_NOT_FOUND',
      1,
      0,
      'PersistedQueryNotFound: no operation has this id; send the text.',
      200,
    );
  if (digest(asked.query) !== id)
    throw new LimitExceededError(
      'PERSISTED_QUERY_MISMATCH',
      1,
      0,
      'The id is not the SHA-256 of the text that came with it. Send the one or the other.',
    );
  if (options.only) expectKnown(asked.query, options.operations);
  return asked.query;
}

function expectKnown(query: string | undefined, operations: Persisted): void {
  if (query !== undefined && operations.has(digest(query))) return;
  throw new LimitExceededError(
    'PERSISTED_ONLY',
    1,
    0,
    `This service answers ${operations.size} kept operations alone: name one by extensions.persistedQuery {version: 1, sha256Hash}.`,
    403,
  );
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
