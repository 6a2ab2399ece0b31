import { randomUUID } from 'node:crypto';
import type { GraphClient } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import type { AuthMethod, Role } from './principal.js';

/** What came of a write. */
export enum AuditOutcome {
  BEGUN = 'BEGUN',
  DONE = 'DONE',
  REFUSED = 'REFUSED',
  FAILED = 'FAILED',
}

/** A write, by who does it: an office or a system, no person. */
export interface AuditEvent {
  readonly by: string;
  readonly method: AuthMethod;
  /** Absent at the command line, where whoever has the graph may do all. */
  readonly role?: Role | undefined;
  readonly museum?: string | undefined;
  /** What is done: the name of the mutation, or of the command. */
  readonly action: string;
  /** To what, as far as it is known before: an id, or the name of a return. */
  readonly about?: string | undefined;
}

const text = (name: string) => readCypher(`access/${name}.cypher`).text;

/** As long as what is noted of one write may be. */
const LONGEST = 300;

/**
 * Carries out a write that stands in the graph with who and when: before it begins, so that nothing is written of which nobody knows, and
 * with what came of it. BEGUN alone stands where the process ended in between. `isRefused` tells the caller's faults from ours.
 */
export async function withAudit<T>(
  graph: GraphClient,
  { by, method, role, museum, action, about }: AuditEvent,
  work: () => Promise<T>,
  isRefused: (error: Error) => boolean,
): Promise<T> {
  const id = randomUUID();
  const noted = {
    by,
    way: method,
    role: role?.toUpperCase(),
    museum,
    action,
    about: about?.slice(0, LONGEST),
  };
  const properties = Object.fromEntries(Object.entries(noted).filter(([, value]) => value !== undefined));
  await graph.write((transaction) => transaction.run(text('auditBegins'), { id, properties }));
  // What was done stays done, whether it can be noted or not.
  const note = (outcome: AuditOutcome) =>
    graph
      .write((transaction) => transaction.run(text('auditEnds'), { id, outcome }))
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
