import { once } from 'node:events';
import { createWriteStream, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { SYNTHETIC_HOST } from '../ingest/synthetic.js';
import { systemCode, UserError } from '../userError.js';
import { Ground } from './ground.js';
import { LOAN_COLUMNS, loans } from './loans.js';
import { FEWEST, LARGEST_SEED, MOST, type Synthesis } from './model.js';
import { PROJECT_COLUMNS, projects } from './projects.js';

/** The generated files by layout, in the order of import. */
export const FILES = {
  organisations: 'synthetic-organisations.csv',
  loans: 'synthetic-loans.csv',
  projects: 'synthetic-projects.csv',
} as const;

/** Number of rows in each file. A project with many participants has several rows. */
export type Counts = Readonly<Record<keyof typeof FILES, number>>;

type Row = Readonly<Record<string, string>>;

const ORGANISATION_COLUMNS = [
  ...[
    'name',
    'id',
    'kind',
    'former_names',
    'place',
    'region',
    'country',
    'latitude',
    'longitude',
    'opened_from',
  ],
  ...['site_of', 'national', 'source'],
] as const;

/** Number of rows written in one batch. */
const AT_ONCE = 1_000;

/** Throws a UserError if the size or the seed is invalid. */
export function expectPossible({ organisations, seed }: Synthesis): void {
  const isWhole = (value: number, least: number, most: number) =>
    Number.isInteger(value) && value >= least && value <= most;
  if (!isWhole(organisations, FEWEST, MOST))
    throw new UserError(
      `--organisations is ${organisations}; expected a whole number from ${FEWEST} to ${MOST}.`,
    );
  if (!isWhole(seed, 0, LARGEST_SEED))
    throw new UserError(`--seed is ${seed}; expected a whole number from 0 to ${LARGEST_SEED}.`);
}

/**
 * Writes synthetic organisations, loans and projects to a folder, in this project's own layouts. The output for one size and seed is
 * identical to the byte. Memory does not grow with the size. Throws a UserError if the folder is not empty or not writable.
 */
export async function generate(of: Synthesis, folder: string): Promise<Counts> {
  expectPossible(of);
  prepare(folder);
  const ground = new Ground(of);
  return {
    organisations: await write(
      join(folder, FILES.organisations),
      ORGANISATION_COLUMNS,
      organisations(ground),
    ),
    loans: await write(join(folder, FILES.loans), LOAN_COLUMNS, loans(ground)),
    projects: await write(join(folder, FILES.projects), PROJECT_COLUMNS, projects(ground)),
  };
}

function prepare(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    if (readdirSync(folder).length === 0) return;
  } catch (error) {
    throw new UserError(
      `${folder} cannot be written (${systemCode(error) ?? error}). Choose another folder.`,
    );
  }
  throw new UserError(`${folder} is not empty; nothing was written. Choose an empty or new folder.`);
}

/** Each organisation once; parents before their sites. */
export function* organisations(ground: Ground): Generator<Row> {
  for (let at = 0; at < ground.of.organisations; at += 1) {
    const one = ground.at(at);
    yield {
      name: one.name,
      id: one.id,
      kind: one.kind,
      former_names: one.formerName ?? '',
      place: one.town,
      region: one.region ?? '',
      country: one.country,
      latitude: String(one.latitude ?? ''),
      longitude: String(one.longitude ?? ''),
      opened_from: at % 3 === 0 ? String(1750 + ((at * 37) % 250)) : '',
      site_of: one.siteOf === undefined ? '' : ground.at(one.siteOf).name,
      national: one.national ?? '',
      source: `https://${SYNTHETIC_HOST}/register`,
    };
  }
}

async function write(path: string, columns: readonly string[], rows: Iterable<Row>): Promise<number> {
  const file = createWriteStream(path);
  const failed = once(file, 'close').catch((error) => {
    throw new UserError(`${path} cannot be written (${systemCode(error) ?? error}).`);
  });
  failed.catch(() => {});
  let [pending, count]: [Row[], number] = [[], 0];
  const flush = async () => {
    const text = stringify(pending, { columns: [...columns] });
    pending = [];
    if (!file.write(text)) await Promise.race([once(file, 'drain'), failed]);
  };
  file.write(`${columns.join(',')}\n`);
  for (const row of rows) {
    pending.push(row);
    count += 1;
    if (pending.length === AT_ONCE) await flush();
  }
  await flush();
  file.end();
  await failed;
  return count;
}
