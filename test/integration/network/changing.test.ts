import { formatError } from '../../../src/api/errorFormatter.js';
import type { GraphClient } from '../../../src/database/client.js';
import { DataChangingError } from '../../../src/database/errors.js';
import { ofOneVersion } from '../../../src/network/load.js';
import { createNetworkSnapshots } from '../../../src/network/networkCache.js';
import { inThread } from '../../../src/network/thread.js';
import { draw, WORKER } from '../../support/drawnGraph.js';
import { openTestGraph } from '../../support/testGraph.js';

let graph: GraphClient;
beforeAll(async () => {
  graph = openTestGraph();
  await draw(graph, 'small');
});
afterAll(() => graph.close());

const changed = () =>
  graph.write((transaction) =>
    transaction.run('MATCH (version:DataVersion) SET version.number = version.number + 1'),
  );

test('what is read while somebody writes is read again', async () => {
  let times = 0;
  const { value } = await ofOneVersion(graph, async () => {
    times += 1;
    if (times < 3) await changed();
    return times;
  });
  expect(value).toBe(3);
});

test('where somebody writes all the while, the caller is told to come again, and it is no fault of the service', async () => {
  const error = await ofOneVersion(graph, changed).catch((one) => one);
  expect(error).toBeInstanceOf(DataChangingError);
  const logged: unknown[] = [];
  const shown = { message: '', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  const reported = formatError((_id, fault) => logged.push(fault))(shown, error);
  expect(reported).toMatchObject({
    extensions: { code: 'DATA_CHANGING' },
    message: expect.stringMatching(/^The data are changing faster than they can be read/),
  });
  expect(logged).toEqual([]);
});

test.each([
  ['somebody writes all the while', changed, []],
  ['the database fails', () => Promise.reject(new Error('gone')), [new Error('gone')]],
])(
  'reading ahead where %s: no fault of the service is logged but its own',
  async (_what, meanwhile, faults) => {
    const logged: unknown[] = [];
    const disturbed: GraphClient = {
      ...graph,
      async read(...asked) {
        const rows = await graph.read(...asked);
        await meanwhile();
        return rows;
      },
    };
    const networks = createNetworkSnapshots(disturbed, {
      measuring: inThread(WORKER),
      onError: (error) => logged.push(error),
    });
    await networks.warmUp();
    await networks.close();
    expect(logged).toEqual(faults);
  },
);
