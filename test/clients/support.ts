import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The folder of the reconciliation clients. */
export const HERE = fileURLToPath(new URL('./reconcile/', import.meta.url));

/**
 * Cache folder for the clients' dependencies: in node_modules, so that it is not committed and a new install removes
 * it.
 */
const KEPT = fileURLToPath(new URL('../../node_modules/.cache/reconcile-clients/', import.meta.url));

/** Runs a program and returns its output lines. Throws with its error output if it fails. */
export async function linesOf(program: string, ...args: string[]): Promise<string[]> {
  const { stdout } = await run(program, args, { timeout: 540_000, maxBuffer: 10_000_000 });
  return stdout.split('\n').filter((line) => line.trim() !== '');
}

/**
 * Folder filled by `make`, once for each version of the file that lists the dependencies (a relative path). An
 * incomplete folder is filled again.
 */
export async function cachedFor(list: string, make: (folder: string) => Promise<unknown>): Promise<string> {
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

/** Folder with the jars of a pom.xml (absolute path), downloaded from Maven Central; optionally only one scope. */
export const jarsOf = (pom: string, scope?: string): Promise<string> =>
  cachedFor(pom, (folder) =>
    linesOf(
      ...(['mvn', '-q', '-B', '-f', pom, 'dependency:copy-dependencies'] as const),
      ...(scope ? [`-DincludeScope=${scope}`] : []),
      `-DoutputDirectory=${folder}`,
    ),
  );

/** Folder with the packages of a requirements file (absolute path), downloaded from PyPI, for PYTHONPATH. */
export const packagesOf = (requirements: string): Promise<string> =>
  cachedFor(requirements, (folder) =>
    linesOf('python3', '-m', 'pip', 'install', '-q', '--target', folder, '-r', requirements),
  );
