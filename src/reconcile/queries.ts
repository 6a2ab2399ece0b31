import { z } from 'zod';
import { quoted, ReconcileError } from './errors.js';
import { LIMITS } from './limits.js';
import { propertyOf } from './properties.js';
import { type EntityType, typeNamed } from './types.js';

const Text = z.string().max(LIMITS.text);
const Id = z.union([Text, z.object({ id: Text }).transform(({ id }) => id)]);
const Value = z.union([Text, z.number(), z.boolean(), z.object({ id: Text, name: Text.optional() })]);
const listOf = <T extends z.ZodType>(one: T, most: number) => z.union([z.array(one).max(most), one]);

const Query = z.strictObject({
  query: Text.optional(),
  type: listOf(Id, LIMITS.properties).optional(),
  limit: z.number().int().positive().optional(),
  type_strict: z.enum(['any', 'all', 'should']).optional(),
  properties: z
    .array(z.object({ pid: Text, v: listOf(Value, LIMITS.values) }))
    .max(LIMITS.properties)
    .optional(),
});

/** Value of a property in a query: text, number, boolean, or another organisation. */
export type QueryValue = z.infer<typeof Value>;

/** One reconciliation query, checked: every type and property in it is one that the service has. */
export interface ReconcileQuery {
  /** Name in the client's table; '' if the query has only properties. */
  readonly name: string;
  /** Requested types (any of them); empty means any type. */
  readonly types: readonly EntityType[];
  /** True to leave out candidates of other types (`any`, `all`); false to lower their score. */
  readonly strict: boolean;
  readonly limit: number;
  readonly properties: readonly { readonly id: string; readonly values: readonly QueryValue[] }[];
}

/**
 * Parses a batch, `{"q0": {"query": "UCL"}, …}`, by key. Throws a ReconcileError with key and field if it is
 * malformed, or with status 413 if it is larger than the manifest allows. A query with a text that is too
 * long to be a name or value is undefined: it has no candidates, and the others are processed.
 */
export function readBatch(text: string): Map<string, ReconcileQuery | undefined> {
  const batch = objectIn('queries', text);
  const entries = Object.entries(batch);
  if (entries.length > LIMITS.batch)
    throw new ReconcileError(
      413,
      `queries contains ${entries.length} queries; the maximum is ${LIMITS.batch}.`,
    );
  return new Map(
    entries.map(([key, query]) => [key, hasLongText(query) ? undefined : checked(`queries.${key}`, query)]),
  );
}

/** True if a name or value is too long to be one. */
function hasLongText(query: unknown): boolean {
  if (query === null || typeof query !== 'object') return false;
  const { query: name, properties } = query as { readonly query?: unknown; readonly properties?: unknown };
  const values = Array.isArray(properties) ? properties.flatMap((one) => [one?.v].flat()) : [];
  return [name, ...values].some((text) => typeof text === 'string' && text.length > LIMITS.text);
}

/** Parses the parameter `query` of earlier API versions: a query object, or only a name. */
export function readSingle(text: string): ReconcileQuery {
  if (text.trim().startsWith('{')) return checked('query', objectIn('query', text));
  return checked('query', { query: text });
}

/** Parses a parameter as a JSON object. Throws a ReconcileError if it is not one. */
export function objectIn(parameter: string, text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ReconcileError(400, `${parameter} is not valid JSON: ${quoted(text)}.`);
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new ReconcileError(400, `${parameter} must be a JSON object, not ${quoted(text)}.`);
  return value as Record<string, unknown>;
}

function checked(where: string, value: unknown): ReconcileQuery {
  const { query, type = [], limit, type_strict, properties = [] } = parsed(where, Query, value);
  if (query === undefined && properties.length === 0)
    throw new ReconcileError(
      400,
      `${where} has neither query (a name) nor properties; it needs one of them.`,
    );
  return {
    name: query?.trim() ?? '',
    types: [type].flat().map((id) => typeIn(where, id)),
    strict: type_strict === 'any' || type_strict === 'all',
    limit: Math.min(limit ?? LIMITS.usualCandidates, LIMITS.candidates),
    properties: properties.map(({ pid, v }) => ({
      id: propertyOf(`${where}.properties`, pid).id,
      values: [v].flat(),
    })),
  };
}

/** Validates a value. Throws a ReconcileError with the first invalid field. */
export function parsed<T extends z.ZodType>(where: string, form: T, value: unknown): z.infer<T> {
  const result = form.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = [where, ...(issue?.path ?? [])].join('.');
  throw new ReconcileError(400, `${path}: ${issue?.message ?? 'does not match the specification'}.`);
}

/** The type with this id. Throws a ReconcileError if there is none. */
export function typeIn(where: string, id: string): EntityType {
  const type = typeNamed(id);
  if (type) return type;
  throw new ReconcileError(
    400,
    `${where}.type: there is no type ${quoted(id)}. Types are ORGANISATION, NATIONAL_MUSEUM and the kinds (MUSEUM, UNIVERSITY, …): /reconcile/suggest/type has all.`,
  );
}
