import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openGraphClient } from '../../src/database/client.js';
import { applySchema } from '../../src/database/migrate.js';
import { defaultDataFolder } from '../../src/dataFolder.js';
import { type LocalServer, startLocalServer } from '../../src/neo4j/localServer.js';
import { freePort } from '../../src/neo4j/ports.js';
import type { Size } from '../network/generate.js';
import { loadOffline } from '../network/load.js';

/** Settings of the service's Neo4j, but with enough memory for a large graph. */
const SETTINGS = {
  'server.memory.pagecache.size': '2g',
  'db.tx_log.rotation.size': '256m',
};

/** Generates and loads the network into the folder if it is missing, and starts its Neo4j. */
export async function openDatabase(home: string, size: Size): Promise<LocalServer> {
  const dataDir = process.env.DATA_DIR ?? defaultDataFolder(process.env);
  const loaded = join(home, `loaded-${size.organisations}-${size.partnerships}-${size.seed}`);
  if (!existsSync(loaded)) {
    mkdirSync(join(home, 'conf'), { recursive: true });
    await loadOffline(home, dataDir, size);
    writeFileSync(loaded, '');
  }
  const server = await startLocalServer({
    dataDir,
    home,
    boltPort: await freePort('127.0.0.1'),
    httpPort: await freePort('127.0.0.1'),
    settings: SETTINGS,
    requirePassword: false,
  });
  const graph = openGraphClient({ uri: server.boltUri });
  try {
    await applySchema(graph);
    // as after an import: the service's caches belong to this version
    await graph.run(
      "MERGE (version:DataVersion {name: 'data'}) SET version.number = 1, version.at = coalesce(version.at, datetime())",
    );
    await graph.run('CALL db.awaitIndexes(300)');
  } catch (error) {
    await server.stop();
    throw error;
  } finally {
    await graph.close();
  }
  return server;
}
