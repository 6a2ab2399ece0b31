import type { FastifyInstance } from 'fastify';
import { LimitExceededError, sendError } from './errors.js';

/**
 * The parameters in the query part of a URL, percent-decoded. A parameter without a value counts as absent (GraphQL over HTTP).
 * Throws LimitExceededError (400) if the encoding is invalid or a parameter occurs twice: parsers differ in what they make of either.
 */
export function readSearch(url: string): Readonly<Record<string, string | undefined>> {
  const found = new Map<string, string>();
  for (const pair of searchOf(url).split('&')) {
    const [name, value] = decodedPair(pair);
    if (value === '') continue;
    if (found.has(name))
      throw new LimitExceededError(
        'BAD_URL',
        2,
        1,
        `${name} occurs more than once in the URL. Use it only once.`,
      );
    found.set(name, value);
  }
  return Object.fromEntries(found);
}

/** Rejects requests whose query string has an invalid percent-encoding. */
export function refuseBadUrls(http: FastifyInstance): void {
  http.addHook('onRequest', (request, reply, done) => {
    if (!request.url.includes('%')) return done();
    try {
      decoded(searchOf(request.url));
    } catch (error) {
      if (!(error instanceof LimitExceededError)) throw error;
      return sendError(request, reply, error);
    }
    done();
  });
}

/** Everything between the first question mark and the first hash sign. */
function searchOf(url: string): string {
  const [beforeHash = ''] = url.split('#', 1);
  const at = beforeHash.indexOf('?');
  return at < 0 ? '' : beforeHash.slice(at + 1);
}

function decodedPair(pair: string): [name: string, value: string] {
  const at = pair.indexOf('=');
  return at < 0 ? [decoded(pair), ''] : [decoded(pair.slice(0, at)), decoded(pair.slice(at + 1))];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    const part = /%(?![0-9a-f]{2}).{0,2}/i.exec(text)?.[0];
    throw new LimitExceededError(
      'BAD_URL',
      undefined,
      undefined,
      `The URL has ${part === undefined ? 'bytes that are not UTF-8' : `"${part}"`} in its query string; only percent-encoded UTF-8 is allowed. Encode each value, for example with encodeURIComponent.`,
    );
  }
}
