import { createHash, timingSafeEqual } from 'node:crypto';

/** Who may write: names (roles or systems, no persons) with the SHA-256 of their tokens. */
export type Tokens = ReadonlyMap<string, Buffer>;

/** What `WRITE_TOKENS` has to look like. */
export const TOKENS_FORM =
  'name:token, several with a comma between: a name of letters, digits, spaces, dots or hyphens, a token of 16 or more letters, digits, hyphens or underscores';

const ONE = /^([\p{L}\d][\p{L}\d .-]{0,99}):([\w-]{16,200})$/u;

/** `tate:3f…,survey:9c…` as tokens; undefined where the text, a name or a token is none, or two have one name. */
export function readTokens(text: string): Tokens | undefined {
  const pairs = text.split(',').map((part) => ONE.exec(part.trim()));
  if (pairs.some((pair) => pair === null)) return undefined;
  const tokens = new Map(pairs.map((pair) => [pair![1]!, digest(pair![2]!)]));
  return tokens.size === pairs.length ? tokens : undefined;
}

/** Why somebody may not write: OFF: nobody may; MISSING: no token came; WRONG: it is nobody's. */
export type Refusal = 'OFF' | 'MISSING' | 'WRONG';

/** Whose token an `Authorization` header carries. Takes as long whether the token is somebody's or not. */
export function whoWrites(
  tokens: Tokens | undefined,
  authorization: string | undefined,
): { readonly by: string } | { readonly refused: Refusal } {
  if (!tokens) return { refused: 'OFF' };
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return { refused: 'MISSING' };
  const given = digest(token);
  let by: string | undefined;
  for (const [name, known] of tokens) if (timingSafeEqual(known, given)) by = name;
  return by === undefined ? { refused: 'WRONG' } : { by };
}

/** What to tell whom it was refused. */
export const REFUSALS: Readonly<Record<Refusal, { readonly status: 401 | 403; readonly message: string }>> = {
  OFF: {
    status: 403,
    message:
      'Writing over HTTP is off. Who runs the service turns it on by WRITE_TOKENS=name:token; on the same machine "npx partnership-graph import FILE" does without.',
  },
  MISSING: {
    status: 401,
    message: 'A token is needed to write: send the header "Authorization: Bearer <token>".',
  },
  WRONG: { status: 401, message: 'This token is nobody’s: ask who runs the service for one.' },
};

const digest = (token: string) => createHash('sha256').update(token).digest();
