import { join } from 'node:path';
import type { Artefacts } from './artefacts.js';

/** Address of the local server: always the loopback interface. */
export const LOOPBACK = '127.0.0.1';

export interface ServerPlace {
  /** Absolute path of the folder with the graph, its logs and its settings. */
  readonly home: string;
  readonly boltPort: number;
  readonly httpPort: number;
  /** URL of the guide that Neo4j Browser opens, served by the service that uses this server. */
  readonly guide?: string | undefined;
  /** Settings that extend or override the defaults. */
  readonly settings?: Readonly<Record<string, string>> | undefined;
  /** The password that clients must give; without one Neo4j accepts all connections. */
  readonly password?: string | undefined;
}

/**
 * The server's `neo4j.conf`. It listens on the loopback interface only and requires a password, because web pages can reach that interface
 * too: browsers allow Bolt over WebSocket to any address. It reads no file and no address that a statement names, and no other page may
 * read its HTTP responses.
 */
export function settingsText({ boltPort, httpPort, guide, settings, password }: ServerPlace): string {
  const bolt = `${LOOPBACK}:${boltPort}`;
  const http = `${LOOPBACK}:${httpPort}`;
  return lines({
    'server.bolt.listen_address': bolt,
    // Without advertised addresses, Neo4j Browser connects to 7687, whichever server is there.
    'server.bolt.advertised_address': bolt,
    'server.http.listen_address': http,
    'server.http.advertised_address': http,
    'server.https.enabled': 'false',
    // HTTP serves only Neo4j Browser, which uses Bolt for queries.
    'server.http_enabled_modules': 'BROWSER',
    'dbms.security.auth_enabled': String(password !== undefined),
    // A client that guesses passwords must not lock the service out; a random password cannot be guessed.
    'dbms.security.auth_max_failed_attempts': '0',
    'dbms.security.http_access_control_allow_origin': `http://${http}`,
    'dbms.security.allow_csv_import_from_file_urls': 'false',
    'internal.dbms.cypher_ip_blocklist': '0.0.0.0/0,::/0',
    'dbms.usage_report.enabled': 'false',
    'client.allow_telemetry': 'false',
    // Upper limit that no statement of the service reaches; reads set their own, shorter timeout.
    'db.transaction.timeout': '30m',
    // Check interval for timeouts. At Neo4j's default of 2 s, a query with a timeout of 4.5 s ends after 6,
    // when its client has given up.
    'db.transaction.monitor.check.interval': '100ms',
    // One transaction cannot take the whole heap. All together take at most 70 % of it, Neo4j's default.
    'db.memory.transaction.max': '512m',
    // A new graph then takes 2 MB of disk instead of 517.
    'db.tx_log.preallocate': 'false',
    'db.tx_log.rotation.size': '16m',
    'server.memory.pagecache.size': '64m',
    // Otherwise Neo4j plans a statement again for each order of magnitude of its lists and texts, up to a second each time.
    'internal.cypher.use_parameter_size': 'false',
    // Reduces the stop time from eleven seconds to one.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0',
    ...(guide && browserSettings(guide)),
    ...settings,
  });
}

/** Makes Neo4j Browser open with the guide, and load guides and styles only from that host. */
function browserSettings(guide: string): Record<string, string> {
  const { protocol, hostname } = new URL(guide);
  return {
    'browser.post_connect_cmd': `guide ${guide}`,
    'browser.remote_content_hostname_whitelist': `${protocol}//${hostname}`,
  };
}

const lines = (settings: Record<string, string>) =>
  `${Object.entries(settings)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n')}\n`;

const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];

/** Java's arguments as the text of a file for `java @file`: a class path of 214 jars is too long for some command lines. */
export function javaArguments(
  place: ServerPlace,
  { jars, mainClass }: Pick<Artefacts, 'jars' | 'mainClass'>,
  more: readonly string[],
): string {
  const all = [
    '-XX:+UseSerialGC',
    // A small young generation keeps the idle database below 400 MB (359 instead of 449).
    '-Xms64m',
    '-Xmx1g',
    '-XX:NewSize=16m',
    '-XX:MaxNewSize=64m',
    // Releases memory after the first load.
    '-XX:MinHeapFreeRatio=10',
    '-XX:MaxHeapFreeRatio=25',
    // Releases the C library's free memory every five seconds. A Java version without this option ignores it.
    '-XX:+UnlockDiagnosticVMOptions',
    '-XX:+IgnoreUnrecognizedVMOptions',
    '-XX:TrimNativeHeapInterval=5000',
    // Last, because of two contrary options Java takes the later one.
    ...more,
    ...OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '-cp',
    jars.join(process.platform === 'win32' ? ';' : ':'),
    mainClass,
    `--home-dir=${place.home}`,
    `--config-dir=${join(place.home, 'conf')}`,
  ];
  return argumentText(all);
}

/** Arguments as the text of a file for `java @file`. */
export function argumentText(all: readonly string[]): string {
  return `${all.map((argument) => `"${argument.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join('\n')}\n`;
}
