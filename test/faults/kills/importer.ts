// Imports one file as a process of its own, to be killed: importer.ts BOLT_URI FILE NAME BATCH. Says "acknowledged" at the end.
import { openGraphClient } from '../../../src/database/client.js';
import { importFile } from '../../../src/ingest/importFile.js';

const [uri = '', path = '', as = '', batch = ''] = process.argv.slice(2);
const graph = openGraphClient({ uri });
const report = await importFile(
  graph,
  { path, as, layout: 'loans', by: 'kills' },
  { batch: Number(batch), evenIfMostIsGone: true },
);
process.stdout.write(`acknowledged ${report.state} ${report.counts.rows}\n`);
await graph.close();
