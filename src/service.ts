import { createApp } from './app.js';
import type { Config } from './config.js';
import type { Console } from './console.js';
import { openDatabase } from './database.js';
import { applySchema } from './graph/migrate.js';
import { expectOurs } from './graph/ours.js';
import { type LoadProgress, type LoadReport, loadShippedData } from './ingest/shipped.js';
import { expectFreePort, portFault } from './neo4j/ports.js';
import { systemCode } from './startError.js';

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
  await expectFreePort(config.port, config.host, 'PORT');
  const database = await openDatabase(config, console);
  const { graph, browserUrl } = database;
  try {
    await expectOurs(graph);
    await applySchema(graph, (line) => console.say(line));
    const report = await loadShippedData(graph, { progress: (step) => console.progress(stepLine(step)) });
    for (const line of loadLines(report)) console.say(line);
    const app = await createApp({ graph, browserUrl });
    const { url } = await app.listen(config.port, config.host).catch((error) => {
      throw portFault(systemCode(error) ?? String(error), config.port, config.host, 'PORT');
    });
    const stop = async () => {
      await app.close();
      await database.close();
    };
    return { url, browserUrl, databaseEnded: database.ended, stop };
  } catch (error) {
    await database.close();
    throw error;
  }
}

const stepLine = ({ stage, done, total, rate, secondsLeft }: LoadProgress) =>
  `Shipped data, ${stage}: ${done} of ${total}, ${Math.round(rate)}/s` +
  (secondsLeft === null ? '' : `, ${Math.ceil(secondsLeft)} s left`);

/** What has to be said of a load: how much came, what was not taken as it stands, which files differ from what is there. */
export function loadLines({ loaded, rows, issues, changed, seconds }: LoadReport): string[] {
  const sum = Object.values(rows).reduce((total, count) => total + count, 0);
  const lines = loaded ? [`Shipped data: ${sum} rows loaded in ${seconds.toFixed(1)} s.`] : [];
  for (const { file, line, column, value, reason } of issues) {
    lines.push(`  ${file}, line ${line}, ${column}: "${value}" ${reason}`);
  }
  if (changed.length > 0) {
    lines.push(
      `${changed.join(', ')}: the file has changed since it was loaded; the graph keeps what it said then. ` +
        'An empty DATA_DIR (or database) takes the new file.',
    );
  }
  return lines;
}
