import { linesOfAccess } from './access/start.js';
import { createApp } from './app.js';
import { placeIn } from './backup/still.js';
import type { Config } from './config.js';
import type { Console } from './console.js';
import { openDatabase } from './database.js';
import { applySchema } from './graph/migrate.js';
import { expectOurs } from './graph/ours.js';
import type { ImportProgress } from './ingest/importFile.js';
import { type LoadReport, loadShippedData } from './ingest/shipped.js';
import { readPersisted } from './limits/persisted.js';
import { expectFreePort, freePort, portFault } from './neo4j/ports.js';
import { GUIDE } from './neo4jBrowser.js';
import { systemCode } from './startError.js';
import { openWatch } from './watch/open.js';

export interface Service {
  /** The page, for example `http://127.0.0.1:4000/`. */
  readonly url: string;
  readonly browserUrl?: string | undefined;
  /** Resolves when the database that the service runs itself has ended. */
  readonly databaseEnded: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Brings everything up in order: database, constraints, shipped data where the graph is empty, and the service before it.
 * Throws a StartError with what to do; nothing is left running then.
 */
export async function startService(config: Config, console: Console): Promise<Service> {
  const persisted = persistedOf(config);
  const { watch, close: endWatching } = await openWatch(config.watch, console);
  await expectFreePort(config.port, config.host, 'PORT');
  // Chosen before the database starts, because Neo4j Browser is told where the guide is.
  const port = config.port || (await freePort(config.host));
  const database = await openDatabase(config, console, `${addressOf(config.host, port)}${GUIDE}`);
  const { graph, browserUrl } = database;
  try {
    await expectOurs(graph);
    await applySchema(graph, (line) => console.say(line));
    const report = await loadShippedData(graph, {
      progress: (file, step) => console.progress(stepLine(file, step)),
      waiting: (what) => console.say(`Waiting: ${what} is being written by another process.`),
    });
    for (const line of loadLines(report)) console.say(line);
    const knowsOthers = Boolean(config.writeTokens || config.jwt);
    for (const line of await linesOfAccess(graph, { host: config.host, knowsOthers })) console.say(line);
    const app = await createApp({
      graph,
      browserUrl,
      writing: writingOf(config),
      reading: config.reading,
      limits: config.limits,
      persisted,
      keptAnswers: config.keptAnswers,
      trustProxy: config.trustProxy,
      origins: config.origins,
      watch,
    });
    const { url } = await app.listen(port, config.host).catch((error) => {
      throw portFault(systemCode(error) ?? String(error), config.port, config.host, 'PORT');
    });
    void app.ahead();
    const stop = async () => {
      await app.close();
      await database.close();
      await endWatching();
    };
    return { url, browserUrl, databaseEnded: database.ended, stop };
  } catch (error) {
    await database.close();
    await endWatching();
    throw error;
  }
}

/** Where a browser on this machine finds the service. */
function addressOf(host: string, port: number): string {
  const reached = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reached.includes(':') ? `[${reached}]` : reached}:${port}`;
}

const persistedOf = ({ persisted }: Config) =>
  persisted && { operations: readPersisted(persisted.path), only: persisted.only };

/** Uploads lie beside the graph until they are in it. */
const writingOf = ({ writeTokens, jwt, local }: Config) => ({
  tokens: writeTokens,
  jwt,
  folder: placeIn(local.dataDir).submissions,
});

const stepLine = (file: string, { rows, rate, secondsLeft }: ImportProgress) =>
  `${file}: ${rows} rows, ${Math.round(rate)}/s` +
  (secondsLeft === null ? '' : `, ${Math.ceil(secondsLeft)} s left`);

/** What has to be said of a load: how much came, what replaced what, and what was not taken as it stands. */
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
  if (quiet > 0)
    lines.push(`  ${quiet} more remarks: rows that state what other rows state, names to judge.`);
  return lines;
}

/** Remarks that somebody who starts the service has nothing to do about. */
const QUIET = new Set(['already-stated', 'duplicate-row', 'unsure-organisation']);
