// `npm run build:store` builds the project's store. `npm run check:store` checks that it matches the data and
// code, and contains the same as a fresh load; with --quick only the former.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../config.js';
import { type GraphClient, openGraphClient } from '../database/client.js';
import { loadShippedData } from '../ingest/shipped.js';
import { readTables } from '../ingest/tables.js';
import { doctor } from '../integrity/doctor.js';
import { startLocalServer } from '../neo4j/localServer.js';
import { freePort } from '../neo4j/ports.js';
import { LOOPBACK } from '../neo4j/settings.js';
import { differences, factsOf } from './facts.js';
import { buildStore, fits, STORE_FOLDER, unpackStore } from './shippedStore.js';

const STALE = 'The shipped store (neo4j/store) is out of date. Run "npm run build:store" and commit it.';

const print = (line: string) => void process.stderr.write(`${line}\n`);
const { dataDir } = readConfig(process.env).local;

const commands: Readonly<Record<string, () => Promise<void>>> = {
  async build() {
    await buildStore(STORE_FOLDER, dataDir, print);
  },
  async check() {
    if (!fits()) return fail(STALE);
    if (process.argv.includes('--quick')) return;
    const fresh = mkdtempSync(join(tmpdir(), 'museum-graph-fresh-'));
    try {
      await buildStore(join(fresh, 'store'), dataDir, print);
      const stored = await read(STORE_FOLDER);
      const loaded = await read(join(fresh, 'store'));
      const found = [...stored.faults, ...differences(stored.facts, loaded.facts)];
      if (found.length > 0) return fail(`The shipped store differs from a fresh load:\n${found.join('\n')}`);
      print(
        `The shipped store contains the same ${loaded.facts.length} facts as a fresh load, and the doctor has no findings.`,
      );
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  },
};

/** All facts of a store, and the faults that the integrity checks find in it. */
async function read(store: string): Promise<{ facts: string[]; faults: string[] }> {
  const home = mkdtempSync(join(tmpdir(), 'museum-graph-stored-'));
  const [boltPort, httpPort] = [await freePort(LOOPBACK), await freePort(LOOPBACK)];
  const prepare = async (folder: string) => {
    await unpackStore(store, folder);
  };
  const server = await startLocalServer({ dataDir, home, boltPort, httpPort, report: print, prepare });
  const graph = openGraphClient(server.address);
  try {
    const { loaded } = await loadShippedData(graph);
    const faults = await faultsOf(graph);
    return {
      facts: await factsOf(graph),
      faults: loaded ? ['The data were reloaded.', ...faults] : faults,
    };
  } finally {
    await graph.close();
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

async function faultsOf(graph: GraphClient): Promise<string[]> {
  const { checks } = await doctor(graph, readTables());
  return checks.filter(({ found }) => found > 0).map(({ question, found }) => `${question} No: ${found}.`);
}

function fail(message: string): void {
  print(message);
  process.exitCode = 1;
}

await (commands[process.argv[2] ?? ''] ?? (async () => fail('Use build or check.')))();
