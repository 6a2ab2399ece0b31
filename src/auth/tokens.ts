import { createHash, timingSafeEqual } from 'node:crypto';
import { AuthMethod, type Caller, Role } from './principal.js';

/** Configured callers: each name (an office or a system, not a person) with its role and the SHA-256 of its token. */
export type Tokens = ReadonlyMap<string, { readonly role: Role; readonly digest: Buffer }>;

/** Format of `WRITE_TOKENS`, for messages. */
export const TOKENS_FORM =
  'name:token, name:judge:token (judgements only) or name:reader:token (reading only), separated by commas; the name in letters, digits, spaces, dots or hyphens, the token in 16 or more letters, digits, hyphens or underscores';

const ONE = /^([\p{L}\d][\p{L}\d .-]{0,99}):(?:(reader|judge|admin):)?([\w-]{16,200})$/u;

/** Parses `tate:3f…,survey:9c…`. Returns undefined if the text is invalid or a name occurs twice. */
export function readTokens(text: string): Tokens | undefined {
  const pairs = text.split(',').map((part) => ONE.exec(part.trim()));
  if (pairs.some((pair) => pair === null)) return undefined;
  const tokens = new Map(
    pairs.map((pair) => {
      const [, name, role = Role.ADMIN, token] = pair!;
      return [name!, { role: role as Role, digest: digestOf(token!) }];
    }),
  );
  return tokens.size === pairs.length ? tokens : undefined;
}

/** Returns the caller that a token belongs to. Constant time, whether it matches or not. */
export function callerOfToken(tokens: Tokens, token: string): Caller | undefined {
  const given = digestOf(token);
  let found: Caller | undefined;
  for (const [by, { role, digest }] of tokens)
    if (timingSafeEqual(digest, given)) found = { by, role, method: AuthMethod.TOKEN };
  return found;
}

/** SHA-256 of a token; only this is stored. */
export const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();
