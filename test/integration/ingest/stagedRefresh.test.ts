import type { GraphClient } from '../../../src/database/client.js';
import { ReadGate } from '../../../src/database/consistentReads.js';
import { DataChangingError } from '../../../src/database/errors.js';
import type { ParsedRow } from '../../../src/ingest/records.js';
import { refreshDerived } from '../../../src/ingest/refreshDerived.js';
import { REFRESH_LIMITS } from '../../../src/ingest/stagedRefresh.js';
import { undo } from '../../../src/ingest/submission/undo.js';
import { acquireWriteLease } from '../../../src/ingest/submission/writeLease.js';
import { readTables } from '../../../src/ingest/tables.js';
import { stateOf } from '../../../src/network/load.js';
import { random } from '../../../src/network/random.js';
import { TRIES } from '../../support/generated.js';
import { loan, pictureOf, submitRows, work } from '../../support/rows.js';
import { clearGraph, openTestGraph } from '../../support/testGraph.js';

const tables = readTables();
/** Everything is staged, and switched in several transactions. */
const IN_STEPS = { ...REFRESH_LIMITS, besideRows: 0, inOne: 0, perStep: 7, noticeMs: 0 };
const SIZE = 20;

const MUSEUMS = [
  'Aldbury Museum',
  'Brontsfield Gallery',
  'Corvedale House',
  'Dunmore Castle',
  'Eskmouth Mill',
];
const UNIVERSITIES = ['University of Farrowby', 'University of Glenside', 'Hexworth Polytechnic'];

/** Random loans and projects; the same for the same seed. */
function rowsOf(seed: number, count: number): ParsedRow[] {
  const chance = random(seed);
  const pick = <T>(values: readonly T[]) => values[Math.floor(chance() * values.length)]!;
  return Array.from({ length: count }, (_, at) => {
    const museum = pick(MUSEUMS);
    const period = { start: String(2000 + Math.floor(chance() * 20)) };
    if (chance() < 0.3) return work(at + 2, museum, pick(UNIVERSITIES), `Work ${at}`, period);
    const partner = pick([...MUSEUMS, ...UNIVERSITIES].filter((name) => name !== museum));
    return loan(at + 2, museum, partner, `Loan ${seed}.${at}`, { ...period, objects: 1 + at });
  });
}

/** The graph with its totals, but without what refers to one import only. */
const picture = (graph: GraphClient) => pictureOf(graph);

