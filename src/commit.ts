import { existsSync, readFileSync } from 'node:fs';

/** Commit that the service was built from, as `bin/build.mjs` found it; undefined if it was not known there. */
export function builtCommit(file: URL = new URL('../dist/commit.txt', import.meta.url)): string | undefined {
  const text = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  return /^[0-9a-f]{40,64}$/.test(text) ? text : undefined;
}
