import { join, resolve } from 'node:path';
import { findArtefacts, type Report } from './artefacts.js';
import { archiveOptions, makeClassArchive } from './classArchive.js';
import { findJava } from './java.js';
import { type Hold, holdFolder } from './owner.js';
import { expectFreePort } from './ports.js';
import { runNeo4j } from './runNeo4j.js';
import { LOOPBACK } from './settings.js';

export interface LocalServerOptions {
  /** Where the jars are kept, and fetched to when missing. */
  readonly dataDir: string;
  /** The folder of the graph; `<dataDir>/server` when left out. */
  readonly home?: string;
  readonly boltPort: number;
  readonly httpPort: number;
  /** The guide that Neo4j Browser opens with, an address of the service; none where absent. */
  readonly guide?: string | undefined;
  readonly report?: Report;
  /** The caller's hold on the folder, where it has one already; it stays the caller's. Else the folder is held until Neo4j has ended. */
  readonly hold?: Hold;
  /** Called with the folder of the graph before Neo4j runs on it, while nobody else may. */
  readonly prepare?: (home: string) => Promise<void>;
  /** Called when the Neo4j process was started; it does not answer yet. */
  readonly onSpawn?: () => void;
  /** Settings of neo4j.conf beside, or in the place of, the usual ones. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface LocalServer {
  readonly boltUri: string;
  readonly httpUri: string;
  /** Neo4j Browser, connecting by itself. */
  readonly browserUrl: string;
  /** The folder of its graph, settings and logs. */
  readonly home: string;
  /** The process id of Neo4j. */
  readonly pid: number;
  /** Resolves when Neo4j has ended, asked or not. */
  readonly ended: Promise<void>;
  /**
   * Makes the archive of Neo4j's classes if it is missing (about half a minute of CPU time at the lowest priority), which halves the
   * time of later starts. Ended by `stop()`. Never rejects.
   */
  makeClassArchive(): Promise<void>;
  /** Stops Neo4j, within three seconds, and lets the folder go. May be called twice. */
  stop(): Promise<void>;
}

/** How long Neo4j may take to end before it is killed, in milliseconds. It takes about 300 when idle. */
const PATIENCE = 2_000;

/**
 * Starts a Neo4j of our own and waits until it, and nobody else on its port, answers a query.
 * Throws a UserError with what to do where Java, Maven, a port or the folder stand in the way.
 */
export async function startLocalServer(options: LocalServerOptions): Promise<LocalServer> {
  const report = options.report ?? (() => {});
  const { boltPort, httpPort, guide, settings } = options;
  const dataDir = resolve(options.dataDir);
  const home = resolve(options.home ?? join(dataDir, 'server'));
  const java = await findJava();
  const hold = options.hold ?? (await holdFolder(home, boltPort));
  const release = options.hold ? () => {} : hold.release;
  try {
    await expectFreePort(boltPort, LOOPBACK, 'NEO4J_BOLT_PORT');
    await expectFreePort(httpPort, LOOPBACK, 'NEO4J_HTTP_PORT');
    const artefacts = await findArtefacts(dataDir, report);
    await options.prepare?.(home);
    report(`Neo4j ${artefacts.version} starts on Java ${java.version} …`);
    const neo4j = await runNeo4j({
      java: java.command,
      jars: artefacts.jars,
      place: { home, boltPort, httpPort, guide, settings },
      javaOptions: archiveOptions(artefacts, java),
      patience: PATIENCE,
      onPid(pid) {
        hold.noteNeo4j(pid);
        options.onSpawn?.();
      },
    });
    const ended = neo4j.ended.then(release);
    const httpUri = `http://${LOOPBACK}:${httpPort}`;
    const browserUrl = `${httpUri}/browser/?preselectAuthMethod=NO_AUTH`;
    const stopping = new AbortController();
    let archiving: Promise<void> | undefined;
    return {
      ...neo4j,
      ...{ home, httpUri, browserUrl, ended },
      makeClassArchive: () => (archiving ??= makeClassArchive(artefacts, java, stopping.signal)),
      async stop() {
        stopping.abort();
        await Promise.all([archiving, neo4j.stop()]);
        await ended;
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}
