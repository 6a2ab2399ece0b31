import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { UserError } from '../userError.js';
import { LimitExceededError } from './errors.js';
import type { SentOperation } from './operation.js';

/** Persisted operations: each text by its SHA-256. */
export type Persisted = ReadonlyMap<string, string>;

const Texts = z.record(z.string(), z.string());

/**
 * Reads the persisted operations of PERSISTED_OPERATIONS: a folder of `.graphql` files, or a JSON manifest of ids and texts, as client build
 * tools write it. Throws a UserError if it cannot be read or an id is not the SHA-256 of its text.
 */
export function readPersisted(path: string): Persisted {
  const texts = textsIn(path);
  const persisted = new Map<string, string>();
  for (const [name, text] of texts) {
    const id = digest(text);
    if (name !== undefined && name.replace(/^sha256:/, '').toLowerCase() !== id)
      throw new UserError(
        `PERSISTED_OPERATIONS: ${path} has an operation with the id ${JSON.stringify(name.slice(0, 80))}, but the SHA-256 of its text is ${id}. Generate the file again.`,
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
      `PERSISTED_OPERATIONS is "${path}", which cannot be read (${String(error).slice(0, 120)}); expected a folder of .graphql files, or a JSON file {"<sha256>": "<operation>"}. Correct it or leave it out.`,
    );
  }
}

export interface PersistedOptions {
  readonly operations: Persisted;
  /** If true, all other operations are rejected. */
  readonly only: boolean;
}

const Extension = z.object({ persistedQuery: z.object({ version: z.literal(1), sha256Hash: z.string() }) });

/**
 * Returns the text of the requested operation, sent or looked up by its id. Throws LimitExceededError if the id is unknown or is not the
 * SHA-256 of the text, or if the text is not allowed.
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
      'PersistedQueryNotSupported: this service has no persisted operations. Send the text.',
      200,
    );
  const text = options.operations.get(id);
  if (text !== undefined) return text;
  if (asked.query === undefined)
    throw new LimitExceededError(
      'PERSISTED_QUERY_NOT_FOUND',
      1,
      0,
      'PersistedQueryNotFound: no persisted operation has this id. Send the text.',
      200,
    );
  if (digest(asked.query) !== id)
    throw new LimitExceededError(
      'PERSISTED_QUERY_MISMATCH',
      1,
      0,
      'The id is not the SHA-256 of the text in the same request. Send only one of them.',
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
    `This service only accepts its ${operations.size} persisted operations. Select one with extensions.persistedQuery {version: 1, sha256Hash}.`,
    403,
  );
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
