// Jest's `runner`: runs test files in processes that evaluate each source module once, instead of once for each file as Jest's own runner
// does (which takes about three seconds of a processor for each file here). Each process has a Neo4j of its own.
import { readFileSync } from 'node:fs';
import '../typescript.mjs';
import { databases } from './databases.mjs';
import { startWorker } from './workerProcess.mjs';

/** Folders of integration tests that mostly write. Most of their statements are those of imports. */
const WRITING =
  /[\\/]test[\\/]integration[\\/](cli|feed|identity|ingest|integrity|outage|submissions|surveys)[\\/]/;

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
        const test = id % 2 === 1 || this.globalConfig.randomize ? queue.shift() : queue.pop();
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

/**
 * Unit tests, tests that write, and tests that read. One worker takes from the start and the other from the end, so that each statement is
 * mostly planned by one of their two Neo4j servers; planning is half of the time of all tests. In the last two groups Jest's sequencer puts
 * the slowest first, which are to be begun first. With `--randomize` in random order, by the printed seed.
 */
function inOrder(tests, { randomize, seed }) {
  if (!randomize) {
    const integration = tests.filter((test) => !isUnitTest(test));
    return [
      ...tests.filter(isUnitTest),
      ...integration.filter(({ path }) => WRITING.test(path)),
      ...integration.filter(({ path }) => !WRITING.test(path)).reverse(),
    ];
  }
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
