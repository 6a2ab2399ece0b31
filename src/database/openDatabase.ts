import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { dataPathsIn } from '../backup/exclusiveAccess.js';
import type { Console } from '../cli/cliOutput.js';
import type { Config, GivenDatabase } from '../config.js';
import { sweepStagedUploads } from '../csv/stageUpload.js';
import { startLocalServer } from '../neo4j/localServer.js';
import { portInUse } from '../neo4j/owner.js';
import { OWN_USER, passwordFile } from '../neo4j/password.js';
import { STORE_FOLDER, unpackStore } from '../store/shippedStore.js';
import { UserError } from '../userError.js';
import { type GraphClient, openGraphClient } from './client.js';
import { isFailed } from './errors.js';

export interface Database {
  readonly graph: GraphClient;
  /** URL of Neo4j Browser with this database selected; ends in a query string, to which `&cmd=edit&arg=…` may be appended. */
  readonly browserUrl?: string | undefined;
  /** How to log in to a local Neo4j with Neo4j Browser; undefined for an external one. */
  readonly browserLogin?: { readonly user: string; readonly passwordFile: string };
  /** Resolves when a local Neo4j has ended, for whatever reason. Never resolves for an external one. */
  readonly ended: Promise<void>;
  /** Makes later starts of a local Neo4j fast (LocalServer.makeClassArchive); does nothing for an external one. */
  readonly makeClassArchive: () => Promise<void>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** URL, within the service, of the guide that Neo4j Browser opens. */
  readonly guide?: string;
  /** Called when the local database process is starting; at once for an external one. */
  readonly onSpawn?: () => void;
}

/** First Neo4j 5 version with `CALL (variable) { … }`, which every statement uses. */
const OLDEST_NEO4J = [5, 23] as const;

/**
 * Opens the database of NEO4J_URI, or starts a local one if that is not set. Throws a UserError if it does not answer, rejects the
 * credentials, or is too old.
 */
export function openDatabase(config: Config, console: Console, options: OpenOptions = {}): Promise<Database> {
  if (!config.database) return openOwn(config, console, options);
  options.onSpawn?.();
  return openGiven(config.database);
}

async function openOwn(config: Config, console: Console, options: OpenOptions): Promise<Database> {
  await sweepUploads(config.local.dataDir, console);
  const server = await startLocalServer({
    ...config.local,
    ...options,
    prepare: (home) => unpackShipped(home, console),
    report: (line) => (/( s left|just begun)$/.test(line) ? console.progress(line) : console.print(line)),
  });
  const graph = openGraphClient(server.address);
  const ignore = watchForFailure(graph, () => {
    console.print(
      `Neo4j has failed, probably because its disk is full (see ${join(server.home, 'logs', 'debug.log')}), and was stopped. Acknowledged uploads are kept. Free some space, then start again.`,
    );
    void server.stop();
  });
  const close = async () => {
    ignore();
    await graph.close();
    await server.stop();
  };
  const { browserUrl, ended, makeClassArchive } = server;
  return {
    ...{ graph, browserUrl, ended, makeClassArchive, close },
    browserLogin: { user: OWN_USER, passwordFile: passwordFile(server.home) },
  };
}

/** Unfinished uploads of a service that ended may have filled the disk: they are removed before Neo4j needs room. */
async function sweepUploads(dataDir: string, console: Console): Promise<void> {
  const { home, submissions } = dataPathsIn(dataDir);
  if (portInUse(home) !== undefined) return; // startLocalServer refuses
  const removed = await sweepStagedUploads(submissions, 0);
  if (removed > 0) console.print(`Removed ${removed} unfinished uploads from an earlier run.`);
}

/** Unpacks the shipped data into a new database as a finished store, if one fits (store/shippedStore.ts). */
async function unpackShipped(home: string, console: Console): Promise<void> {
  const store = await unpackStore(STORE_FOLDER, home);
  if (store) console.print(`Shipped data: ${store.rows} rows loaded from the prebuilt store.`);
}

