import type { FastifyRequest } from 'fastify';
import { LimitExceededError } from './errors.js';
import { readSearch } from './search.js';

/**
 * The GraphQL request of an HTTP request, read once. Limits measure this value and the executors get this value: nothing
 * behind the limits reads the URL or the body again, so what is measured is what is executed.
 */
export interface Operation {
  readonly query?: string | undefined;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/** An operation as the client sent it. Extensions may name a stored operation; they are not executed. */
export interface SentOperation extends Operation {
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** The operation that a request has, or undefined if its body is missing. Throws LimitExceededError (400) if it isn't one GraphQL request. */
export function readOperation(request: FastifyRequest): SentOperation | undefined {
  return request.method === 'POST' ? fromBody(request.body) : fromUrl(request.url);
}

function fromBody(body: unknown): SentOperation | undefined {
  if (Array.isArray(body))
    throw new LimitExceededError(
      'NO_BATCHES',
      body.length,
      1,
      `The request contains ${body.length} operations; only one is allowed. Send them separately, or use several root fields in one.`,
    );
  return isRecord(body) ? checked(body) : undefined;
}

function fromUrl(url: string): SentOperation {
  const { query, operationName, variables, extensions } = readSearch(url);
  return checked({
    query,
    operationName,
    variables: json('variables', variables),
    extensions: json('extensions', extensions),
  });
}

/** Parses a URL parameter. The value is the one that its own JSON text has, so that writing and reading it again changes nothing. */
function json(name: string, text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(JSON.stringify(JSON.parse(text)));
  } catch {
    throw badRequest(`${name} in the URL is not valid JSON. Example: {"id": "org:1"}.`);
  }
}

function checked({ query, operationName, variables, extensions }: Readonly<Record<string, unknown>>) {
  return {
    query: typed('query', query, isText, 'a string'),
    operationName: typed('operationName', operationName, isText, 'a string'),
    variables: typed('variables', variables, isRecord, 'an object'),
    extensions: typed('extensions', extensions, isRecord, 'an object'),
  };
}

function typed<T>(name: string, value: unknown, is: (value: unknown) => value is T, allowed: string) {
  if (value === undefined || value === null) return undefined;
  if (is(value)) return value;
  throw badRequest(`${name} is ${kindOf(value)}; it must be ${allowed} or absent.`);
}

const kindOf = (value: unknown) =>
  Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;

const badRequest = (message: string) => new LimitExceededError('BAD_REQUEST', undefined, undefined, message);

const isText = (value: unknown): value is string => typeof value === 'string';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The operation as a JSON body, without absent members. */
export const writeBody = (operation: Operation): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(operation).filter(([, value]) => value !== undefined));

/** The operation as a query string that every parser reads alike. */
export function writeSearch({ query, operationName, variables }: Operation): string {
  const search = new URLSearchParams();
  if (query !== undefined) search.set('query', query);
  if (operationName !== undefined) search.set('operationName', operationName);
  if (variables !== undefined) search.set('variables', JSON.stringify(variables));
  return `?${search}`;
}
