import {
  type Anonymous,
  type Caller,
  type Principal,
  type Right,
  ROLE_DESCRIPTIONS,
  ROLES_BY_RIGHT,
} from './principal.js';

/** Why a caller is let in no further: who it is not, that its role does not do, or that it is another museum's. */
export type ForbiddenReason = Anonymous | 'ROLE' | 'OTHERS';

/** As RFC 6750 calls it, for the header WWW-Authenticate. */
const REALM = 'Bearer realm="partnership-graph"';

/** A caller is refused: 401 where it has to say who it is, 403 where that does not help, 503 where it cannot be looked up. The token is in none of it. */
export class ForbiddenError extends Error {
  override readonly name = 'ForbiddenError';

  constructor(
    readonly reason: ForbiddenReason,
    message: string,
    /** What came, and what is allowed. */
    readonly came: string,
    readonly allowed: readonly string[],
  ) {
    super(message);
  }

  get status(): 401 | 403 | 503 {
    if (this.reason === 'UNAVAILABLE') return 503;
    return this.reason === 'MISSING' || this.reason === 'WRONG' || this.reason === 'EXPIRED' ? 401 : 403;
  }

  /** The code that GraphQL clients know. */
  get code(): string {
    if (this.status === 503) return 'DATABASE_UNAVAILABLE';
    return this.status === 401 ? 'UNAUTHENTICATED' : 'FORBIDDEN';
  }

  /** Headers that go with it. */
  get headers(): Readonly<Record<string, string>> {
    if (this.status === 503) return { 'retry-after': '2' };
    if (this.reason === 'OFF') return {};
    return { 'www-authenticate': this.#challenge };
  }

  get #challenge(): string {
    if (this.reason === 'MISSING') return REALM;
    if (this.status === 401)
      return `${REALM}, error="invalid_token", error_description="${this.reason === 'EXPIRED' ? 'expired' : 'unknown'}"`;
    return `${REALM}, error="insufficient_scope", scope="${this.allowed[0]}"`;
  }
}

const STRANGERS: Readonly<Record<Anonymous, { readonly came: string; readonly message: string }>> = {
  OFF: {
    came: 'a write',
    message:
      'Writing over HTTP is off here; on the same machine "npx partnership-graph import FILE" does without.',
  },
  MISSING: { came: 'no token', message: '' },
  WRONG: {
    came: 'an unknown token',
    message: 'This token is nobody’s: ask who runs the service for one.',
  },
  EXPIRED: {
    came: 'an expired token',
    message: 'This token has expired: ask who runs the service for another one.',
  },
  UNAVAILABLE: {
    came: 'a token',
    message: 'Whose token this is cannot be looked up now. Try again in some seconds.',
  },
};

/** The caller, where it has the right. Throws a ForbiddenError otherwise. */
export function requireRight(who: Principal, right: Right): Caller {
  const allowed = ROLES_BY_RIGHT[right];
  if (typeof who === 'string') throw stranger(who, right);
  if (allowed.includes(who.role)) return who;
  throw new ForbiddenError(
    'ROLE',
    `This needs a token of the role ${allowed.join(' or ')}; the one that came has the role ${who.role}, which may ${ROLE_DESCRIPTIONS[who.role]}. Ask who runs the service for another one.`,
    who.role,
    allowed,
  );
}

function stranger(who: Anonymous, right: Right): ForbiddenError {
  const { came, message } = STRANGERS[who];
  const needed = `A token is needed to ${right === 'read' ? 'read' : 'write'}: send the header "Authorization: Bearer <token>". Who runs the service gives one.`;
  return new ForbiddenError(who, message || needed, came, ROLES_BY_RIGHT[right]);
}

/** Throws a ForbiddenError where `what` was submitted by others than the one museum to which the caller is bound. */
export function requireOwnMuseum(
  what: string,
  own: string | undefined,
  museums: readonly (string | null)[],
): void {
  if (own === undefined) return;
  const other = museums.find((museum) => museum !== own);
  if (other === undefined) return;
  throw new ForbiddenError(
    'OTHERS',
    `${what} was submitted ${other === null ? 'for no museum in particular' : `for ${other}`}; the token that came may change only what was submitted for ${own}. Ask who runs the service to do it.`,
    other ?? 'no museum',
    [own],
  );
}
