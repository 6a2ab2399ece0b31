import { openTestGraph } from '../support/testGraph.js';
import { onExplorer } from './onExplorer.js';

const { visit } = onExplorer();
const VIEWS = ['', '?view=organisation&id=national:ra', '?view=brokers', '?view=report'];

test('no view calls real data synthetic; all say so as soon as the graph holds what was made up', async () => {
  const shown = async (view: string) => {
    const { page } = await visit(view);
    const count = await page.getByRole('note').filter({ hasText: 'Synthetic data' }).count();
    await page.context().close();
    return count;
  };
  expect(await shown('')).toBe(0);
  const graph = openTestGraph();
  await graph.write((transaction) =>
    transaction.run(
      "CREATE (:Organisation:Museum {id: 'org:made-up', name: 'Synthetic museum', sortName: 'synthetic museum', kind: 'MUSEUM', synthetic: true})",
    ),
  );
  await graph.close();
  for (const view of VIEWS) expect([view, await shown(view)]).toEqual([view, 1]);
});
