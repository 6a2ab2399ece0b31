import { pipeline } from 'node:stream/promises';
import { readConfig } from '../config.js';
import { readTables } from '../ingest/tables.js';
import { openConsole } from './cliOutput.js';
import type { OpenGraph } from './context.js';
import { openPrepared } from './database.js';
import { runCommand } from './program.js';

/** Timeout for closing the database when the command is stopped, in milliseconds. */
const LONGEST_STOP = 4_000;

const console = openConsole();
let opened: OpenGraph | undefined;

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const) {
  process.once(signal, () => void stop(code));
}

// A reader such as `| head` may close the pipe early.
process.stdout.on('error', () => process.exit(0));

process.exitCode = await runCommand(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  stream: (chunks) => pipeline(chunks, process.stdout, { end: false }),
  console,
  readTables,
  readConfig: () => readConfig(process.env),
  async openGraph() {
    opened = await openPrepared(readConfig(process.env), console);
    return opened;
  },
});

async function stop(code: number): Promise<void> {
  console.print('Stopped. Run the same command again to resume.');
  setTimeout(() => process.exit(code), LONGEST_STOP).unref();
  await opened?.close();
  process.exit(code);
}
