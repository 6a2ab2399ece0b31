import { maskError } from '../../src/api/mask.js';
import type { Graph } from '../../src/graph/graph.js';
import { DataChanging } from '../../src/graph/unavailable.js';
import { ofOneVersion } from '../../src/network/load.js';
import { draw } from '../support/drawnGraph.js';
import { openTestGraph } from '../support/testGraph.js';

let graph: Graph;
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
  expect(error).toBeInstanceOf(DataChanging);
  const logged: unknown[] = [];
  const shown = { message: '', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  const told = maskError((_id, fault) => logged.push(fault))(shown, error);
  expect(told).toMatchObject({
    extensions: { code: 'DATA_CHANGING' },
    message: expect.stringMatching(/^The data are being written faster than all of this can be read/),
  });
  expect(logged).toEqual([]);
});
