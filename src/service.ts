import { createApp } from './app.js';
import type { Config } from './config.js';
import type { Console } from './console.js';
import { openDatabase } from './database.js';
import { applySchema } from './graph/migrate.js';
import { loadShippedData } from './ingest/shipped.js';
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
    await applySchema(graph, (line) => console.say(line));
    await loadShippedData(graph, { progress: (step) => console.progress(stepLine(step)) });
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

interface Step {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
  readonly rate: number;
  readonly secondsLeft: number;
}

const stepLine = ({ stage, done, total, rate, secondsLeft }: Step) =>
  `Shipped data, ${stage}: ${done} of ${total}, ${Math.round(rate)}/s, ${Math.ceil(secondsLeft)} s left`;
