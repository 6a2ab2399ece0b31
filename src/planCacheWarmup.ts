import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What the explorer's first views ask: page/explorer/firstViews.ts. */
export interface WarmupQueries {
  readonly start: string;
  /** Takes `$after`. */
  readonly rows: string;
  /** Takes `$id`. */
  readonly organisation: string;
}

/** Answers an operation; undefined where it could not. */
export type Ask = (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** What is needed of the start page's answer to go on from there. */
interface Start {
  readonly partnerships: { readonly pageInfo: { readonly endCursor: string | null } };
  readonly museums: { readonly nodes: readonly { readonly id: string }[] };
}

const BUILT = fileURLToPath(new URL('../dist/page/firstViews.json', import.meta.url));

/** As the page's build wrote it; undefined where the page is not built. */
export const readWarmupQueries = (file = BUILT): WarmupQueries | undefined =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;

/**
 * Asks what the first views ask, one after the other as a reader would, until it is to stop. A database that has just started takes seconds
 * to plan such a statement, and then a tenth of one to answer: requests need not wait for that. The answers are not used.
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
