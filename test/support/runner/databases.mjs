/**
 * The Neo4j servers of a run, each started when it is first needed: one for each worker, one with the shipped data that all workers share and
 * none may change, and copies of that for tests that do. Servers that run already are reused: see `npm run test:server`.
 */
export async function databases() {
  const { shippedStore, startTestServer } = await import('../graphServer.ts');
  const started = [];
  const start = (store) => {
    const server = Promise.resolve(store).then(startTestServer);
    started.push(server);
    return server;
  };
  const own = new Map();
  let store;
  let shipped;
  const makeStore = () => {
    store ??= shippedStore();
    return store;
  };
  const copy = () => start(makeStore());
  return {
    ofWorker(id) {
      const { TEST_NEO4J_URI: uri, TEST_NEO4J_HOME: home, TEST_NEO4J_BROWSER_URL: browserUrl } = process.env;
      if (uri) return { uri, home, browserUrl };
      if (!own.has(id)) own.set(id, start());
      return own.get(id);
    },
    shipped() {
      const {
        TEST_SHIPPED_URI: uri,
        TEST_SHIPPED_HOME: home,
        TEST_SHIPPED_BROWSER_URL: browserUrl,
      } = process.env;
      if (uri) return { uri, home, browserUrl };
      shipped ??= copy();
      return shipped;
    },
    shippedCopy: copy,
    /** Loads the shipped data, which takes a minute, if no store fits this version of them. */
    makeStore,
    async stop() {
      for (const server of await Promise.allSettled(started)) await server.value?.stop();
    },
  };
}
