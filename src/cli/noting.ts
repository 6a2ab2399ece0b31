import { audited } from '../access/audit.js';
import { Way } from '../access/roles.js';
import type { Graph } from '../graph/graph.js';
import { StartError } from '../startError.js';
import { TOLD } from './told.js';

/** Carries out a write of the command line that stands in the audit log. */
export function noted<T>(
  graph: Graph,
  deed: {
    readonly by: string;
    readonly action: string;
    readonly about?: string;
    readonly museum?: string | undefined;
  },
  work: () => Promise<T>,
): Promise<T> {
  return audited(
    graph,
    { ...deed, way: Way.COMMAND_LINE },
    work,
    (error) => TOLD.has(error.name) || error instanceof StartError,
  );
}
