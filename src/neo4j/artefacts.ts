import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemCode, UserError } from '../userError.js';
import { OTHER_WAYS } from './java.js';
import { processMark } from './processes.js';

/** Maven project file with the artefacts of Neo4j and their versions. */
const POM = fileURLToPath(new URL('../../neo4j/pom.xml', import.meta.url));

/** Approximate size of the download, for the progress line only. */
const ABOUT = { megabytes: 143 };

/** Written into a folder of artefacts last: its expected contents. A folder without it is an incomplete download. */
const MARKER = 'complete.json';

export interface Artefacts {
  /** The version of Neo4j, for example `5.26.30`. */
  readonly version: string;
  /** Folder of this version: `lib/` with the jars, and archives of their classes. */
  readonly folder: string;
  /** The jars, sorted by name, as absolute paths. */
  readonly jars: readonly string[];
  /** The class whose `main` starts the server. */
  readonly mainClass: string;
}

/** Main classes of Neo4j Community: of calendar versions (2025 and later) and of Neo4j 5. */
const MAIN_CLASSES = ['org.neo4j.server.Neo4jCommunity', 'org.neo4j.server.CommunityEntryPoint'];

/** Shows a progress line. A line replaces the previous one while the same task runs. */
export type Report = (line: string) => void;

/**
 * Finds Neo4j's jars in `dataDir`; downloads them with Maven if they are missing or incomplete. Throws a UserError if Maven is missing or
 * cannot download them. The next call repeats an incomplete download. `pom` is a Maven project file with other versions.
 */
export async function findArtefacts(
  dataDir: string,
  report: Report,
  env: NodeJS.ProcessEnv = process.env,
  pom = POM,
): Promise<Artefacts> {
  const project = readFileSync(pom, 'utf8');
  const version = /<neo4j.version>([^<]+)</.exec(project)?.[1] ?? 'unknown';
  const recipe = createHash('sha256')
    .update(project.replace(/<!--.*?-->|\s+/gs, ''))
    .digest('hex');
  const folder = join(dataDir, `neo4j-${version}`);
  if (!isComplete(folder, recipe)) await fetchOnce(folder, { pom, recipe }, report, env);
  const lib = join(folder, 'lib');
  const jars = jarsIn(lib).map((name) => join(lib, name));
  return { version, folder, jars, mainClass: mainClassIn(jars) };
}

/** A jar lists the names of its classes uncompressed. */
function mainClassIn(jars: readonly string[]): string {
  const contents = jars
    .filter((jar) => /^neo4j(-server)?-[\d.]+\.jar$/.test(basename(jar)))
    .map((jar) => readFileSync(jar));
  const found = MAIN_CLASSES.find((name) =>
    contents.some((jar) => jar.includes(`${name.replaceAll('.', '/')}.class`)),
  );
  return found ?? MAIN_CLASSES.at(-1)!;
}

const jarsIn = (lib: string) =>
  readdirSync(lib)
    .filter((name) => name.endsWith('.jar'))
    .sort();

function isComplete(folder: string, recipe: string): boolean {
  const marker = join(folder, MARKER);
  if (!existsSync(marker)) return false;
  const written = JSON.parse(readFileSync(marker, 'utf8')) as { recipe?: string; jars?: number };
  return written.recipe === recipe && jarsIn(join(folder, 'lib')).length === written.jars;
}

/** Downloads of this process that are running, by folder. */
const running = new Map<string, Promise<void>>();

/** Downloads into a folder; calls that come while a download into it runs wait for that one. */
function fetchOnce(...download: Parameters<typeof fetchInto>): Promise<void> {
  const [folder] = download;
  const known = running.get(folder);
  if (known) return known;
  const started = fetchInto(...download).finally(() => running.delete(folder));
  running.set(folder, started);
  return started;
}

/** Downloads into a temporary folder and renames it at the end, so two services that start together do not conflict. */
async function fetchInto(
  folder: string,
  { pom, recipe }: { readonly pom: string; readonly recipe: string },
  report: Report,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const part = `${folder}.part-${process.pid}`;
  const lib = join(part, 'lib');
  removeAbandoned(folder);
  try {
    mkdirSync(lib, { recursive: true });
    await runMaven(pom, lib, report, env);
    writeFileSync(join(part, MARKER), JSON.stringify({ recipe, jars: jarsIn(lib).length }));
    if (!isComplete(folder, recipe)) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(part, folder);
    }
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}

/** Removes the temporary folders of downloads whose process has ended. */
function removeAbandoned(folder: string): void {
  const [dataDir, start] = [dirname(folder), `${basename(folder)}.part-`];
  if (!existsSync(dataDir)) return;
  for (const name of readdirSync(dataDir).filter((entry) => entry.startsWith(start))) {
    const alive = processMark(Number(name.slice(start.length))) !== undefined;
    if (!alive) rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}

function runMaven(pom: string, lib: string, report: Report, env: NodeJS.ProcessEnv): Promise<void> {
  const task = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
  const options = ['-B', '-f', pom, task, '-DincludeScope=runtime', `-DoutputDirectory=${lib}`];
  report('Downloading Neo4j from Maven Central with Maven (once, about 140 MB) …');
  const maven = spawn('mvn', options, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const endMaven = () => maven.kill();
  process.once('exit', endMaven);
  const output: string[] = [];
  const started = Date.now();
  const fetched = { files: 0, megabytes: 0 };
  const listen = (chunk: Buffer) => {
    for (const line of chunk.toString().split('\n')) {
      output.push(line);
      if (output.length > 200) output.shift();
      const size = /Downloaded .*\.jar \(([\d.]+) ([kM]?)B/.exec(line);
      if (!size) continue;
      fetched.files += 1;
      fetched.megabytes += Number(size[1]) / (size[2] === 'M' ? 1 : size[2] === 'k' ? 1e3 : 1e6);
      report(progressLine(fetched.files, fetched.megabytes, (Date.now() - started) / 1000));
    }
  };
  maven.stdout.on('data', listen);
  maven.stderr.on('data', listen);
  return new Promise((resolve, reject) => {
    maven.on('error', (error) => reject(systemCode(error) === 'ENOENT' ? noMaven() : error));
    maven.on('close', (code) => {
      process.off('exit', endMaven);
      if (code === 0) resolve();
      else reject(mavenFailed(output));
    });
  });
}

function progressLine(files: number, megabytes: number, seconds: number): string {
  const rate = megabytes / Math.max(seconds, 0.1);
  const left = Math.max(0, Math.ceil((ABOUT.megabytes - megabytes) / Math.max(rate, 0.01)));
  // Until then Maven has downloaded little except its own plugins, so an estimate would be unreliable.
  const time = megabytes < 5 ? 'starting' : `${left} s left`;
  return `Neo4j: ${files} files, ${megabytes.toFixed(0)} of about ${ABOUT.megabytes} MB, ${rate.toFixed(1)} MB/s, ${time}`;
}

function noMaven(): UserError {
  return new UserError(
    `Cannot download Neo4j: Maven ("mvn") was not found. Install Maven (needed only once), ${OTHER_WAYS}.`,
  );
}

function mavenFailed(output: readonly string[]): UserError {
  const reason =
    output.find((line) => line.startsWith('[ERROR]'))?.replace('[ERROR] ', '') ?? 'no reason was given';
  return new UserError(
    `Cannot download Neo4j: Maven failed: ${reason.slice(0, 400)} Start again when Maven Central can be reached (completed downloads are kept), ${OTHER_WAYS}.`,
  );
}
