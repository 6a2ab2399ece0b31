import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../userError.js';
import { findArtefacts, type Report } from './artefacts.js';
import { findJava } from './java.js';
import { argumentText, settingsText } from './settings.js';

/** How many of the last lines that Neo4j's administration printed an error message contains. */
const ERROR_LINES = 3;

/** What Neo4j's administration tool needs to run. */
export interface AdminTool {
  /** The command that runs Java. */
  readonly java: string;
  /** The folder with Neo4j's jars (artefacts.ts). */
  readonly folder: string;
}

/**
 * Runs one command of Neo4j's administration tool (`database dump …`, `database load …`) on the graph in `home`, on which no Neo4j may be
 * running. Throws a UserError with the last lines of its output if it fails.
 */
export async function administer(
  dataDir: string,
  home: string,
  command: readonly string[],
  report: Report,
): Promise<void> {
  const java = await findJava();
  const { folder } = await findArtefacts(dataDir, report);
  await runAdminTool({ java: java.command, folder }, home, command, report);
}

/** As `administer`, with Java and the jars found already. */
export async function runAdminTool(
  { java, folder }: AdminTool,
  home: string,
  command: readonly string[],
  report: Report,
): Promise<void> {
  const conf = join(home, 'conf');
  mkdirSync(conf, { recursive: true });
  writeFileSync(join(conf, 'neo4j.conf'), settingsText({ home, boltPort: 7687, httpPort: 7474 }));
  const options = ['-XX:+UseSerialGC', '-Xmx512m', '-cp', join(folder, 'lib', '*')];
  // In a file, because other users of the machine can see the arguments of a process, and one may be a password.
  const argumentFile = join(conf, 'admin.args');
  writeFileSync(argumentFile, argumentText([...options, 'org.neo4j.cli.AdminTool', ...command]), {
    mode: 0o600,
  });
  const printed: string[] = [];
  const code = await run(java, [`@${argumentFile}`], { home, conf }, (line) => {
    if (/^Files: /.test(line)) report(`${command[1]}: ${line}`);
    else printed.push(line);
  }).finally(() => rmSync(argumentFile, { force: true }));
  if (code === 0) return;
  const why = printed.filter((line) => !/--verbose/.test(line)).slice(-ERROR_LINES);
  throw new UserError(`Neo4j's "${command.slice(0, 2).join(' ')}" failed: ${why.join(' ').slice(0, 500)}`);
}

/** Runs the process and kills it if this process exits first. Returns its exit code. */
function run(
  java: string,
  options: readonly string[],
  { home, conf }: { readonly home: string; readonly conf: string },
  onLine: (line: string) => void,
): Promise<number | null> {
  const admin = spawn(java, options, {
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: conf },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = () => admin.kill();
  process.once('exit', end);
  for (const stream of [admin.stdout, admin.stderr])
    stream.on('data', (chunk: Buffer) => {
      for (const line of chunk.toString().split(/[\r\n]+/)) if (line.trim()) onLine(line.trim());
    });
  return new Promise((resolve, reject) => {
    admin.once('error', reject);
    admin.once('close', (code) => {
      process.off('exit', end);
      resolve(code);
    });
  });
}
