// Prints the source files that one GraphQL request runs through, by folder, measured with V8's coverage of the built service.
//
//   npm run build && NEO4J_URI=bolt://127.0.0.1:7687 npm run trace:files -- '{ loans(first: 1) { totalCount } }'
import inspector from 'node:inspector/promises';
import { argv, env, exit } from 'node:process';
import { setTimeout } from 'node:timers/promises';

const [
  ,
  ,
  query = '{ organisations(first: 3, filter: {name: {contains: "Leeds"}}) { nodes { name partners { totalCount } } } }',
] = argv;

/** Time until everything that the service does after its start has ended (ms). */
const SETTLING_MS = 10_000;

const session = new inspector.Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
const [{ createApp }, { openGraphClient }] = await Promise.all([
  import('../../dist/app.js'),
  import('../../dist/database/client.js'),
]);

/** Files of the service with a function that ran since the last call. */
async function filesRun() {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const hasRun = ({ functions }) => functions.some(({ ranges }) => ranges.some(({ count }) => count > 0));
  return result
    .filter(({ url }) => url.includes('/dist/') && !url.includes('/node_modules/'))
    .filter(hasRun)
    .map(({ url }) => url.split('/dist/')[1].replace(/\.js$/, '.ts'))
    .sort();
}

const graph = openGraphClient({ uri: env.NEO4J_URI, user: env.NEO4J_USER, password: env.NEO4J_PASSWORD });
const app = await createApp({ graph });
const { url } = await app.listen(0, '127.0.0.1');
await setTimeout(SETTLING_MS);
await filesRun();
const response = await fetch(`${url}graphql`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query }),
});
const text = await response.text();
const files = await filesRun();
console.log(`${response.status} ${text.slice(0, 200)}`);
const byFolder = new Map();
for (const file of files) {
  const at = file.lastIndexOf('/') + 1;
  const folder = file.slice(0, at) || './';
  byFolder.set(folder, [...(byFolder.get(folder) ?? []), file.slice(at)]);
}
for (const [folder, names] of byFolder) console.log(`${folder}: ${names.join(', ')}`);
console.log(`${files.length} files`);
exit(response.ok ? 0 : 1);
