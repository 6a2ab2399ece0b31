import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Queries of the explorer's first views (page/explorer/firstViews.ts). */
export interface WarmupQueries {
  readonly start: string;
  /** Takes `$after`. */
  readonly rows: string;
  /** Takes `$id`. */
  readonly organisation: string;
}

/** Runs an operation; undefined if it failed. */
export type Ask = (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** Fields of the start page's response that the next queries need. */
interface Start {
  readonly partnerships: { readonly pageInfo: { readonly endCursor: string | null } };
  readonly museums: { readonly nodes: readonly { readonly id: string }[] };
}

const BUILT = fileURLToPath(new URL('../dist/page/firstViews.json', import.meta.url));

/** Queries written by the page's build; undefined if the page is not built. */
export const readWarmupQueries = (file = BUILT): WarmupQueries | undefined =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;

/** An operation to plan in advance, with variables that fit. */
export interface WarmupOperation {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Runs operations in sequence, until stopped, so that their first use finds them planned. Results are discarded. */
export async function warmUpOperations(
  ask: Ask,
  operations: readonly WarmupOperation[],
  isStopping: () => boolean,
): Promise<void> {
  for (const { text, variables } of operations) if (!isStopping()) await ask(text, variables);
}

/**
 * Runs the queries of the first views in sequence, until stopped. A database that has just started needs seconds to
 * plan such a statement and then a tenth of a second to run it. Results are discarded.
 */
export async function warmUpPlanCache(
  ask: Ask,
  views: WarmupQueries,
  isStopping: () => boolean,
): Promise<void> {
  const start = (await ask(views.start)) as Start | undefined;
  const after = start?.partnerships.pageInfo.endCursor;
  if (after && !isStopping()) await ask(views.rows, { after });
  const museum = start?.museums.nodes[0];
  if (museum && !isStopping()) await ask(views.organisation, { id: museum.id });
}
