import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../userError.js';
import { waitForAnswer } from './answer.js';
import type { Artefacts } from './artefacts.js';
import { whyItEnded } from './debugLog.js';
import { processMark } from './processes.js';
import { javaArguments, LOOPBACK, type ServerPlace, settingsText } from './settings.js';

const KEEPER = fileURLToPath(new URL('../../neo4j/keeper.mjs', import.meta.url));

export interface Run {
  readonly java: string;
  readonly artefacts: Pick<Artefacts, 'jars' | 'mainClass'>;
  readonly place: ServerPlace;
  /** Additional Java arguments, for the class archive. */
  readonly javaOptions: readonly string[];
  /** Timeout for a graceful stop, in milliseconds; then Neo4j is killed. */
  readonly timeoutMs: number;
  /** Scheduling priority, as `os.setPriority` takes it: 0 (normal) by default, 19 is the lowest. */
  readonly priority?: number;
  /** Called with Neo4j's process id as soon as it is known. */
  readonly onPid?: (pid: number) => void;
}

export interface RunningNeo4j {
  readonly boltUri: string;
  readonly pid: number;
  /** Resolves when Neo4j has ended for any reason. */
  readonly ended: Promise<void>;
  /** Resolves when Neo4j has ended. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Writes the settings, runs Neo4j under its keeper and waits until it answers a query. Throws a UserError with the reason if it ends before
 * that.
 */
export async function runNeo4j(run: Run): Promise<RunningNeo4j> {
  const { home, boltPort } = run.place;
  const logs = join(home, 'logs');
  const debugLog = join(logs, 'debug.log');
  for (const folder of ['conf', 'logs']) mkdirSync(join(home, folder), { recursive: true });
  const from = statSync(debugLog, { throwIfNoEntry: false })?.size ?? 0;
  const supervisor = startSupervisor(run, join(logs, 'neo4j.log'));
  let running = true;
  let owner: { pid: number; mark: string | undefined } | undefined;
  const ended = new Promise<void>((done) => {
    supervisor.once('exit', () => {
      running = false;
      // A keeper that is killed leaves Neo4j running.
      if (owner?.mark && processMark(owner.pid) === owner.mark) process.kill(owner.pid, 'SIGTERM');
      done();
    });
  });
  const stop = () => {
    supervisor.stdin?.destroy();
    return ended;
  };
  const boltUri = `bolt://${LOOPBACK}:${boltPort}`;
  try {
    const pid = await pidFrom(supervisor);
    owner = { pid, mark: processMark(pid) };
    run.onPid?.(pid);
    await waitForAnswer(run.place, boltUri, () => running);
    return { boltUri, pid, ended, stop };
  } catch (error) {
    const died = !running;
    await stop();
    throw died ? whyItEnded(debugLog, from, run.place) : error;
  }
}

function startSupervisor(run: Run, log: string): ChildProcess {
  const conf = join(run.place.home, 'conf');
  const argumentFile = join(conf, 'java.args');
  writeFileSync(join(conf, 'neo4j.conf'), settingsText(run.place));
  writeFileSync(argumentFile, javaArguments(run.place, run.artefacts, run.javaOptions));
  const options = [
    KEEPER,
    log,
    String(run.timeoutMs),
    String(run.priority ?? 0),
    run.java,
    `@${argumentFile}`,
  ];
  return spawn(process.execPath, options, {
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
    // Limits glibc's memory pools; the default is one for each thread.
    env: { ...process.env, MALLOC_ARENA_MAX: '2' },
  });
}

/** Reads Neo4j's process id, which the keeper prints first. */
function pidFrom(supervisor: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    supervisor.stdout?.once('data', (chunk: Buffer) => resolve(Number(chunk.toString().trim())));
    supervisor.once('error', reject);
    supervisor.once('exit', (code) => reject(new UserError(`Cannot run Java (exit code ${code}).`)));
  });
}
