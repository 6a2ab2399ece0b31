import { join } from 'node:path';

/** Where the local server listens; always on the loopback interface. */
export const LOOPBACK = '127.0.0.1';

export interface ServerPlace {
  /** Absolute path of the folder that holds the graph, its logs and its settings. */
  readonly home: string;
  readonly boltPort: number;
  readonly httpPort: number;
  /** The guide that Neo4j Browser opens with: an address of the service that this server is for. */
  readonly guide?: string | undefined;
  /** Settings beside, or in the place of, the usual ones. */
  readonly settings?: Readonly<Record<string, string>> | undefined;
}

/**
 * The server's `neo4j.conf`. It listens on the loopback interface alone and asks for no password, so that Neo4j Browser
 * connects by itself; in return it reads no file and no address that a statement names, and no foreign page
 * may read its HTTP answers.
 */
export function settingsText({ boltPort, httpPort, guide, settings }: ServerPlace): string {
  const bolt = `${LOOPBACK}:${boltPort}`;
  const http = `${LOOPBACK}:${httpPort}`;
  return lines({
    'server.bolt.listen_address': bolt,
    // Without the advertised addresses Neo4j Browser goes to 7687, whoever answers there.
    'server.bolt.advertised_address': bolt,
    'server.http.listen_address': http,
    'server.http.advertised_address': http,
    'server.https.enabled': 'false',
    // Only Neo4j Browser is served over HTTP; it speaks Bolt itself.
    'server.http_enabled_modules': 'BROWSER',
    'dbms.security.auth_enabled': 'false',
    'dbms.security.http_access_control_allow_origin': `http://${http}`,
    'dbms.security.allow_csv_import_from_file_urls': 'false',
    'internal.dbms.cypher_ip_blocklist': '0.0.0.0/0,::/0',
    'dbms.usage_report.enabled': 'false',
    'client.allow_telemetry': 'false',
    // What no statement of ours comes near; reads bring a limit of their own with them, which is shorter.
    'db.transaction.timeout': '30m',
    // How often it looks whose time is over. With Neo4j's own 2 s, a question of 4.5 s ends after 6, when nobody waits for it any more.
    'db.transaction.monitor.check.interval': '100ms',
    // No transaction takes the heap from all others; all together take 70 % of it at most, which is Neo4j's own setting.
    'db.memory.transaction.max': '512m',
    // A new graph takes 2 MB of disk, not 517 MB.
    'db.tx_log.preallocate': 'false',
    'db.tx_log.rotation.size': '16m',
    'server.memory.pagecache.size': '64m',
    // Stops in a second instead of eleven.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0',
    ...(guide && browserSettings(guide)),
    ...settings,
  });
}

/** Neo4j Browser opens with the guide, and takes guides and styles from that host alone. */
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

/** Java's arguments, as the text of a file for `java @file`: a class path of 214 jars is too long for some command lines. */
export function javaArguments(place: ServerPlace, jars: readonly string[], more: readonly string[]): string {
  const all = [
    ...more,
    '-XX:+UseSerialGC',
    // A small young generation keeps the idle database below 400 MB (359, not 449).
    '-Xms64m',
    '-Xmx1g',
    '-XX:NewSize=16m',
    '-XX:MaxNewSize=64m',
    // Gives memory back after the first load.
    '-XX:MinHeapFreeRatio=10',
    '-XX:MaxHeapFreeRatio=25',
    // Gives back what the C library holds, each five seconds; a Java that cannot do this passes over it.
    '-XX:+UnlockDiagnosticVMOptions',
    '-XX:+IgnoreUnrecognizedVMOptions',
    '-XX:TrimNativeHeapInterval=5000',
    ...OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '-cp',
    jars.join(process.platform === 'win32' ? ';' : ':'),
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${place.home}`,
    `--config-dir=${join(place.home, 'conf')}`,
  ];
  return `${all.map((argument) => `"${argument.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join('\n')}\n`;
}
