// Keeps one test Neo4j running between test runs: `npm run test:server`, then export the printed variables in the shell that runs the tests.
import './typescript.mjs';

const { startTestServer, stopTestServer } = await import('./graphServer.ts');
await startTestServer();
for (const name of ['TEST_NEO4J_URI', 'TEST_NEO4J_HOME', 'TEST_NEO4J_BROWSER_URL'])
  console.log(`export ${name}='${process.env[name]}'`);
const alive = setInterval(() => {}, 60_000);
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    clearInterval(alive);
    void stopTestServer();
  });
