// Lets plain Node run this project's TypeScript as it stands, decorators and their metadata included: what Jest does for the
// tests, for Jest's own global setup and for a service that a test starts as a process (`node --import …`).
import { existsSync } from 'node:fs';
import { register } from 'node:module';

if (!globalThis.typescriptRegistered) {
  globalThis.typescriptRegistered = true;
  register(import.meta.url);
}

/** `./x.js`, written for the compiled file, is `./x.ts` here; so is the file that a thread begins with. */
export async function resolve(specifier, context, next) {
  if (/^(\.|file:).*\.js$/.test(specifier)) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (source.protocol === 'file:' && existsSync(source))
      return { url: source.href, format: 'module', shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const { transformFile } = await import('@swc/core');
  const { code } = await transformFile(new URL(url).pathname, { sourceMaps: 'inline' });
  return { format: 'module', source: code, shortCircuit: true };
}
