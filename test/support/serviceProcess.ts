import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultDataFolder } from '../../src/dataFolder.js';
import { freePort } from '../../src/neo4j/ports.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface ServiceProcess {
  readonly process: ChildProcess;
  readonly url: string;
  readonly boltPort: number;
  /** Output so far, of both streams. */
  printed(): string;
  /** Resolves with the exit code when it has ended. */
  readonly ended: Promise<number | null>;
}

/** Runs the service like `npm start`, as a separate process with this environment. */
export async function runService(env: NodeJS.ProcessEnv): Promise<ServiceProcess> {
  const [port, boltPort, httpPort] = [
    await freePort('127.0.0.1'),
    await freePort('127.0.0.1'),
    await freePort('127.0.0.1'),
  ];
  const service = spawn(process.execPath, ['--import', './test/support/typescript.mjs', 'src/main.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: String(port),
      NEO4J_BOLT_PORT: String(boltPort),
      NEO4J_HTTP_PORT: String(httpPort),
      METRICS_ADDRESS: 'off', // the usual address may be another service's, which it would say
      ...env,
    },
  });
  let text = '';
  service.stdout?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  service.stderr?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  const ended = new Promise<number | null>((done) => service.once('exit', (code) => done(code)));
  return { process: service, url: `http://127.0.0.1:${port}/`, boltPort, printed: () => text, ended };
}

/** Waits until a condition is true; throws the service's output on timeout. */
export async function until(
  service: ServiceProcess,
  holds: () => boolean | Promise<boolean>,
  seconds: number,
): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`It took longer than ${seconds} s. The service printed:\n${service.printed()}`);
}

/** A temporary data folder with a link to the jars of the default one. Remove it afterwards. */
export function newDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'museum-graph-service-'));
  const usual = process.env.DATA_DIR ?? defaultDataFolder(process.env);
  for (const name of readdirSync(usual).filter((entry) => /^neo4j-[\d.]+$/.test(entry))) {
    symlinkSync(join(usual, name), join(folder, name));
  }
  return folder;
}

/** Everything that the service printed, without the warning about a version of Node.js that is out of support. */
export const printedBy = (service: Pick<ServiceProcess, 'printed'>): string =>
  service
    .printed()
    .replace(/^Node\.js v.*\n/m, '')
    .trim();

/** The process ids of Neo4j servers, and of their keepers, that have this folder in their command. */
export function neo4jOn(folder: string): string[] {
  const all = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8', maxBuffer: 1e8 });
  return all
    .split('\n')
    .filter((line) => line.includes('java.args') && line.includes(folder))
    .map((line) => line.trim().split(' ')[0] ?? '');
}
