import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BrokerMeasure, valueBy } from '../../../src/network/brokers.js';
import { createNetworkSnapshots, type Measured } from '../../../src/network/networkCache.js';
import { inThread } from '../../../src/network/thread.js';
import { WORKER } from '../../support/drawnGraph.js';
import { onShippedData } from '../../support/onGraph.js';
import { linesOf, packagesOf } from '../support.js';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const on = onShippedData();

/** networkx, from PyPI, in a folder on Python's path. */
const packages = () => packagesOf(join(HERE, 'requirements.txt'));

const MEASURES = ['DEGREE', 'BETWEENNESS', 'CLOSENESS', 'PAGERANK'] as const;

/** Results of networkx for the pairs: four measures for each organisation. */
async function networkx({ network }: Measured): Promise<Map<string, number[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'networkx-'));
  try {
    const pairs = [...network.one].map(
      (one, at) => `${network.ids[one]}\t${network.ids[network.other[at] as number]}\n`,
    );
    writeFileSync(join(folder, 'pairs.tsv'), pairs.join(''));
    const python = ['env', `PYTHONPATH=${await packages()}`, 'python3'] as const;
    const lines = await linesOf(...python, join(HERE, 'measure.py'), join(folder, 'pairs.tsv'));
    return new Map(
      lines.map((line) => line.split('\t')).map(([id = '', ...values]) => [id, values.map(Number)]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.each([
  ['of all times', undefined],
  ['of 2015', { from: '2015-01-01', to: '2015-12-31', certain: false }],
])(
  'degree, betweenness, closeness and PageRank of the shipped network %s are what networkx says',
  async (_, window) => {
    const measured = await createNetworkSnapshots(on.graph, { measuring: inThread(WORKER) }).measured(window);
    const expected = await networkx(measured);
    expect(expected.size).toBe(measured.measures.size);
    expect(expected.size).toBeGreaterThan(100);
    const largest = [0, 0, 0, 0];
    for (const [id, values] of expected) {
      const at = measured.network.index.get(id) as number;
      MEASURES.forEach((measure, place) => {
        const own = valueBy(measured, BrokerMeasure[measure], at);
        const off = Math.abs((measure === 'DEGREE' ? own.value : own.normalised) - (values[place] as number));
        largest[place] = Math.max(largest[place] as number, off);
      });
    }
    console.info(
      `${expected.size} organisations; largest differences: ${MEASURES.map((name, at) => `${name} ${largest[at]}`).join(', ')}`,
    );
    for (const off of largest) expect(off).toBeLessThan(1e-9);
  },
);
