import type { Batches } from '../../../src/ingest/batches.js';
import { splitNewLoans } from '../../../src/ingest/newLoanFastPath.js';
import { writeBatches } from '../../../src/ingest/write.js';
import { openTestGraph } from '../../support/testGraph.js';

const row = (id: string) => ({ id, line: 2, properties: { id } });
const loan = (id: string, rows: readonly string[], isNew = true) => ({
  ...{ id, rows, isNew, properties: { id }, venues: [], funds: [] },
  ...{ lenders: ['org:a'], borrowers: ['org:b'] },
  evidence: [{ source: 'source:s', rows: ['a.csv#2'], printed: [] }],
});
const batches = (rows: readonly string[], loans: readonly object[]): Batches =>
  new Map([
    ['rows', rows.map(row)],
    ['loans', loans as never],
  ]);

describe('new loans go in with their row', () => {
  it('where one new row alone states them', () => {
    const { newLoans, rest } = splitNewLoans(
      batches(['row:1', 'row:2'], [loan('loan:1', ['row:1']), loan('loan:2', ['row:2'])]),
    );
    expect(newLoans).toMatchObject({ organisations: ['org:a', 'org:b'], sources: ['source:s'] });
    expect(newLoans.rows).toMatchObject([
      { statement: { id: 'row:1' }, lenders: [0], borrowers: [1], evidence: [{ source: 0 }] },
      { statement: { id: 'row:2' }, lenders: [0], borrowers: [1], evidence: [{ source: 0 }] },
    ]);
    expect([rest.get('rows'), rest.get('loans')]).toEqual([[], []]);
  });

  it.each([
    ['that two rows state', loan('loan:1', ['row:1', 'row:2'])],
    ['that the graph has', loan('loan:1', ['row:1'], false)],
    ['whose row is there already', loan('loan:1', ['row:9'])],
  ])('not those %s', (_, one) => {
    const { newLoans, rest } = splitNewLoans(batches(['row:1', 'row:2'], [one]));
    expect(newLoans.rows).toEqual([]);
    expect(rest.get('rows')).toHaveLength(2);
    expect(rest.get('loans')).toHaveLength(1);
  });

  it('are refused, and nothing is kept, where they point to nobody', async () => {
    const graph = openTestGraph();
    try {
      const write = graph.write(async (transaction) => {
        await transaction.run("MERGE (:Submission {id: 'submission:newcomers'})");
        await writeBatches(
          transaction,
          batches(['row:x'], [loan('loan:x', ['row:x'])]),
          'submission:newcomers',
        );
      });
      await expect(write).rejects.toThrow('are not in the graph');
      expect(await graph.read("MATCH (n {id: 'submission:newcomers'}) RETURN n")).toEqual([]);
    } finally {
      await graph.close();
    }
  });
});
