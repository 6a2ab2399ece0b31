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
  /** Nothing was found. */
  readonly content: boolean;
  readonly checks: readonly CheckReport[];
  /** Nodes and summed partnerships that were looked at, each once. */
  readonly looked: number;
  readonly seconds: number;
}

export interface DoctorOptions {
  /** Told after each page. */
  readonly progress?: ((progress: DoctorProgress) => void) | undefined;
  /** How many findings of one check are kept; all are counted. */
  readonly limit?: number | undefined;
  /** Names of the checks to make; all where absent. */
  readonly only?: readonly string[] | undefined;
  /** Told what is being written, where one has to wait for its end. */
  readonly waiting?: ((what: string) => void) | undefined;
  /** How long to wait for it, in milliseconds; then a WriteLeaseUnavailable is thrown. */
  readonly patience?: number | undefined;
}

export interface DoctorProgress {
  /** What is being looked at: `Loan`, or `sums`. */
  readonly what: string;
  /** How many things were looked at so far. */
  readonly looked: number;
}

const LIMIT = 20;
const PATIENCE = 60_000;

/**
 * Looks the whole graph over: asks each invariant of cypher/doctor, and works out organisations, loans, projects, figures, sums
 * and totals anew from the live rows. It changes nothing but to hold the turn to write meanwhile, so that no import moves what it
 * looks at. Throws a WriteLeaseUnavailable where one goes on for longer than `patience`.
 */
export async function doctor(
  graph: GraphClient,
  tables: Tables,
  options: DoctorOptions = {},
): Promise<DoctorReport> {
  const began = Date.now();
  const invariants = readInvariants();
  const checks = new Checks(questionsOf(invariants, options.only), options.limit ?? LIMIT);
  for (const one of invariants) if (one.name === 'Graph.turn') await runInvariant(graph, one, checks);
  const stuck = checks.reports.some(({ found }) => found > 0);
  const turn = stuck
    ? undefined
    : await acquireWriteLease(graph, {
        what: 'doctor',
        onWait: options.waiting,
        timeoutMs: options.patience ?? PATIENCE,
      });
  try {
    const looked = await examine(graph, tables, checks, invariants, options);
    await expectUndisturbed(graph, turn);
    const reports = checks.reports;
    const content = reports.every(({ found }) => found === 0);
    return { content, checks: reports, looked, seconds: (Date.now() - began) / 1000 };
  } finally {
    await turn?.release();
  }
}

/** What is asked, in the order of the names. */
function questionsOf(invariants: readonly Invariant[], only: readonly string[] | undefined) {
  const comparisons = Object.entries(COMPARISONS).map(([name, question]) => ({ name, question }));
  return [...invariants, ...comparisons]
    .filter(({ name }) => !only || only.includes(name))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Throws where the turn was lost: somebody may have written meanwhile, and what was found says nothing. */
async function expectUndisturbed(graph: GraphClient, turn: WriteLease | undefined): Promise<void> {
  if (turn) await graph.write((transaction) => turn.renew(transaction, false));
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
    if (one.about === 'Graph' && one.name !== 'Graph.turn') await runInvariant(graph, one, checks);
  const [voices, sites] = [new RecountedClaims(), new Sites()];
  let [looked, things] = [0, 0];
  for (const label of PAGED) {
    const own = invariants.filter(({ about }) => about === label);
    for await (const ids of pagesOf(graph, label)) {
      for (const one of own) await runInvariant(graph, one, checks, ids);
      await compareWithRows(graph, label, ids, { tables, checks, voices, sites });
      looked += ids.length;
      if (label === 'Loan' || label === 'Project') things += ids.length;
      progress?.({ what: label, looked });
    }
  }
  const partnerships = await examineSums(graph, checks, sites, things);
  progress?.({ what: 'sums', looked: looked + partnerships });
  return looked + partnerships;
}

interface At {
  readonly tables: Tables;
  readonly checks: Checks;
  readonly voices: RecountedClaims;
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
      return recountClaims(graph, ids, at.voices, at.checks);
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
