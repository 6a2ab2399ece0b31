/**
 * What somebody may. `reader`: read. `submitter`: read, and submit for its own museum; of what is there already it takes back and replaces
 * only what that museum submitted. `judge`: read, and decide who is whom. `admin`: everything.
 */
export enum Role {
  READER = 'reader',
  SUBMITTER = 'submitter',
  JUDGE = 'judge',
  ADMIN = 'admin',
}

export const ROLES: readonly Role[] = Object.values(Role);

/** What a field or an address asks of its caller. */
export type Right = 'read' | 'submit' | 'judge' | 'admin';

/** The roles that have each right, smallest role first. */
export const ROLES_BY_RIGHT: Readonly<Record<Right, readonly Role[]>> = {
  read: ROLES,
  submit: [Role.SUBMITTER, Role.ADMIN],
  judge: [Role.JUDGE, Role.ADMIN],
  admin: [Role.ADMIN],
};

/** What each role may, in words. */
export const ROLE_DESCRIPTIONS: Readonly<Record<Role, string>> = {
  [Role.READER]: 'only read',
  [Role.SUBMITTER]: 'read, and submit for its own museum',
  [Role.JUDGE]: 'read, judge, merge, take merges back and split',
  [Role.ADMIN]: 'everything',
};

/** How a caller said who it is, or that it sits at the command line. */
export enum AuthMethod {
  TOKEN = 'TOKEN',
  KEY = 'KEY',
  JWT = 'JWT',
  COMMAND_LINE = 'COMMAND_LINE',
}

/** Somebody whose token or key it was. */
export interface Caller {
  /** An office or a system, no person: it stands in the graph with all that it writes. */
  readonly by: string;
  readonly role: Role;
  /** Whose submissions a submitter has; absent for all others. */
  readonly museum?: string | undefined;
  readonly method: AuthMethod;
}

/** Why it is not known who calls. OFF: nobody is let write. UNAVAILABLE: it cannot be looked up now. */
export type Anonymous = 'OFF' | 'MISSING' | 'WRONG' | 'EXPIRED' | 'UNAVAILABLE';

export type Principal = Caller | Anonymous;

/** The museum to which a caller is bound; undefined: to none. */
export const boundMuseum = ({ role, museum }: Caller) =>
  role === Role.SUBMITTER ? (museum ?? '') : undefined;
