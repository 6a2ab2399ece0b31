// Jest's `runner`: runs test files in processes that evaluate each source module once, instead of once for each file as Jest's own runner
// does (which takes about three seconds of a processor for each file here). Each process has a Neo4j of its own.
import { readFileSync } from 'node:fs';
import '../typescript.mjs';
import { databases } from './databases.mjs';
import { startWorker } from './workerProcess.mjs';

const isUnitTest = (test) => /[\\/]test[\\/]unit[\\/]/.test(test.path);

/** Whether the shipped data are loaded before the first test, so that no test's time includes it. */
const usesShippedData = ({ path }) =>
  /\b(onShippedData|onExplorer|shippedData)\b/.test(readFileSync(path, 'utf8'));

export default class Runner {
  constructor(globalConfig) {
    this.globalConfig = globalConfig;
  }

  async runTests(tests, watcher, onStart, onResult, onFailure) {
    const queue = inOrder(tests, this.globalConfig);
    const servers = await databases();
    if (!process.env.TEST_SHIPPED_URI && tests.some(usesShippedData)) await servers.makeStore();
    const serve = async (id) => {
      const worker = startWorker(id, this.globalConfig, servers);
      while (queue.length > 0 && !watcher.isInterrupted()) {
        const test = queue.shift();
        await onStart(test);
        try {
          if (!isUnitTest(test)) await worker.assignServer();
          await onResult(test, await worker.run(test));
        } catch (error) {
          await onFailure(test, { message: error.message, stack: error.stack });
        }
      }
      await worker.end();
    };
    const workers = Math.min(this.globalConfig.maxWorkers, tests.length);
    try {
      await Promise.all(Array.from({ length: workers }, (_, at) => serve(at + 1)));
    } finally {
      await servers.stop();
    }
  }
}

/** Unit tests first; the others come from Jest's sequencer with the slowest first. In random order, by the printed seed, with `--randomize`. */
function inOrder(tests, { randomize, seed }) {
  if (!randomize) return [...tests].sort((one, other) => isUnitTest(other) - isUnitTest(one));
  const random = randomOf(seed);
  return tests
    .map((test) => [random(), test])
    .sort(([one], [other]) => one - other)
    .map(([, test]) => test);
}

/** Numbers from 0 to 1, the same for the same seed: a linear congruential generator. */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
