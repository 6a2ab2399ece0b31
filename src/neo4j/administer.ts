import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../userError.js';
import { findArtefacts, type Report } from './artefacts.js';
import { findJava } from './java.js';
import { settingsText } from './settings.js';

/** How much of what Neo4j's administration said last is told where it fails, in lines. */
const TOLD = 3;

/**
 * Runs one command of Neo4j's own administration (`database dump …`, `database load …`) on the graph in `home`, which no Neo4j may be running on.
 * Throws a UserError with the last that it said where it fails.
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
  const said: string[] = [];
  const code = await run(java.command, [...options, ...command], { home, conf }, (line) => {
    if (/^Files: /.test(line)) report(`${command[1]}: ${line}`);
    else said.push(line);
  });
  if (code === 0) return;
  const why = said.filter((line) => !/--verbose/.test(line)).slice(-TOLD);
  throw new UserError(`Neo4j's "${command.slice(0, 2).join(' ')}" failed: ${why.join(' ').slice(0, 500)}`);
}

/** Runs it, and ends it where we end before. Gives its exit code. */
function run(
  java: string,
  options: readonly string[],
  { home, conf }: { readonly home: string; readonly conf: string },
  hear: (line: string) => void,
): Promise<number | null> {
  const admin = spawn(java, options, {
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: conf },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = () => admin.kill();
  process.once('exit', end);
  for (const stream of [admin.stdout, admin.stderr])
    stream.on('data', (chunk: Buffer) => {
      for (const line of chunk.toString().split(/[\r\n]+/)) if (line.trim()) hear(line.trim());
    });
  return new Promise((resolve, reject) => {
    admin.once('error', reject);
    admin.once('close', (code) => {
      process.off('exit', end);
      resolve(code);
    });
  });
}
