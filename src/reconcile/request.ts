import type { FastifyReply, FastifyRequest } from 'fastify';
import { hostOf } from '../http/host.js';
import { quoted, ReconcileError } from './errors.js';
import { LIMITS } from './limits.js';
import type { Endpoint } from './manifest.js';

/** The parameters of a request, those of the address and those of the form that it posts. */
export type Given = URLSearchParams;

/** Reads the parameters. The form body takes precedence over the query string. */
export function givenIn(request: FastifyRequest): Given {
  const given = new URL(request.url, 'http://any').searchParams;
  if (request.body instanceof URLSearchParams)
    for (const [name, value] of request.body) given.set(name, value);
  return given;
}

/** The `id` parameter. Throws a ReconcileError if it is missing. */
export function idIn(given: Given): string {
  const id = given.get('id') ?? '';
  if (id === '') throw new ReconcileError(400, 'id is missing: …?id=national%3Atate');
  return id;
}

/**
 * A whole number of 0 or more; `usual` if missing, capped at `most`. Throws a ReconcileError for anything
 * else.
 */
export function numberIn<T>(given: Given, name: string, usual: T, most: number): number | T {
  const text = given.get(name);
  if (text === null || text === '') return usual;
  if (!/^\d{1,9}$/.test(text))
    throw new ReconcileError(400, `${name} must be a whole number of 0 or more, not ${quoted(text)}.`);
  return Math.min(Number(text), most);
}

/** Paging of suggestions. Throws a ReconcileError if the prefix is missing or too long. */
export function pageIn(given: Given) {
  const prefix = given.get('prefix');
  if (prefix === null) throw new ReconcileError(400, 'prefix is missing: …?prefix=tate');
  if (prefix.length > LIMITS.text)
    throw new ReconcileError(400, `prefix has ${prefix.length} characters; the maximum is ${LIMITS.text}.`);
  return {
    prefix,
    skip: numberIn(given, 'cursor', 0, LIMITS.skipped),
    limit: numberIn(given, 'limit', LIMITS.suggestions, LIMITS.mostSuggestions),
  };
}

/** Address of the service for the client: the request's own, unless `publicUrl` is set. */
export function endpointOf(request: FastifyRequest, path: string, publicUrl: string | undefined): Endpoint {
  const origin = publicUrl?.replace(/\/+$/, '') ?? `${request.protocol}://${validHost(request)}`;
  return `${origin}${path}`;
}

function validHost(request: FastifyRequest): string {
  const host = hostOf(request);
  if (host !== undefined) return host;
  throw new ReconcileError(400, `Invalid Host header: ${quoted(request.host)}.`);
}

/** JSONP callback: only names and dots, so that it can only be called. */
const CALLBACK = /^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/;

/** Sends JSON, or JSONP if a GET has a `callback`. Throws a ReconcileError for an invalid name. */
export function answer(request: FastifyRequest, reply: FastifyReply, value: unknown): FastifyReply {
  const callback = givenIn(request).get('callback');
  if (callback === null || request.method === 'POST')
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(value));
  if (callback.length > 100 || !CALLBACK.test(callback))
    throw new ReconcileError(400, `callback must be the name of a function, not ${quoted(callback)}.`);
  const json = JSON.stringify(value).replace(
    /[\u2028\u2029<]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return reply.type('text/javascript; charset=utf-8').send(`/**/${callback}(${json});`);
}
