import type { FastifyReply, FastifyRequest } from 'fastify';
import { quoted, ReconcileError } from './errors.js';
import { LIMITS } from './limits.js';
import type { Endpoint } from './manifest.js';

/** The parameters of a request, those of the address and those of the form that it posts. */
export type Given = URLSearchParams;

/** Reads them. Of a parameter that is there twice, the form's counts. */
export function givenIn(request: FastifyRequest): Given {
  const given = new URL(request.url, 'http://any').searchParams;
  if (request.body instanceof URLSearchParams)
    for (const [name, value] of request.body) given.set(name, value);
  return given;
}

/** The id in a request. Throws a ReconcileError where there is none. */
export function idIn(given: Given): string {
  const id = given.get('id') ?? '';
  if (id === '') throw new ReconcileError(400, 'id is missing: …?id=national%3Atate');
  return id;
}

/** A whole number of 0 or more; `usual` where it is not given, `most` where it is above. Throws a ReconcileError for anything else. */
export function numberIn<T>(given: Given, name: string, usual: T, most: number): number | T {
  const text = given.get(name);
  if (text === null || text === '') return usual;
  if (!/^\d{1,9}$/.test(text))
    throw new ReconcileError(400, `${name} must be a whole number of 0 or more, not ${quoted(text)}.`);
  return Math.min(Number(text), most);
}

/** Which suggestions a request asks for. Throws a ReconcileError where the prefix is missing or too long. */
export function pageIn(given: Given) {
  const prefix = given.get('prefix');
  if (prefix === null) throw new ReconcileError(400, 'prefix is missing: …?prefix=tate');
  if (prefix.length > LIMITS.text)
    throw new ReconcileError(400, `prefix has ${prefix.length} characters; it may have ${LIMITS.text}.`);
  return {
    prefix,
    skip: numberIn(given, 'cursor', 0, LIMITS.skipped),
    limit: numberIn(given, 'limit', LIMITS.suggestions, LIMITS.mostSuggestions),
  };
}

/** Where the client finds the service: the address that it was called by, unless the service was told its own. */
export function endpointOf(request: FastifyRequest, path: string, publicUrl: string | undefined): Endpoint {
  const origin = publicUrl?.replace(/\/+$/, '') ?? `${request.protocol}://${hostOf(request)}`;
  return `${origin}${path}`;
}

function hostOf(request: FastifyRequest): string {
  if (/^[\w.-]+(:\d+)?$|^\[[\da-f:.]+\](:\d+)?$/i.test(request.host)) return request.host;
  throw new ReconcileError(400, `The host of the request is no host: ${quoted(request.host)}.`);
}

/** A function of the client's page, for JSONP: names and dots alone, so that it can do no more than be called. */
const CALLBACK = /^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/;

/** Answers with JSON, or, where a GET names a `callback`, with a call of it (JSONP). Throws a ReconcileError for a bad name. */
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
