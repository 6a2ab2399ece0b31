import type { AppOptions } from './app.js';
import { startupWarnings } from './auth/startupWarnings.js';
import { dataPathsIn } from './backup/exclusiveAccess.js';
import type { Console } from './cli/cliOutput.js';
import type { Config } from './config.js';
import { assertOwnDatabase } from './database/assertOwnDatabase.js';
import { applySchema } from './database/migrate.js';
import { type Database, openDatabase } from './database/openDatabase.js';
import type { ImportProgress } from './ingest/importFile.js';
import { type LoadReport, loadShippedData } from './ingest/shipped.js';
import { readPersisted } from './limits/persisted.js';
import { GUIDE } from './neo4jBrowser.js';
import type { Startup } from './startup/open.js';
import { StartStep } from './startup/progress.js';
import { startTelemetry } from './telemetry/open.js';

export interface Service {
  /** The page, for example `http://127.0.0.1:4000/`. */
  readonly url: string;
  readonly browserUrl?: string | undefined;
  /** How to log in to the service's own Neo4j with Neo4j Browser; undefined for a given database. */
  readonly browserLogin?: Database['browserLogin'];
  /** Resolves when the database that the service runs itself has ended. */
  readonly databaseEnded: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the database, brings it up to date, loads the shipped data if they are missing, and starts the service, which takes over the server
 * of `startup`. Throws a UserError with what to do; no database is left running then.
 */
export async function startService(config: Config, console: Console, startup: Startup): Promise<Service> {
  const persisted = persistedOf(config);
  const { watch, close: endWatching } = await startTelemetry(config.watch, console);
  let database: Database | undefined;
  try {
    // Loading the modules takes this process a second; the database starts in parallel.
    let modules: ReturnType<typeof loadApp> | undefined;
    database = await open(config, console, startup, () => {
      modules = loadApp();
    });
    const { graph, browserUrl, browserLogin, ended } = database;
    await prepare(database, config, console, startup);
    startup.progress.at(StartStep.PREPARING_SERVICE);
    const { createApp } = await (modules ?? loadApp());
    const app = await createApp({
      graph,
      browserUrl,
      writing: writingOf(config),
      readAccess: config.readAccess,
      limits: config.limits,
      persisted,
      federation: config.federation,
      responseCacheBytes: config.responseCacheBytes,
      trustProxy: config.trustProxy,
      publicUrl: config.publicUrl,
      contact: config.contact,
      origins: config.origins,
      watch,
      startup: startup.server,
    });
    const { url } = await app.listen(startup.server.port, config.host);
    void app.warmUp().then(database.makeClassArchive);
    const stop = async () => {
      await app.close();
      await database?.close();
      await endWatching();
    };
    return { url, browserUrl, browserLogin, databaseEnded: ended, stop };
  } catch (error) {
    await database?.close();
    await endWatching();
    throw error;
  }
}

const loadApp = () => import('./app.js');

/** Lines about the download of Neo4j (neo4j/artefacts.ts). */
const FETCHING = /^Neo4j(:| is fetched)/;

/** `Neo4j: 12 files, 30 of about 143 MB, …` is 0.21. */
function partOf(line: string): number | null {
  const [, done, all] = / (\d+) of about (\d+) MB/.exec(line) ?? [];
  return all ? Number(done) / Number(all) : null;
}

/** Opens the database, with its progress shown on the console and by `/ready`. `onSpawn` is called while it starts. */
function open(config: Config, console: Console, { progress, server }: Startup, onSpawn: () => void) {
  const shown = (show: (line: string) => void) => (line: string) => {
    show(line);
    if (FETCHING.test(line)) progress.at(StartStep.FETCHING_NEO4J, line, partOf(line));
  };
  const output = { print: shown(console.print), progress: shown(console.progress) };
  return openDatabase(config, output, {
    guide: `${addressOf(config.host, server.port)}${GUIDE}`,
    onSpawn() {
      progress.at(StartStep.STARTING_NEO4J);
      onSpawn();
    },
  });
}

/** Migrates the schema and imports the shipped data. */
async function prepare({ graph }: Database, config: Config, console: Console, { progress }: Startup) {
  progress.at(StartStep.PREPARING_DATABASE);
  await assertOwnDatabase(graph);
  await applySchema(graph, (line) => console.print(line));
  const report = await loadShippedData(graph, {
    progress: (file, step) => {
      const line = stepLine(file, step);
      console.progress(line);
      progress.at(StartStep.LOADING_DATA, line);
    },
    waiting: (what) => console.print(`Waiting: another process is writing ${what}.`),
  });
  for (const line of loadLines(report)) console.print(line);
  const knowsOthers = Boolean(config.writeTokens || config.jwt);
  for (const line of await startupWarnings(graph, { host: config.host, knowsOthers })) console.print(line);
}

/** Address of the service for a browser on this machine. */
function addressOf(host: string, port: number): string {
  const reached = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reached.includes(':') ? `[${reached}]` : reached}:${port}`;
}

const persistedOf = ({ persisted }: Config) =>
  persisted && { operations: readPersisted(persisted.path), only: persisted.only };

/** Folder of uploads until they are imported. */
const writingOf = ({ writeTokens, jwt, local }: Config): NonNullable<AppOptions['writing']> => ({
  tokens: writeTokens,
  jwt,
  folder: dataPathsIn(local.dataDir).submissions,
});

const stepLine = (file: string, { rows, rate, secondsLeft }: ImportProgress) =>
  `${file}: ${rows} rows, ${Math.round(rate)}/s` +
  (secondsLeft === null ? '' : `, ${Math.ceil(secondsLeft)} s left`);

/** Messages about a load: number of rows, replaced versions, and issues. */
export function loadLines({ loaded, files, issues, seconds }: LoadReport): string[] {
  if (!loaded) return [];
  const applied = files.filter(({ state }) => state === 'APPLIED');
  const sum = applied.reduce((total, { read }) => total + read, 0);
  const lines = [`Shipped data: ${sum} rows loaded in ${seconds.toFixed(1)} s.`];
  for (const { file, version, counts } of applied)
    if (version > 1)
      lines.push(`  ${file}: version ${version}, ${counts.added} rows new, ${counts.retracted} retracted.`);
  for (const { file, line, column, value, reason } of issues.filter(({ rule }) => !QUIET.has(rule)))
    lines.push(`  ${file}, line ${line}, ${column}: "${value}" ${reason}`);
  const quiet = issues.filter(({ rule }) => QUIET.has(rule)).length;
  if (quiet > 0) lines.push(`  ${quiet} more remarks: rows that repeat other rows, and names to judge.`);
  return lines;
}

/** Remarks that need no action from the operator. */
const QUIET = new Set(['already-stated', 'duplicate-row', 'unsure-organisation']);
