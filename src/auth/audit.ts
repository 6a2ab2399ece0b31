import { randomUUID } from 'node:crypto';
import type { GraphClient } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import type { AuthMethod, Role } from './principal.js';

/** Outcome of a write. */
export enum AuditOutcome {
  BEGUN = 'BEGUN',
  DONE = 'DONE',
  REFUSED = 'REFUSED',
  FAILED = 'FAILED',
}

/** A write and its principal, which is an office or a system, not a person. */
export interface AuditEvent {
  readonly by: string;
  readonly method: AuthMethod;
  /** Absent at the command line, which has every right. */
  readonly role?: Role | undefined;
  readonly museum?: string | undefined;
  /** Name of the mutation or the command. */
  readonly action: string;
  /** The object of the write, if known beforehand: an id or the name of a return. */
  readonly about?: string | undefined;
}

const text = (name: string) => readCypher(`access/${name}.cypher`).text;

/** Maximum length of `about`, in characters. */
const LONGEST = 300;

/**
 * Runs a write with an audit entry in the graph. The entry is created before the write begins, so that no write is unrecorded, and gets its
 * outcome afterwards; it stays BEGUN if the process ends in between. `isRefused`: true for errors of the caller, which give REFUSED.
 */
export async function withAudit<T>(
  graph: GraphClient,
  { by, method, role, museum, action, about }: AuditEvent,
  work: () => Promise<T>,
  isRefused: (error: Error) => boolean,
): Promise<T> {
  const id = randomUUID();
  const entry = {
    by,
    way: method,
    role: role?.toUpperCase(),
    museum,
    action,
    about: about?.slice(0, LONGEST),
  };
  const properties = Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
  await graph.write((transaction) => transaction.run(text('beginAuditEntry'), { id, properties }));
  // Ignore errors: a failed audit update must not fail a write that has been committed.
  const note = (outcome: AuditOutcome) =>
    graph
      .write((transaction) => transaction.run(text('finishAuditEntry'), { id, outcome }))
      .then(
        () => {},
        () => {},
      );
  try {
    const done = await work();
    await note(AuditOutcome.DONE);
    return done;
  } catch (error) {
    await note(isRefused(error as Error) ? AuditOutcome.REFUSED : AuditOutcome.FAILED);
    throw error;
  }
}
