#!/usr/bin/env node
// Starts the command line (src/cli). In a clone, it is built first if its source has changed.
import { build } from './build.mjs';

const fault = await build('service');
if (fault) {
  process.stderr.write(`${fault}\n`);
  process.exit(2);
}
await import('../dist/cli/main.js');
