/**
 * Roles. `reader`: read. `submitter`: read, and submit for its own museum; it can replace and retract only that museum's submissions.
 * `judge`: read, and judge, merge and split organisations. `admin`: everything.
 */
export enum Role {
  READER = 'reader',
  SUBMITTER = 'submitter',
  JUDGE = 'judge',
  ADMIN = 'admin',
}

export const ROLES: readonly Role[] = Object.values(Role);

/** The right that a field or a route requires. */
export type Right = 'read' | 'submit' | 'judge' | 'admin';

/** The roles that have each right, smallest role first. */
export const ROLES_BY_RIGHT: Readonly<Record<Right, readonly Role[]>> = {
  read: ROLES,
  submit: [Role.SUBMITTER, Role.ADMIN],
  judge: [Role.JUDGE, Role.ADMIN],
  admin: [Role.ADMIN],
};

/** What each role permits, for messages. */
export const ROLE_DESCRIPTIONS: Readonly<Record<Role, string>> = {
  [Role.READER]: 'read only',
  [Role.SUBMITTER]: 'read, and submit for its own museum',
  [Role.JUDGE]: 'read, judge, merge, undo merges and split',
  [Role.ADMIN]: 'do everything',
};

/** How a caller was authenticated. */
export enum AuthMethod {
  TOKEN = 'TOKEN',
  KEY = 'KEY',
  JWT = 'JWT',
  COMMAND_LINE = 'COMMAND_LINE',
}

/** An authenticated caller. */
export interface Caller {
  /** Name of the office or system, not of a person: it is stored in the graph with everything the caller writes. */
  readonly by: string;
  readonly role: Role;
  /** The museum that a submitter is bound to; absent for other roles. */
  readonly museum?: string | undefined;
  readonly method: AuthMethod;
}

/** Why a request is anonymous. OFF: authentication is off, so nothing can be written. UNAVAILABLE: the lookup failed. */
export type Anonymous = 'OFF' | 'MISSING' | 'WRONG' | 'EXPIRED' | 'UNAVAILABLE';

export type Principal = Caller | Anonymous;

/** The museum that a caller is bound to; undefined if none. */
export const boundMuseum = ({ role, museum }: Caller) =>
  role === Role.SUBMITTER ? (museum ?? '') : undefined;
