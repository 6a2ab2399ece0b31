import { readFileSync } from 'node:fs';
import { sep } from 'node:path';

/** What a file costs by about how many seconds of a processor, where that is much. New ones need not be entered; it is only for balance. */
const COSTS = {
  'backup/backup': 70,
  'api/reference': 59,
  'synthetic/offline': 58,
  service: 42,
  'submissions/killed': 38,
  questions: 18,
  'access/table': 31,
  'feed/copy': 30,
  'synthetic/generate': 20,
  'ingest/shipped': 27,
  'neo4j/start': 25,
  'doctor/shipped': 24,
  'api/mutations': 23,
  'cli/generating': 21,
  'questions/groupBy': 17,
  'feed/feed': 17,
  'faults/loaded': 17,
  'doctor/afterwards': 16,
  'neo4j/givenUp': 15,
  'ingest/judging': 15,
  'doctor/planted': 15,
  'access/audit': 15,
  'submissions/bombs': 14,
  docs: 12,
  'neo4j/password': 12,
  'cli/releasing': 12,
  'ingest/statements': 11,
  'export/cutOff': 27,
  'api/statements': 11,
  'doctor/statements': 10,
};
const USUAL_COST = 3;
const COST_OF_A_LOAD = 40;

/** How a file says that it wants the shipped data. Files that do come first, one after the other: what is there is not loaded again. */
const WANTS_SHIPPED = /\b(onShippedData|onExplorer|haveShippedData)\(/;
/** Those of them that write, be it what is rolled back: last of them, so that the others find the data as they were loaded. */
const WRITES = ['doctor/shipped', 'ingest/registers', 'browser/synthetic', 'export/release'];

/** Shares the test files out to several runs so that each has about as much to do, and puts them in order. Jest's `testSequencer`. */
export default class Sequencer {
  /** The files of one of `shardCount` runs: the costliest that is left goes to who has least to do. */
  shard(tests, { shardIndex, shardCount }) {
    const shipped = tests.filter(wantsShipped);
    const others = tests.filter((test) => !shipped.includes(test)).map((test) => [test]);
    const groups = shipped.length > 0 ? [shipped, ...others] : others;
    const shards = Array.from({ length: shardCount }, () => ({ cost: 0, tests: [] }));
    for (const group of groups.sort(
      (one, other) => costOf(other) - costOf(one) || inOrder(one[0], other[0]),
    )) {
      const least = shards.reduce((one, other) => (other.cost < one.cost ? other : one));
      least.cost += costOf(group);
      least.tests.push(...group);
    }
    return shards[shardIndex - 1].tests;
  }

  sort(tests) {
    const place = (test) => (wantsShipped(test) ? (WRITES.includes(nameOf(test)) ? 1 : 0) : 2);
    return [...tests].sort((one, other) => place(one) - place(other) || inOrder(one, other));
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
}

const wantsShipped = ({ path }) => WANTS_SHIPPED.test(readFileSync(path, 'utf8'));
const nameOf = ({ path, context }) =>
  path
    .slice(context.config.rootDir.length + 1)
    .replaceAll(sep, '/')
    .replace(/^test\/((unit|integration|system|clients|faults)\/)?|\.(test|spec|kills|storm)\.ts$/g, '');
const inOrder = (one, other) => (one.path < other.path ? -1 : 1);
const costOf = (group) =>
  group.reduce(
    (sum, test) => sum + (COSTS[nameOf(test)] ?? USUAL_COST),
    wantsShipped(group[0]) ? COST_OF_A_LOAD : 0,
  );
