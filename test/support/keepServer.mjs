// Keeps two Neo4j servers running between test runs, an empty one and one with the shipped data: `npm run test:server`, then run the printed
// lines in the shell that runs the tests.
import './typescript.mjs';

const { shippedStore, startTestServer } = await import('./graphServer.ts');
const servers = {
  TEST_NEO4J: await startTestServer(),
  TEST_SHIPPED: await startTestServer(await shippedStore()),
};
for (const [name, { uri, home, browserUrl }] of Object.entries(servers))
  console.log(`export ${name}_URI='${uri}' ${name}_HOME='${home}' ${name}_BROWSER_URL='${browserUrl}'`);
const alive = setInterval(() => {}, 60_000);
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, async () => {
    clearInterval(alive);
    for (const server of Object.values(servers)) await server.stop();
  });
