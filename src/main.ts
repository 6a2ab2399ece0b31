import { readFileSync } from 'node:fs';
import { openConsole } from './cli/cliOutput.js';
import { readConfig } from './config.js';
import { outOfSupport } from './nodeVersion.js';
import type { Service } from './service.js';
import { openStartup } from './startup/open.js';
import { consoleOn, openLog } from './telemetry/log.js';
import { UserError } from './userError.js';

/**
 * Shutdown timeout in milliseconds, after which the process exits anyway. Requests in flight are answered first,
 * which takes at most one query timeout. The keeper process then stops Neo4j.
 */
const LONGEST_STOP = 9_000;

/** Exit codes by shell convention: 128 plus the signal number. */
const INTERRUPTED = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

let console = openConsole();
let service: Service | undefined;
let stopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void stop(signal));
}

// If npm gets SIGTERM, it exits with its shell without forwarding the signal; the parent process then changes.
if (process.env.npm_lifecycle_event === 'start') {
  const npm = process.ppid;
  setInterval(() => process.ppid === npm || void stop('SIGTERM'), 250).unref();
}

try {
  const config = readConfig(process.env);
  if (config.watch.logFormat === 'json') console = consoleOn(openLog(config.watch));
  for (const line of [...outOfSupport(process.version), ...config.warnings]) console.print(line);
  const startup = await openStartup(config);
  const { startService } = await import('./service.js');
  service = await startService(config, console, startup);
  void service.databaseEnded.then(databaseLost);
  process.stdout.write(addresses(service));
} catch (error) {
  fail(error);
}

/** Exits with 0 if the service was running, and with the signal's exit code if it was still starting. */
async function stop(signal: keyof typeof INTERRUPTED): Promise<void> {
  if (stopping) return;
  stopping = true;
  console.print(`${signal}: stopping …`);
  if (!service) process.exit(INTERRUPTED[signal]);
  setTimeout(() => process.exit(1), LONGEST_STOP).unref();
  await service.stop();
  process.exit(0);
}

function databaseLost(): void {
  if (stopping) return;
  console.print(
    'Neo4j stopped unexpectedly, so the service is stopping too. Start it again with "npm start".',
  );
  process.exit(1);
}

/** Prints a UserError as its message. Any other error is a bug: its stack is printed only on request. */
function fail(error: unknown): never {
  if (error instanceof UserError) console.print(error.message);
  else {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    console.print(
      `The service could not start because of an internal error: ${message}. Set LOG_LEVEL=debug to see where it occurred, and please report it.`,
    );
    if (process.env.LOG_LEVEL === 'debug') console.print(String(stack));
  }
  process.exit(1);
}

function addresses({ url, browserUrl, browserLogin }: Service): string {
  const base = url.replace(/\/$/, '');
  const lines = [`Page           ${base}/`, `GraphQL        ${base}/graphql`];
  if (browserUrl) lines.push(`Neo4j Browser  ${browserUrl}`);
  if (browserLogin)
    lines.push(`               user ${browserLogin.user}, ${passwordHint(browserLogin.passwordFile)}`);
  return `${lines.join('\n')}\nPress Ctrl-C to stop the service.\n`;
}

/** The password is shown only on a terminal: other output is usually kept in log files. */
function passwordHint(file: string): string {
  return process.stdout.isTTY ? `password ${readFileSync(file, 'utf8').trim()}` : `password in ${file}`;
}
