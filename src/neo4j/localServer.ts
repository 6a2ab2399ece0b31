import { join, resolve } from 'node:path';
import type { DatabaseAddress } from '../database/client.js';
import { findArtefacts, type Report } from './artefacts.js';
import { archiveOptions, makeClassArchive } from './classArchive.js';
import { findJava } from './java.js';
import { type Hold, holdFolder } from './owner.js';
import { ensurePassword, OWN_USER } from './password.js';
import { expectFreePort } from './ports.js';
import { runNeo4j } from './runNeo4j.js';
import { LOOPBACK } from './settings.js';

export interface LocalServerOptions {
  /** Folder with the jars, which are downloaded if missing. */
  readonly dataDir: string;
  /** Folder of the graph; `<dataDir>/server` by default. */
  readonly home?: string;
  readonly boltPort: number;
  readonly httpPort: number;
  /** URL on the service of the guide that Neo4j Browser opens; no guide if absent. */
  readonly guide?: string | undefined;
  readonly report?: Report;
  /** Folder lock that the caller already has and releases itself. If absent, the folder is locked until Neo4j ends. */
  readonly hold?: Hold;
  /** Called with the folder of the graph before Neo4j starts, while the folder is locked. */
  readonly prepare?: (home: string) => Promise<void>;
  /** Called when the Neo4j process has been spawned; it does not answer queries yet. */
  readonly onSpawn?: () => void;
  /** Settings for neo4j.conf that extend or override the defaults. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Java options that extend or override the defaults. */
  readonly javaOptions?: readonly string[];
  /** Maven project file with other versions of Neo4j; `neo4j/pom.xml` by default. */
  readonly pom?: string;
  /** Whether clients must give a password; true by default. False only for tests, measurements and stores that are packed afterwards. */
  readonly requirePassword?: boolean;
}

export interface LocalServer {
  readonly boltUri: string;
  /** What a client needs to connect: the address, and the user and password if one is required. */
  readonly address: DatabaseAddress;
  readonly httpUri: string;
  /** Neo4j Browser with this server and its user selected; it asks for the password if one is required. Ends in a query string. */
  readonly browserUrl: string;
  /** Folder with the graph, settings and logs. */
  readonly home: string;
  /** Process id of Neo4j. */
  readonly pid: number;
  /** Resolves when Neo4j has ended for any reason. */
  readonly ended: Promise<void>;
  /**
   * Makes the archive of Neo4j's classes if it is missing (about half a minute of CPU time at the lowest priority), which halves the time
   * of later starts. Aborted by `stop()`. Never rejects.
   */
  makeClassArchive(): Promise<void>;
  /** Stops Neo4j within three seconds and releases the folder. May be called twice. */
  stop(): Promise<void>;
}

/** Timeout for a graceful stop, in milliseconds; then Neo4j is killed. An idle one stops in about 300. */
const STOP_TIMEOUT_MS = 2_000;

/**
 * Starts a local Neo4j and waits until it, and no other server on its port, answers a query. Throws a UserError with advice if Java, Maven,
 * a port or the folder is unavailable.
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
    const artefacts = await findArtefacts(dataDir, report, process.env, options.pom);
    await options.prepare?.(home);
    const password =
      options.requirePassword === false
        ? undefined
        : await ensurePassword({ java: java.command, folder: artefacts.folder }, home);
    report(`Starting Neo4j ${artefacts.version} on Java ${java.version} …`);
    const neo4j = await runNeo4j({
      java: java.command,
      artefacts,
      place: { home, boltPort, httpPort, guide, settings, password },
      javaOptions: [...archiveOptions(artefacts, java), ...(options.javaOptions ?? [])],
      timeoutMs: STOP_TIMEOUT_MS,
      onPid(pid) {
        hold.noteNeo4j(pid);
        options.onSpawn?.();
      },
    });
    const ended = neo4j.ended.then(release);
    const httpUri = `http://${LOOPBACK}:${httpPort}`;
    const { boltUri } = neo4j;
    const address = password === undefined ? { uri: boltUri } : { uri: boltUri, user: OWN_USER, password };
    const browserUrl = `${httpUri}/browser/?${browserQuery(boltUri, password)}`;
    const stopping = new AbortController();
    let archiving: Promise<void> | undefined;
    return {
      ...neo4j,
      ...{ home, address, httpUri, browserUrl, ended },
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

/** Neo4j Browser accepts a user in its address, but not a password; it prompts for that. */
const browserQuery = (boltUri: string, password: string | undefined) =>
  password === undefined
    ? `preselectAuthMethod=NO_AUTH&dbms=${boltUri}`
    : `dbms=${boltUri.replace('://', `://${OWN_USER}@`)}`;
