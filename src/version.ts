import { readFileSync } from 'node:fs';

/** The version of this service, from `package.json`. */
export function serviceVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
