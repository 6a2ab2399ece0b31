import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const WORKER = fileURLToPath(new URL('./worker.mjs', import.meta.url));

/** A file that failed meanwhile does not wait for its answer any more. */
const send = (to, message) => to.connected && to.send(message);

/** A process that runs test files one after the other (worker.mjs); started with the first file, and again after one that ended it. */
export function startWorker(id, globalConfig, servers) {
  let child;
  const ofServer = {};
  const process_ = () => {
    if (child?.connected) return child;
    child = fork(WORKER, {
      execArgv: ['--no-warnings', '--enable-source-maps'],
      env: {
        ...process.env,
        ...ofServer,
        JEST_WORKER_ID: String(id),
        NODE_ENV: process.env.NODE_ENV ?? 'test',
      },
    });
    child.on('message', ({ wants, number }) => wants && answer(child, wants, number));
    return child;
  };
  const answer = async (to, wants, number) => {
    try {
      const { uri, home, browserUrl } = await servers[wants]();
      send(to, { answers: number, server: { uri, home, browserUrl } });
    } catch (error) {
      send(to, { answers: number, failed: error.message });
    }
  };
  return {
    /** Gives the process the server of this worker, which is started when it is first needed. */
    async assignServer() {
      if (ofServer.TEST_NEO4J_URI) return;
      const { uri, home, browserUrl } = await servers.ofWorker(id);
      Object.assign(ofServer, {
        TEST_NEO4J_URI: uri,
        TEST_NEO4J_HOME: home ?? '',
        TEST_NEO4J_BROWSER_URL: browserUrl ?? '',
      });
    },
    /** Runs a test file and returns its result as Jest wants it. */
    run: (test) =>
      new Promise((resolve, reject) => {
        const worker = process_();
        const settle = (then) => (value) => {
          worker.off('message', onMessage);
          worker.off('exit', onExit);
          then(value);
        };
        const onMessage = ({ result, failed }) => {
          if (result) settle(resolve)(result);
          else if (failed) settle(reject)(Object.assign(new Error(failed.message), { stack: failed.stack }));
        };
        const onExit = (code, signal) =>
          settle(reject)(new Error(`The process that ran this file ended (${signal ?? code}).`));
        worker.on('message', onMessage);
        worker.on('exit', onExit);
        worker.send({ run: test.path, config: configOf(test, globalConfig), env: ofServer });
      }),
    async end() {
      if (!child?.connected) return;
      const ended = new Promise((done) => child.once('exit', done));
      child.disconnect();
      await ended;
    },
  };
}

const configOf = ({ context: { config } }, globalConfig) => ({
  rootDir: config.rootDir,
  slowTestThreshold: config.slowTestThreshold,
  testTimeout: globalConfig.testTimeout ?? config.testTimeout,
  testNamePattern: globalConfig.testNamePattern,
  randomize: globalConfig.randomize,
  seed: globalConfig.seed,
  expand: globalConfig.expand,
});
