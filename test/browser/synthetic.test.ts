import { type GraphClient, openGraphClient } from '../../src/database/client.js';
import { ownServer } from '../support/shippedData.js';
import { onExplorer } from './onExplorer.js';

let graph: GraphClient;
const { visit } = onExplorer({}, async () => {
  graph = openGraphClient(await ownServer());
  return graph;
});
const VIEWS = ['', '?view=organisation&id=national:ra', '?view=brokers', '?view=report'];

test('no view calls real data synthetic; all say so as soon as the graph holds what was made up', async () => {
  const shown = async (view: string) => {
    const { page } = await visit(view);
    const count = await page.getByRole('note').filter({ hasText: 'Synthetic data' }).count();
    await page.context().close();
    return count;
  };
  expect(await shown('')).toBe(0);
  await graph.write((transaction) =>
    transaction.run(
      "CREATE (:Organisation:Museum {id: 'org:made-up', name: 'Synthetic museum', sortName: 'synthetic museum', kind: 'MUSEUM', synthetic: true})",
    ),
  );
  for (const view of VIEWS) expect([view, await shown(view)]).toEqual([view, 1]);
});