/** Interval (ms) at which a local Neo4j is checked for failure. */
const FAILURE_CHECK_INTERVAL_MS = 2_000;

/** Polls the database and calls `then` once if it has failed (see `isFailed`). Returns a function that stops polling. */
function watchForFailure(graph: GraphClient, then: () => void): () => void {
  const ignoring = new AbortController();
  const wait = () =>
    pause(FAILURE_CHECK_INTERVAL_MS, true, { ref: false, signal: ignoring.signal }).catch(() => false);
  const look = async () => {
    while (await wait()) {
      try {
        await graph.read('RETURN 1 AS one');
      } catch (error) {
        if (isFailed(error)) return then();
      }
    }
  };
  void look();
  return () => ignoring.abort();
}

async function openGiven(given: GivenDatabase): Promise<Database> {
  const graph = openGraphClient(given);
  try {
    await graph.verify();
    await assertSupportedVersion(graph, given.uri);
  } catch (error) {
    await graph.close();
    throw error instanceof UserError ? error : toUserError(error, given);
  }
  return {
    graph,
    browserUrl: browserAt(given),
    ended: new Promise(() => {}),
    makeClassArchive: async () => {},
    close: () => graph.close(),
  };
}

/**
 * URL of Neo4j Browser with this database and user selected. If the configured URL already has a query string, it is returned unchanged,
 * because a browser may reach the server at another address than the service does.
 */
export function browserAt({ browserUrl, uri, user, database }: GivenDatabase): string | undefined {
  if (!browserUrl || browserUrl.includes('?')) return browserUrl;
  // Neo4j Browser reads a plus in a URL as a space.
  const dbms = uri.replace('://', `://${encodeURIComponent(user)}@`).replaceAll('+', '%2B');
  return `${browserUrl}?dbms=${dbms}${database ? `&db=${encodeURIComponent(database)}` : ''}`;
}

async function assertSupportedVersion(graph: GraphClient, uri: string): Promise<void> {
  const [record] = await graph.read('CALL dbms.components() YIELD versions RETURN versions[0] AS version');
  const version = String(record?.get('version'));
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldest, oldestMinor] = OLDEST_NEO4J;
  if (major > oldest || (major === oldest && minor >= oldestMinor)) return;
  throw new UserError(
    `Neo4j at ${uri} is version ${version}; ${OLDEST_NEO4J.join('.')} or later is required. Upgrade it, or unset NEO4J_URI to use the service's own Neo4j.`,
  );
}

/** Translates a driver error into a message for the administrator who set the variables. */
function toUserError(error: unknown, { uri, user, database }: GivenDatabase): UserError {
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  if (/CredentialsExpired/.test(code) || /must be changed/.test(message)) {
    return new UserError(
      `Neo4j at ${uri} requires a new password for "${user}". Change it in Neo4j Browser, then set NEO4J_PASSWORD to the new one.`,
    );
  }
  if (/Unauthorized|AuthenticationRateLimit|TokenExpired|Forbidden/.test(code)) {
    return new UserError(
      `Neo4j at ${uri} rejected the login of "${user}": ${firstSentence(message)} Correct NEO4J_USER and NEO4J_PASSWORD.`,
    );
  }
  if (/DatabaseNotFound/.test(code)) {
    return new UserError(
      `Neo4j at ${uri} has no database "${database}". Correct NEO4J_DATABASE, or unset it to use the default database.`,
    );
  }
  return new UserError(
    `Neo4j at ${uri} does not respond: ${firstSentence(message)} Start it or correct NEO4J_URI. Without NEO4J_URI, the service runs its own Neo4j.`,
  );
}

function firstSentence(message: string): string {
  const first = message.split(/(?<=\.)\s|\n/)[0] ?? message;
  return /[.!]$/.test(first) ? first : `${first}.`;
}
