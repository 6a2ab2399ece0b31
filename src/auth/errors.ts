import {
  type Anonymous,
  type Caller,
  type Principal,
  type Right,
  ROLE_DESCRIPTIONS,
  ROLES_BY_RIGHT,
} from './principal.js';

/** Why a request is rejected: not authenticated, a role without the right (ROLE), or data of another museum (OTHERS). */
export type ForbiddenReason = Anonymous | 'ROLE' | 'OTHERS';

/** Challenge of the header WWW-Authenticate (RFC 6750). */
const REALM = 'Bearer realm="partnership-graph"';

/** Authorization error. Status 401 if a valid token is needed, 403 if another token does not help, 503 if the lookup failed. Never contains the token. */
export class ForbiddenError extends Error {
  override readonly name = 'ForbiddenError';

  constructor(
    readonly reason: ForbiddenReason,
    message: string,
    /** The credential or role that was sent, and the roles that are allowed. */
    readonly actual: string,
    readonly allowed: readonly string[],
  ) {
    super(message);
  }

  get status(): 401 | 403 | 503 {
    if (this.reason === 'UNAVAILABLE') return 503;
    return this.reason === 'MISSING' || this.reason === 'WRONG' || this.reason === 'EXPIRED' ? 401 : 403;
  }

  /** Error code in the GraphQL response. */
  get code(): string {
    if (this.status === 503) return 'DATABASE_UNAVAILABLE';
    return this.status === 401 ? 'UNAUTHENTICATED' : 'FORBIDDEN';
  }

  /** Response headers. */
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

const ANONYMOUS_MESSAGES: Readonly<Record<Anonymous, { readonly actual: string; readonly message: string }>> =
  {
    OFF: {
      actual: 'a write',
      message:
        'Writing over HTTP is turned off. On the same machine, use "npx partnership-graph import FILE".',
    },
    MISSING: { actual: 'no token', message: '' },
    WRONG: {
      actual: 'an unknown token',
      message: 'Unrecognised token. Ask the administrator for a valid one.',
    },
    EXPIRED: {
      actual: 'an expired token',
      message: 'This token has expired. Ask the administrator for a new one.',
    },
    UNAVAILABLE: {
      actual: 'a token',
      message: 'The token cannot be checked at the moment. Try again in a few seconds.',
    },
  };

/** Returns the caller if it has the right. Throws a ForbiddenError otherwise. */
export function requireRight(principal: Principal, right: Right): Caller {
  const allowed = ROLES_BY_RIGHT[right];
  if (typeof principal === 'string') throw anonymousError(principal, right);
  if (allowed.includes(principal.role)) return principal;
  throw new ForbiddenError(
    'ROLE',
    `This needs a token with the role ${allowed.join(' or ')}. Your token has the role ${principal.role}, which can ${ROLE_DESCRIPTIONS[principal.role]}. Ask the administrator for another token.`,
    principal.role,
    allowed,
  );
}

function anonymousError(principal: Anonymous, right: Right): ForbiddenError {
  const { actual, message } = ANONYMOUS_MESSAGES[principal];
  const needed = `A token is required to ${right === 'read' ? 'read' : 'write'}. Send the header "Authorization: Bearer <token>". Ask the administrator for a token.`;
  return new ForbiddenError(principal, message || needed, actual, ROLES_BY_RIGHT[right]);
}

/** Throws a ForbiddenError if `what` was submitted for a museum other than `own`. `own` undefined: the caller is bound to no museum. */
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
    `${what} was submitted ${other === null ? 'for no particular museum' : `for ${other}`}. Your token can change only what was submitted for ${own}. Ask the administrator to make this change.`,
    other ?? 'no museum',
    [own],
  );
}
