import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../userError.js';
import { findArtefacts, type Report } from './artefacts.js';
import { findJava } from './java.js';
import { settingsText } from './settings.js';

/** Number of lines of output that an error message shows. */
const SHOWN_LINES = 3;

/**
 * Runs one of Neo4j's own admin commands (`database dump …`, `database load …`) on the graph in `home`. No Neo4j may be running on it. If
 * the command fails, throws a UserError with its last lines of output.
 */
export async function administer(
  dataDir: string,
  home: string,
  command: readonly string[],
  report: Report,
): Promise<void> {
  const java = await findJava();
  const { folder } = await findArtefacts(dataDir, report);
  const conf = join(home, 'conf');
  mkdirSync(conf, { recursive: true });
  writeFileSync(join(conf, 'neo4j.conf'), settingsText({ home, boltPort: 7687, httpPort: 7474 }));
  const options = [
    '-XX:+UseSerialGC',
    '-Xmx512m',
    '-cp',
    join(folder, 'lib', '*'),
    'org.neo4j.cli.AdminTool',
  ];
  const output: string[] = [];
  const code = await run(java.command, [...options, ...command], { home, conf }, (line) => {
    if (/^Files: /.test(line)) report(`${command[1]}: ${line}`);
    else output.push(line);
  });
  if (code === 0) return;
  const why = output.filter((line) => !/--verbose/.test(line)).slice(-SHOWN_LINES);
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
