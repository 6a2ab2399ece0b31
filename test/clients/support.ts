import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The folder of the reconciliation clients. */
export const HERE = fileURLToPath(new URL('./reconcile/', import.meta.url));

/** Where what the clients need is kept: below node_modules, so that it is never committed and goes with a fresh install. */
const KEPT = fileURLToPath(new URL('../../node_modules/.cache/reconcile-clients/', import.meta.url));

/** Runs a program and gives the lines that it printed. Throws with its error output where it ends otherwise than well. */
export async function linesOf(program: string, ...args: string[]): Promise<string[]> {
  const { stdout } = await run(program, args, { timeout: 240_000, maxBuffer: 10_000_000 });
  return stdout.split('\n').filter((line) => line.trim() !== '');
}

/**
 * A folder that `make` fills, once for each version of the file that lists what is needed (a path, seen from here); a folder that was left half full is
 * made anew.
 */
export async function keptFor(list: string, make: (folder: string) => Promise<unknown>): Promise<string> {
  const sha256 = createHash('sha256')
    .update(readFileSync(resolve(HERE, list)))
    .digest('hex');
  const folder = join(KEPT, sha256.slice(0, 12));
  const unfinished = `${folder}.unfinished`;
  if (existsSync(folder)) return folder;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  await make(unfinished);
  renameSync(unfinished, folder);
  return folder;
}

/** A folder with the jars that a pom.xml (an absolute path) names, fetched from Maven Central; of one scope where it is said. */
export const jarsOf = (pom: string, scope?: string): Promise<string> =>
  keptFor(pom, (folder) =>
    linesOf(
      ...(['mvn', '-q', '-B', '-f', pom, 'dependency:copy-dependencies'] as const),
      ...(scope ? [`-DincludeScope=${scope}`] : []),
      `-DoutputDirectory=${folder}`,
    ),
  );

/** A folder with the packages that a requirements file (an absolute path) names, fetched from PyPI: what Python is told of as PYTHONPATH. */
export const packagesOf = (requirements: string): Promise<string> =>
  keptFor(requirements, (folder) =>
    linesOf('python3', '-m', 'pip', 'install', '-q', '--target', folder, '-r', requirements),
  );
