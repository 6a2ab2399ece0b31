import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Test {
  readonly path: string;
  readonly context: { readonly config: { readonly rootDir: string } };
}
interface Order {
  shard(tests: readonly Test[], one: { shardIndex: number; shardCount: number }): Test[];
  sort(tests: readonly Test[]): Test[];
}

// Jest's own form: a module that Jest loads before anything is compiled.
const { default: Sequencer } = await import(new URL('../support/sequencer.mjs', import.meta.url).pathname);
const order: Order = new Sequencer();

const tests: Test[] = readdirSync(`${ROOT}test`, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && /^(unit|integration)/.test(name))
  .map((name) => ({ path: `${ROOT}test/${name}`, context: { config: { rootDir: ROOT.slice(0, -1) } } }));
const paths = (some: readonly Test[]) => some.map(({ path }) => path.slice(ROOT.length));

test.each([1, 2, 3])('of %i runs each test file is in just one', (shardCount) => {
  const shards = Array.from({ length: shardCount }, (_, at) =>
    order.shard(tests, { shardIndex: at + 1, shardCount }),
  );
  expect(paths(shards.flat()).sort()).toEqual(paths(tests).sort());
  for (const shard of shards) expect(shard.length).toBeGreaterThan(tests.length / shardCount / 3);
});

test('files that want the shipped data are in one run and come first, those that change them last of these', () => {
  const both = [1, 2].map((shardIndex) =>
    paths(order.sort(order.shard(tests, { shardIndex, shardCount: 2 }))),
  );
  const wanting = [
    'test/integration/api/shipped.test.ts',
    'test/integration/browserQueries.test.ts',
    'test/integration/docs.test.ts',
    'test/integration/questions.test.ts',
    'test/integration/questions/reportShipped.test.ts',
    'test/integration/doctor/shipped.test.ts',
    'test/integration/ingest/registers.test.ts',
  ];
  expect(both.map((run) => run.slice(0, wanting.length))).toContainEqual(wanting);
});
