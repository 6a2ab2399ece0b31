import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { findArtefacts } from '../../src/neo4j/artefacts.js';
import { findJava } from '../../src/neo4j/java.js';
import { type File, files, type Size } from './generate.js';

/** Number of lines per write. */
const AT_ONCE = 2_000;

/** Writes a synthetic network into a new Neo4j home folder, with Neo4j's offline import tool. */
export async function loadOffline(home: string, dataDir: string, size: Size): Promise<void> {
  const folder = join(home, 'synthetic');
  mkdirSync(folder, { recursive: true });
  const made = files(size);
  for (const file of made) await write(folder, file);
  await importTool(home, dataDir, folder, made);
}

async function write(folder: string, file: File): Promise<void> {
  const chunks = function* () {
    let lines = [file.header];
    for (const line of file.lines()) {
      lines.push(line);
      if (lines.length < AT_ONCE) continue;
      yield `${lines.join('\n')}\n`;
      lines = [];
    }
    yield `${lines.join('\n')}\n`;
  };
  await pipeline(Readable.from(chunks()), createWriteStream(join(folder, `${file.name}.csv`)));
}

async function importTool(
  home: string,
  dataDir: string,
  folder: string,
  made: readonly File[],
): Promise<void> {
  const java = await findJava();
  const { jars } = await findArtefacts(dataDir, () => {});
  const given = made.map(({ name, header }) => {
    const option = header.startsWith(':START_ID') ? '--relationships' : '--nodes';
    return `${option}=${join(folder, `${name}.csv`)}`;
  });
  const tool = spawn(
    java.command,
    [
      ...['-Xmx2g', '--add-opens=java.base/java.nio=ALL-UNNAMED', '-cp', jars.join(':')],
      ...['org.neo4j.cli.AdminTool', 'database', 'import', 'full', 'neo4j', '--overwrite-destination'],
      ...['--id-type=string', `--report-file=${join(home, 'import.report')}`, ...given],
    ],
    {
      env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let stderr = '';
  for (const stream of [tool.stdout, tool.stderr])
    stream.on('data', (text) => (stderr = `${stderr}${text}`.slice(-4_000)));
  const [code] = await once(tool, 'exit');
  if (code !== 0) throw new Error(`Neo4j's import tool ended with ${code}:\n${stderr}`);
}
