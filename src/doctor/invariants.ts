import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { kindLabel, OrganisationKind } from '../domain/words.js';
import { type Graph, int } from '../graph/graph.js';
import { OUR_LABELS } from '../graph/ours.js';
import { CYPHER_FOLDER, readCypher } from '../graph/statement.js';
import type { Checks } from './check.js';

/** A file of cypher/doctor: what must never be. */
export interface Invariant {
  /** `Loan.sides`. */
  readonly name: string;
  /** What it is about: `Loan`, or `Graph` where it is about all there is. */
  readonly about: string;
  readonly question: string;
  readonly text: string;
}

/** All types of relationships that this project draws. */
export const OUR_TYPES = [
  'ABOUT',
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
  'STATES',
  'TO',
] as const;

/** Longer than this nobody can hold the turn to write, who does not ask again. */
const LONGEST_TURN = 3_600_000;

const KINDS = Object.fromEntries(Object.values(OrganisationKind).map((kind) => [kind, kindLabel(kind)]));

const PARAMETERS = {
  kinds: KINDS,
  labels: [...OUR_LABELS],
  types: [...OUR_TYPES],
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

/** Asks one invariant, of these ids where it is about things with ids, and notes what breaks it. */
export async function ask(
  graph: Graph,
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
