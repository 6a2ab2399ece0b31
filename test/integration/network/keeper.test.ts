import { readdirSync } from 'node:fs';
import { type GraphClient, int } from '../../../src/database/client.js';
import { CYPHER_FOLDER, readCypher } from '../../../src/database/cypherFiles.js';
import { type Measures, measure, type Ties } from '../../../src/network/measures.js';
import { createNetworkSnapshots } from '../../../src/network/networkCache.js';
import { inThread } from '../../../src/network/thread.js';
import { draw, WORKER } from '../../support/drawnGraph.js';
import { planOf } from '../../support/plan.js';
import { openTestGraph } from '../../support/testGraph.js';

let graph: GraphClient;
beforeAll(async () => {
  graph = openTestGraph();
  await draw(graph, 'small');
});
afterAll(() => graph.close());

const setVersion = (number: number | null) =>
  graph.write(({ run }) =>
    number === null
      ? run("MATCH (version:DataVersion {name: 'data'}) DELETE version")
      : run("MERGE (version:DataVersion {name: 'data'}) SET version.number = $number", {
          number: int(number),
        }),
  );
afterEach(() => setVersion(null));

/** Measures that count their calls and wait until released. */
function slow() {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const asked: number[] = [];
  const measuring = async (ties: Ties): Promise<Measures> => {
    asked.push(ties.one.length);
    await gate;
    return measure(ties);
  };
  return { asked, measuring, letGo: release };
}

const year = (number: number) => ({ from: `${number}-01-01`, to: `${number}-12-31`, certain: false });

test('the network has each pair once; sites are not apart, what they did counts for their parents', async () => {
  const network = await createNetworkSnapshots(graph).snapshot();
  expect(network.ids).toEqual([
    'national:smg',
    'national:tate',
    'org:ahrc',
    'org:hospital',
    'org:leeds',
    'ror:024mrxd33',
    'ror:02jx3x895',
  ]);
  const pairs = [...network.one].map(
    (one, at) => `${network.ids[one]} ${network.ids[network.other[at] as number]} ${network.strength[at]}`,
  );
  expect(pairs).toEqual([
    'national:smg ror:024mrxd33 1',
    'national:tate org:hospital 1',
    'national:tate org:leeds 1',
    'national:tate ror:02jx3x895 3',
  ]);
  expect(network.about).toMatchObject({ sites: 1, collectives: 0 });
  expect(network.about.names[1]).toBe('Tate');
  expect(network.about.regions[3]).toBeNull();
});

test('it is read once for a data version, and anew when that has risen', async () => {
  await setVersion(4);
  const networks = createNetworkSnapshots(graph);
  const first = await networks.snapshot();
  expect(first.version).toBe(4);
  expect(await networks.snapshot()).toBe(first);
  await setVersion(5);
  const second = await networks.snapshot();
  expect(second).not.toBe(first);
  expect(second.version).toBe(5);
});

test('who comes while measures are computed waits for the same; they are computed once for a window', async () => {
  await setVersion(1);
  const { asked, measuring, letGo: release } = slow();
  const networks = createNetworkSnapshots(graph, { measuring });
  const all = [networks.measured(), networks.measured(), networks.measured(year(2017))];
  setTimeout(release, 50);
  const [one, other, window] = await Promise.all(all);
  expect(other).toBe(one);
  expect(window).not.toBe(one);
  expect(await networks.measured()).toBe(one);
  expect(asked).toHaveLength(2);
});

test('who waits too long is told to come again, and finds the answer then', async () => {
  await setVersion(1);
  const { asked, measuring, letGo: proceed } = slow();
  const networks = createNetworkSnapshots(graph, { measuring, timeoutMs: 300 });
  await expect(networks.measured()).rejects.toMatchObject({ extensions: { code: 'NOT_READY' } });
  proceed();
  expect((await networks.measured()).measures.size).toBe(6);
  expect(asked).toHaveLength(1);
});

test('too many periods at once are refused, the ones before are answered', async () => {
  await setVersion(1);
  const { measuring, letGo } = slow();
  const networks = createNetworkSnapshots(graph, { measuring });
  await networks.snapshot();
  const asked = [2014, 2015, 2016, 2017, 2018].map((one) => networks.measured(year(one)));
  await expect(Promise.race(asked)).rejects.toMatchObject({ extensions: { code: 'NOT_READY' } }); // whichever came last
  letGo();
  const settled = await Promise.allSettled(asked);
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
});

test('what failed is tried again by who asks next', async () => {
  await setVersion(1);
  let tries = 0;
  const networks = createNetworkSnapshots(graph, {
    measuring: async (ties) => {
      tries += 1;
      if (tries === 1) throw new Error('no memory');
      return measure(ties);
    },
  });
  await expect(networks.measured()).rejects.toThrow('no memory');
  expect((await networks.measured()).measures.size).toBe(6);
});

test('a thread gives the same measures as the program itself; one that is stopped says so', async () => {
  const network = await createNetworkSnapshots(graph).snapshot();
  const signal = new AbortController();
  expect(await inThread(WORKER)(network, signal.signal)).toEqual(measure(network));
  const stopped = inThread(WORKER)(network, signal.signal);
  signal.abort();
  await expect(stopped).rejects.toThrow('cancelled because the service is stopping');
  await expect(
    inThread(new URL('./nowhere.mjs', import.meta.url))(network, new AbortController().signal),
  ).rejects.toThrow();
});

test('closing ends what is being computed', async () => {
  await setVersion(1);
  const endless = inThread(new URL('data:text/javascript,setInterval(() => {}, 1000)'));
  let started = () => {};
  const start = new Promise<void>((resolve) => {
    started = resolve;
  });
  const networks = createNetworkSnapshots(graph, {
    measuring: (ties, signal) => {
      started();
      return endless(ties, signal);
    },
  });
  const ended = expect(networks.measured()).rejects.toThrow('cancelled because the service is stopping');
  await start;
  await networks.close();
  await ended;
});

const PARAMETERS = {
  after: '',
  title: '',
  id: '',
  query: 'x',
  limit: int(10),
  ids: ['x'],
  one: 'x',
  other: 'y',
};

test.each(readdirSync(`${CYPHER_FOLDER}/network`))('network/%s is found by indexes', async (file) => {
  const { operators, remarks } = await planOf(graph, readCypher(`network/${file}`).text, PARAMETERS);
  expect(operators).not.toContain('AllNodesScan');
  expect(operators).not.toContain('NodeByLabelScan');
  expect(operators).not.toContain('CartesianProduct');
  expect(remarks).toEqual([]);
});
