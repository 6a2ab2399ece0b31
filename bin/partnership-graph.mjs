#!/usr/bin/env node
// Starts the command line (src/cli). A clone has no build of it, or one that is older than its source: it is built first.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const built = join(root, 'dist', 'cli', 'main.js');

if (!upToDate()) build();
await import(built);

/** What was shipped without its source (a container) is as it is. */
function upToDate() {
  const source = join(root, 'src');
  if (!existsSync(source)) return true;
  if (!existsSync(built)) return false;
  const at = statSync(built).mtimeMs;
  return readdirSync(source, { recursive: true, withFileTypes: true }).every(
    (entry) =>
      !entry.name.endsWith('.ts') || statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs <= at,
  );
}

function build() {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  if (!existsSync(compiler)) fail('Run "npm install" first: the command line is built from its source.');
  process.stderr.write('The source changed: building the command line …\n');
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) fail(`It could not be built:\n${stdout}`);
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
