import { readFileSync } from 'node:fs';
import { sep } from 'node:path';

/** What a file costs by about how many seconds of a processor, where that is much. New ones need not be entered; it is only for balance. */
const COSTS = {
  'backup/backup': 80,
  service: 70,
  'doctor/planted': 55,
  'synthetic/offline': 50,
  'access/table': 45,
  'feed/copy': 45,
  'ingest/shipped': 45,
  'questions/groupBy': 30,
  'api/mutations': 27,
  'feed/feed': 27,
  'export/cutOff': 26,
  'cli/releasing': 16,
  'doctor/statements': 16,
  'graph/timeout': 15,
  'faults/loaded': 15,
};
const USUAL_COST = 4;
const COST_OF_A_LOAD = 30;

/** How a file says that it wants the shipped data. Files that do come first, one after the other: what is there is not loaded again. */
const WANTS_SHIPPED = /\b(onShippedData|onExplorer|haveShippedData)\(/;
/** Those of them that write: last of them, so that the others find the data as they were loaded. */
const WRITES = ['ingest/registers', 'browser/synthetic', 'export/clients/release'];

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
    .replace(/^test\/|\.(test|spec|kills|storm)\.ts$/g, '');
const inOrder = (one, other) => (one.path < other.path ? -1 : 1);
const costOf = (group) =>
  group.reduce(
    (sum, test) => sum + (COSTS[nameOf(test)] ?? USUAL_COST),
    wantsShipped(group[0]) ? COST_OF_A_LOAD : 0,
  );
