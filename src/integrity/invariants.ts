import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { KNOWN_LABELS } from '../database/assertOwnDatabase.js';
import { type GraphClient, int } from '../database/client.js';
import { CYPHER_FOLDER, readCypher } from '../database/cypherFiles.js';
import { kindLabel, OrganisationKind } from '../domain/words.js';
import type { Checks } from './check.js';

/** A file of cypher/doctor: a condition that must never occur. */
export interface Invariant {
  /** `Loan.participants`. */
  readonly name: string;
  /** The type concerned, such as `Loan`, or `Graph` for the whole graph. */
  readonly about: string;
  readonly question: string;
  readonly text: string;
}

/** All types of relationships that this project draws. */
export const KNOWN_TYPES = [
  'ABOUT',
  'ASKS_FOR',
  'CONTAINS',
  'EVIDENCED_BY',
  'FUNDS',
  'IDENTIFIES',
  'LENT',
  'MERGED_INTO',
  'NAMES',
  'ON',
  'PARTICIPATES_IN',
  'PARTNERS_WITH',
  'REPLACES',
  'RETRACTED',
  'SHOWN_AT',
  'SITE_OF',
  'STAGED_PARTNERSHIP',
  'STATES',
  'TO',
] as const;

/** Maximum plausible age of a write lease, in milliseconds, without renewal. */
const LONGEST_TURN = 3_600_000;

const KINDS = Object.fromEntries(Object.values(OrganisationKind).map((kind) => [kind, kindLabel(kind)]));

const PARAMETERS = {
  kinds: KINDS,
  labels: [...KNOWN_LABELS],
  types: [...KNOWN_TYPES],
  longest: int(LONGEST_TURN),
};

/** The shipped invariants, by name. */
export function readInvariants(): Invariant[] {
  const files = readdirSync(join(CYPHER_FOLDER, 'doctor')).filter((file) => file.endsWith('.cypher'));
  return files.sort().map((file) => {
    const { text, header } = readCypher(`doctor/${file}`);
    const name = file.replace(/\.cypher$/, '');
    return { name, about: name.split('.')[0]!, question: header.slice(0, header.indexOf('?') + 1), text };
  });
}

/** Runs one invariant, for these ids if it takes ids, and records violations. */
export async function runInvariant(
  graph: GraphClient,
  { name, text }: Invariant,
  checks: Checks,
  ids: readonly string[] = [],
): Promise<void> {
  const check = checks.of(name);
  if (!check) return;
  check.looked += ids.length || 1;
  for (const record of await graph.read(text, { ...PARAMETERS, ids }))
    check.find(record.get('id'), record.get('what'));
}
