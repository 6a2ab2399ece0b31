import { int, openGraphClient } from '../../src/database/client.js';
import { CASES, type Facts } from './operations/operation.js';

/** Reads facts for test cases from the graph. */
export async function readFacts(boltUri: string): Promise<Facts> {
  const graph = openGraphClient({ uri: boltUri });
  const column = async (text: string, parameters = {}) =>
    (await graph.read(text, parameters)).map((row) => row.get('found'));
  try {
    const [count] = await column('MATCH (o:Organisation) RETURN toFloat(count(*)) AS found');
    const deep = [];
    for (let at = 0; at < CASES; at += 1) {
      const offset = Math.floor(count * (0.3 + (0.65 * at) / CASES));
      const [row] = await column(
        'MATCH (o:Organisation) WITH o ORDER BY o.sortName, o.id SKIP $before LIMIT 1 RETURN {sortName: o.sortName, id: o.id} AS found',
        { before: int(offset - 1) },
      );
      deep.push({ ...row, offset });
    }
    return {
      deep,
      museums: await column('MATCH (o:Museum) RETURN o.id AS found ORDER BY o.partners DESC, o.id'),
      partners: await column(
        'MATCH (o:Organisation) WHERE NOT o:Museum RETURN o.id AS found ORDER BY o.id LIMIT 5000',
      ),
      regions: await column('MATCH (o:Organisation) RETURN DISTINCT o.region AS found ORDER BY found'),
    };
  } finally {
    await graph.close();
  }
}
