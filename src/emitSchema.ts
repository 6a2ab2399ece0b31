import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printSchema } from 'graphql';
import { createSchema } from './api/schema.js';

/** The schema as text, for `schema/schema.graphql`. */
export async function schemaText(): Promise<string> {
  return `${printSchema(await createSchema())}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = new URL('../schema/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('schema.graphql', folder), await schemaText());
}
