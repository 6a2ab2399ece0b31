// Imports one file in a process that the test kills: importer.ts FILE NAME BATCH, the database's address as JSON in ADDRESS.
// Prints "acknowledged" at the end.
import { openGraphClient } from '../../../src/database/client.js';
import { importFile } from '../../../src/ingest/importFile.js';

const [path = '', as = '', batch = ''] = process.argv.slice(2);
const graph = openGraphClient(JSON.parse(process.env.ADDRESS ?? '{}'));
const report = await importFile(
  graph,
  { path, as, layout: 'loans', by: 'kills' },
  { batch: Number(batch), allowLargeRemoval: true },
);
process.stdout.write(`acknowledged ${report.state} ${report.counts.rows}\n`);
await graph.close();
