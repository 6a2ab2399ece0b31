import type { GraphClient } from '../database/client.js';
import { acquireWriteLease, type WriteLease } from '../ingest/submission/writeLease.js';
import type { Tables } from '../ingest/tables.js';
import { Sites } from '../integrity/sums/sites.js';
import { examineSums } from '../integrity/sums/sums.js';
import { type CheckReport, Checks } from './check.js';
import { COMPARISONS } from './comparisons.js';
import { checkFeed } from './feed.js';
import { type Invariant, readInvariants, runInvariant } from './invariants.js';
import { checkOrganisations } from './organisations.js';
import { PAGED, type PagedLabel, pagesOf } from './pages.js';
import { RecountedClaims, recountClaims } from './rows.js';
import { checkSchema } from './schema.js';
import { checkSources } from './sources.js';
import { checkThings } from './things.js';

export interface DoctorReport {
  /** True if there are no findings. */
  readonly content: boolean;
  readonly checks: readonly CheckReport[];
  /** Number of nodes and aggregated partnerships checked, each once. */
  readonly looked: number;
  readonly seconds: number;
}

export interface DoctorOptions {
  /** Called after each page. */
  readonly progress?: ((progress: DoctorProgress) => void) | undefined;
  /** Maximum findings returned per check; all are counted. */
  readonly limit?: number | undefined;
  /** Names of the checks to run; all if absent. */
  readonly only?: readonly string[] | undefined;
  /** Called with the name of the write operation that holds the lease, while waiting for it. */
  readonly waiting?: ((what: string) => void) | undefined;
  /** Timeout for the write lease, in milliseconds; then a WriteLeaseUnavailable is thrown. */
  readonly timeoutMs?: number | undefined;
}

export interface DoctorProgress {
  /** The type being checked, such as `Loan`, or `sums`. */
  readonly what: string;
  /** Number of things checked so far. */
  readonly looked: number;
}

const LIMIT = 20;
const DEFAULT_TIMEOUT_MS = 60_000;

/**
 * Checks the whole graph: runs each invariant of cypher/doctor, and recomputes organisations, loans,
 * projects, figures, sums and totals from the live rows. Read-only, but holds the write lease so that no
 * import changes the data meanwhile. Throws a WriteLeaseUnavailable if the lease is not free within the
 * timeout.
 */
export async function doctor(
  graph: GraphClient,
  tables: Tables,
  options: DoctorOptions = {},
): Promise<DoctorReport> {
  const began = Date.now();
  const invariants = readInvariants();
  const checks = new Checks(questionsOf(invariants, options.only), options.limit ?? LIMIT);
  for (const one of invariants) if (one.name === 'Graph.writeLease') await runInvariant(graph, one, checks);
  const stuck = checks.reports.some(({ found }) => found > 0);
  const lease = stuck
    ? undefined
    : await acquireWriteLease(graph, {
        what: 'doctor',
        onWait: options.waiting,
        timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
      });
  try {
    const looked = await examine(graph, tables, checks, invariants, options);
    await expectUndisturbed(graph, lease);
    const reports = checks.reports;
    const content = reports.every(({ found }) => found === 0);
    return { content, checks: reports, looked, seconds: (Date.now() - began) / 1000 };
  } finally {
    await lease?.release();
  }
}

/** Selected checks, in name order. */
function questionsOf(invariants: readonly Invariant[], only: readonly string[] | undefined) {
  const comparisons = Object.entries(COMPARISONS).map(([name, question]) => ({ name, question }));
  return [...invariants, ...comparisons]
    .filter(({ name }) => !only || only.includes(name))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Throws if the write lease was lost: the data may have changed, so the findings are invalid. */
async function expectUndisturbed(graph: GraphClient, lease: WriteLease | undefined): Promise<void> {
  if (lease) await graph.write((transaction) => lease.renew(transaction, false));
}

async function examine(
  graph: GraphClient,
  tables: Tables,
  checks: Checks,
  invariants: readonly Invariant[],
  { progress }: DoctorOptions,
): Promise<number> {
  await checkSchema(graph, checks);
  await checkFeed(graph, checks);
  for (const one of invariants)
    if (one.about === 'Graph' && one.name !== 'Graph.writeLease') await runInvariant(graph, one, checks);
  const [recounted, sites] = [new RecountedClaims(), new Sites()];
  let [looked, things] = [0, 0];
  for (const label of PAGED.filter((one) => needsPages(one, checks))) {
    const own = invariants.filter(({ about }) => about === label);
    for await (const ids of pagesOf(graph, label)) {
      for (const one of own) await runInvariant(graph, one, checks, ids);
      await compareWithRows(graph, label, ids, { tables, checks, recounted, sites });
      looked += ids.length;
      if (label === 'Loan' || label === 'Project') things += ids.length;
      progress?.({ what: label, looked });
    }
  }
  const partnerships = await examineSums(graph, checks, sites, things);
  progress?.({ what: 'sums', looked: looked + partnerships });
  return looked + partnerships;
}

/** Which labels' pages other checks read. */
const FEEDS: Partial<Record<PagedLabel, readonly (keyof typeof COMPARISONS)[]>> = {
  Row: ['Organisation.claims'],
  Organisation: ['Organisation.partnerships', 'Organisation.totals'],
  Loan: ['Organisation.partnerships', 'Organisation.totals'],
  Project: ['Organisation.partnerships', 'Organisation.totals'],
};

/** Whether a selected check is about this label, or needs its pages. */
const needsPages = (label: PagedLabel, checks: Checks): boolean =>
  checks.reports.some(({ name }) => name.startsWith(`${label}.`)) ||
  (FEEDS[label] ?? []).some((name) => checks.of(name) !== undefined);

interface At {
  readonly tables: Tables;
  readonly checks: Checks;
  readonly recounted: RecountedClaims;
  readonly sites: Sites;
}

function compareWithRows(
  graph: GraphClient,
  label: PagedLabel,
  ids: readonly string[],
  at: At,
): Promise<void> {
  switch (label) {
    case 'Row':
      return recountClaims(graph, ids, at.recounted, at.checks);
    case 'Organisation':
      return checkOrganisations(graph, ids, at);
    case 'Loan':
    case 'Project':
    case 'Figure':
      return checkThings(graph, label, ids, at.checks);
    case 'Source':
      return checkSources(graph, ids, at.checks, at.tables);
    default:
      return Promise.resolve();
  }
}
