import { type GraphClient, int } from '../../../../src/database/client.js';
import { readCypher } from '../../../../src/database/cypherFiles.js';
import { FeedCause } from '../../../../src/feed/changeBuffer.js';
import { acquireWriteLease } from '../../../../src/ingest/submission/writeLease.js';
import { clearGraph, openTestGraph } from '../../../support/testGraph.js';

const CAUSE = { cause: FeedCause.RULES } as const;

describe('the write lease', () => {
  let graph: GraphClient;
  beforeAll(async () => {
    graph = openTestGraph();
    await clearGraph(graph);
  });
  afterAll(async () => {
    await clearGraph(graph);
    await graph.close();
  });

  const read = async (query: string) => (await graph.read(`${query} AS value`))[0]?.get('value') ?? null;
  const until = () => read("MATCH (t:WriteLease {name: 'import renewal'}) RETURN toFloat(t.until)");
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  it('is renewed while a transaction of its owner is open', async () => {
    const lease = await acquireWriteLease(graph, { what: 'a.csv' });
    await lease.write(CAUSE, async () => {
      const before = await until();
      while ((await until()) === before) await pause(100);
    });
    await lease.release();
    expect(await until()).toBeNull();
  }, 30_000);

  it('is renewed only by its owner, and stays with the owner until it expires', async () => {
    const lease = await acquireWriteLease(graph, { what: 'a.csv' });
    const renewed = (holder: string) =>
      graph.write((transaction) =>
        transaction.run(readCypher('load/renewWriteLease.cypher').text, { holder, lease: int(10_000) }),
      );
    expect((await renewed('somebody else')).records).toEqual([]);
    await expect(acquireWriteLease(graph, { what: 'b.csv', timeoutMs: 0 })).rejects.toThrow('writing a.csv');

    await graph.run("MATCH (t:WriteLease {name: 'import renewal'}) SET t.until = timestamp() - 1");
    const next = await acquireWriteLease(graph, { what: 'b.csv', timeoutMs: 0 });
    await expect(lease.write(CAUSE, async () => {})).rejects.toThrow('lease was lost');
    await lease.release();
    expect(await read("MATCH (t:WriteLease {name: 'import'}) RETURN t.what")).toBe('b.csv');
    await next.write(CAUSE, async () => {});
    await next.release();
  });

  it('is free if the process that held it by the rules of an earlier version has ended', async () => {
    await clearGraph(graph);
    await graph.run(
      "MERGE (t:WriteLease {name: 'import'}) SET t.holder = 'x', t.what = 'old.csv', t.until = timestamp() + 60000",
    );
    await expect(acquireWriteLease(graph, { what: 'b.csv', timeoutMs: 0 })).rejects.toThrow(
      'writing old.csv',
    );
    await graph.run("MATCH (t:WriteLease {name: 'import'}) SET t.until = timestamp() - 1");
    await (await acquireWriteLease(graph, { what: 'b.csv', timeoutMs: 0 })).release();
  });
});