describe('partnerships and totals that are staged and then switched', () => {
  let graph: GraphClient;
  beforeAll(() => {
    graph = openTestGraph();
  });
  beforeEach(() => clearGraph(graph));
  afterAll(async () => {
    await clearGraph(graph);
    await graph.close();
  });

  const recomputed = async () => {
    await graph.run('MATCH ()-[p:PARTNERS_WITH]->() DELETE p');
    await graph.write((tx) => refreshDerived(tx, { pairs: [], moved: null, organisations: [] }));
    return picture(graph);
  };
  const submitted = (rows: readonly ParsedRow[], client = graph) =>
    submitRows(client, 'a.csv', rows, { size: SIZE, refresh: IN_STEPS, allowLargeRemoval: true });
  const leftovers = async () => {
    const [row] = await graph.read(
      'MATCH (v:DataVersion) RETURN v.refresh AS refresh, EXISTS { ()-[:STAGED_PARTNERSHIP]->() } OR EXISTS { (:StagedTotals) } AS staged',
    );
    return row!.toObject();
  };

  it.each(Array.from({ length: TRIES }, (_, at) => 1 + at))(
    'equal a full recomputation after imports, undo and redo (seed %i)',
    async (seed) => {
      const [first, second] = [rowsOf(seed, 50), [...rowsOf(seed, 30), ...rowsOf(seed + 100, 70).slice(30)]];
      await submitted(first);
      const one = await picture(graph);
      expect(one).toEqual(await recomputed());
      const { id } = await submitted(second);
      const two = await picture(graph);
      expect(two).not.toEqual(one);
      expect(two).toEqual(await recomputed());
      await undo(graph, id, 'test', tables, { refresh: IN_STEPS });
      expect(await picture(graph)).toEqual(one);
      await submitted(second);
      expect(await picture(graph)).toEqual(two);
      expect(await leftovers()).toEqual({ refresh: null, staged: false });
    },
    300_000,
  );

  it('are never read half-switched through the gate, and are without it', async () => {
    await submitted(rowsOf(1, 30));
    const gate = new ReadGate({ state: () => stateOf(graph) });
    const sum = async (client: GraphClient) => {
      const [row] = await client.read('MATCH ()-[p:PARTNERS_WITH]->() RETURN toFloat(sum(p.loans)) AS sum');
      return row!.get('sum') as number;
    };
    const before = await sum(graph);
    const [gated, ungated] = [new Set<number>(), new Set<number>()];
    let isRunning = true;
    const polling = (async () => {
      while (isRunning) {
        try {
          gated.add(await sum(gate.client(graph)));
        } catch (error) {
          // On a busy machine the switch takes longer than the gate waits: an error, never a half-switched sum.
          if (!(error instanceof DataChangingError)) throw error;
        }
      }
    })();
    /** Reads without the gate after each transaction of the import. */
    const watched: GraphClient = {
      ...graph,
      within: () => watched,
      write: async (work) => {
        const result = await graph.write(work);
        ungated.add(await sum(graph));
        return result;
      },
    };
    const refresh = { ...IN_STEPS, perStep: 1, noticeMs: REFRESH_LIMITS.noticeMs };
    await submitRows(watched, 'b.csv', rowsOf(7, 60), { size: SIZE, refresh });
    isRunning = false;
    await polling;
    const after = await sum(graph);
    expect(after).toBeGreaterThan(before);
    expect([...gated].filter((value) => value !== before && value !== after)).toEqual([]);
    expect(gated).toContain(before);
    expect(ungated.size).toBeGreaterThan(2);
  }, 300_000);

  it('are the same if the process is killed at any point and the import resumes', async () => {
    const rows = rowsOf(3, 50);
    await submitted(rowsOf(9, 20));
    const start = await numberOfWrites(graph, () => submitted(rows));
    const whole = await picture(graph);
    const chance = random(5);
    for (let round = 0; round < 2 * TRIES; round++) {
      await clearGraph(graph);
      await submitted(rowsOf(9, 20));
      const last = 2 + Math.floor(chance() * (start - 4));
      await expect(submitted(rows, dyingAfter(graph, last))).rejects.toThrow('killed');
      await graph.run("MATCH (t:WriteLease {name: 'import renewal'}) SET t.until = timestamp() - 1");
      await submitted(rows);
      expect(await picture(graph)).toEqual(whole);
      expect(await leftovers()).toEqual({ refresh: null, staged: false });
    }
  }, 600_000);

  it('are switched to the end by the next owner of the lease', async () => {
    const counting = await numberOfWrites(graph, () => submitted(rowsOf(3, 30)));
    const whole = await picture(graph);
    await clearGraph(graph);
    // the last transactions are: the first steps of the switch …, the end of the import, and the release of the lease
    await expect(submitted(rowsOf(3, 30), dyingAfter(graph, counting - 4))).rejects.toThrow('killed');
    expect((await leftovers()).refresh).toBe('SWITCHING');
    await graph.run("MATCH (t:WriteLease {name: 'import renewal'}) SET t.until = timestamp() - 1");
    await (await acquireWriteLease(graph, { what: 'anything' })).release();
    expect(await leftovers()).toEqual({ refresh: null, staged: false });
    expect(await picture(graph)).toEqual(whole);
  }, 300_000);
});

/** Number of write transactions of some work. */
async function numberOfWrites(graph: GraphClient, work: () => Promise<unknown>): Promise<number> {
  const { write } = graph;
  let count = 0;
  graph.write = (one) => {
    count += 1;
    return write.call(graph, one) as never;
  };
  await work();
  graph.write = write;
  return count;
}

/** A client whose process dies after some write transactions: all later ones fail. */
function dyingAfter(graph: GraphClient, writes: number): GraphClient {
  let count = 0;
  const client: GraphClient = {
    ...graph,
    within: () => client,
    write: async (work) => {
      count += 1;
      if (count > writes) throw new Error('killed');
      return graph.write(work);
    },
  };
  return client;
}
