import { writeFileSync } from 'node:fs';
import { StartError, systemCode } from '../startError.js';
import type { World } from './world.js';

/** Writes a value as JSON to a file, or to standard output where that is `-`. Throws a StartError where it cannot. */
export function writeJson(world: World, path: string, value: unknown): void {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  try {
    if (path === '-') world.out(text);
    else writeFileSync(path, text);
  } catch (error) {
    throw new StartError(`${path} cannot be written (${systemCode(error) ?? error}). Name another file.`);
  }
}
