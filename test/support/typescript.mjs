// Loader for running this project's TypeScript in plain Node, including decorator metadata: for Jest's global setup
// and for services started as processes (`node --import …`).
import { existsSync } from 'node:fs';
import { register } from 'node:module';

if (!globalThis.typescriptRegistered) {
  globalThis.typescriptRegistered = true;
  register(import.meta.url);
}

/** The folder of the tests: its modules are evaluated again for each test file that a worker runs (runner/worker.mjs); the sources, once. */
const TESTS = new URL('..', import.meta.url).href;

/** Resolves `./x.js` (the compiled file) to `./x.ts` or `./x.tsx`, also for entry files of threads. */
export async function resolve(specifier, context, next) {
  if (/^(\.|file:).*\.js$/.test(specifier)) {
    for (const ending of ['.ts', '.tsx']) {
      const source = new URL(specifier.replace(/\.js$/, ending), context.parentURL);
      if (source.protocol !== 'file:' || !existsSync(source)) continue;
      if (source.href.startsWith(TESTS)) source.search = runOf(context.parentURL);
      return { url: source.href, format: 'module', shortCircuit: true };
    }
  }
  return next(specifier, context);
}

/** `?run=7` of a module that was imported for a test file; else nothing. */
const runOf = (url) => (url?.includes('?run=') ? new URL(url).search : '');

/** Compiler options for React components, in addition to those of `.swcrc`. */
const COMPONENTS = {
  target: 'es2022',
  parser: { syntax: 'typescript', tsx: true },
  transform: { react: { runtime: 'automatic' } },
};

export async function load(url, context, next) {
  const { pathname } = new URL(url);
  if (!url.startsWith('file:') || !/\.tsx?$/.test(pathname)) return next(url, context);
  const { transformFile } = await import('@swc/core');
  const options = { sourceMaps: 'inline', ...(pathname.endsWith('.tsx') && { jsc: COMPONENTS }) };
  const { code } = await transformFile(decodeURIComponent(pathname), options);
  return { format: 'module', source: code, shortCircuit: true };
}
