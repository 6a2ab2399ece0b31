import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type App, createApp } from '../../../src/app.js';
import { defaultDataFolder } from '../../../src/dataFolder.js';
import { findArtefacts } from '../../../src/neo4j/artefacts.js';
import { archiveOptions } from '../../../src/neo4j/classArchive.js';
import { findJava } from '../../../src/neo4j/java.js';
import { freePort } from '../../../src/neo4j/ports.js';
import { type RunningNeo4j, runNeo4j } from '../../../src/neo4j/runNeo4j.js';
import { LOOPBACK } from '../../../src/neo4j/settings.js';
import { onShippedData } from '../../support/onGraph.js';
import { jarsOf, linesOf, packagesOf } from '../support.js';

const HERE = fileURLToPath(new URL('gds/', import.meta.url));
const GUIDE = readFileSync(new URL('../../../docs/exports.md', import.meta.url), 'utf8');
const on = onShippedData();
const folder = mkdtempSync(join(tmpdir(), 'gds-'));
let app: App;
let url: string;
let neo4j: RunningNeo4j;

/** A Neo4j with Graph Data Science, in a folder of its own. */
async function startWithGds(): Promise<RunningNeo4j> {
  const cached = await jarsOf(join(HERE, 'pom.xml'), 'runtime');
  const java = await findJava();
  const artefacts = await findArtefacts(process.env.DATA_DIR ?? defaultDataFolder(process.env), () => {});
  const jars = withoutTwice(
    artefacts.jars,
    readdirSync(cached).map((name) => join(cached, name)),
  );
  // folder of procedures; their dependencies are on the class path
  const plugins = join(folder, 'plugins');
  mkdirSync(plugins);
  for (const jar of jars)
    if (/(proc|procedure-facade|cypher-aggregation)-[\d.]+\.jar$|\/proc-[a-z-]+-[\d.]+\.jar$/.test(jar))
      symlinkSync(jar, join(plugins, basename(jar)));
  return runNeo4j({
    java: java.command,
    artefacts: { ...artefacts, jars: [...artefacts.jars, ...jars] },
    javaOptions: archiveOptions(artefacts, java),
    timeoutMs: 3_000,
    place: {
      home: join(folder, 'server'),
      boltPort: await freePort(LOOPBACK),
      httpPort: await freePort(LOOPBACK),
      settings: { 'server.directories.plugins': plugins, 'dbms.security.procedures.unrestricted': 'gds.*' },
    },
  });
}

/** Excludes jars of libraries that Neo4j also contains, in any version. */
function withoutTwice(own: readonly string[], theirs: readonly string[]): string[] {
  const library = (jar: string) => basename(jar).replace(/-\d.*$/, '');
  const known = new Set(own.map(library));
  return theirs.filter((jar) => /-2\.13\.\d+\.jar$|-9\.0-9\.0/.test(jar) || !known.has(library(jar)));
}

beforeAll(async () => {
  neo4j = await startWithGds();
  app = await createApp({ graph: on.graph });
  ({ url } = await app.listen(0, '127.0.0.1'));
}, 300_000);
afterAll(async () => {
  await app.close();
  await neo4j.stop();
  rmSync(folder, { recursive: true });
});

/**
 * The jars on Maven Central lack the procedure that reports an Arrow server, which the client calls first: this stub
 * reports none.
 */
const NO_ARROW = `
from graphdatascience.arrow_client.arrow_info import ArrowInfo
ArrowInfo.create = staticmethod(lambda asked: ArrowInfo("", False, False, []))
`;

/** Python code run after the guide's: prints the data as JSON in the last line. */
const TOLD = `
import json
def told(frame, column):
    return dict(zip(nodes.set_index("nodeId").loc[frame["nodeId"]]["id"], frame[column]))
print(json.dumps({
    "nodes": int(graph.node_count()), "relationships": int(graph.relationship_count()),
    "degrees": told(gds.degree.stream(graph), "score"),
    "components": told(gds.wcc.stream(graph), "componentId"),
}))`;

test('the guide for Graph Data Science runs as it stands: the same organisations, each with as many partners, and the same parts', async () => {
  const [code = ''] = /```python\n([\s\S]*?)```/.exec(GUIDE.split('## Graph Data Science')[1]!)!.slice(1);
  expect(code).toContain('bolt://127.0.0.1:7687');
  const runnable = code
    .replaceAll('http://127.0.0.1:4000/', url)
    .replaceAll('bolt://127.0.0.1:7687', neo4j.boltUri);
  writeFileSync(join(folder, 'guide.py'), NO_ARROW + runnable + TOLD);
  const packages = await packagesOf(join(HERE, 'requirements.txt'));
  const lines = await linesOf('env', `PYTHONPATH=${packages}`, 'python3', join(folder, 'guide.py'));
  const result = JSON.parse(lines.at(-1)!);

  const rows = await on.graph.read(
    `MATCH (one:Organisation)-[edge:PARTNERS_WITH]->(other:Organisation)
     WHERE NOT edge.mirrored AND NOT edge.museumSite AND NOT edge.partnerSite RETURN one.id AS one, other.id AS other`,
  );
  const partners = new Map<string, string[]>();
  const note = (one: string, other: string) => partners.set(one, [...(partners.get(one) ?? []), other]);
  for (const row of rows) {
    note(row.get('one'), row.get('other'));
    note(row.get('other'), row.get('one'));
  }
  expect(result.relationships).toBe(2 * rows.length);
  expect(result.nodes).toBe(Object.keys(result.degrees).length);
  for (const [id, degree] of Object.entries(result.degrees))
    expect([id, degree]).toEqual([id, partners.get(id)?.length ?? 0]);
  // partners are in the same component, and the number of components equals that of a traversal
  const seen = new Set<string>();
  let parts = 0;
  for (const start of Object.keys(result.components)) {
    if (seen.has(start)) continue;
    parts += 1;
    for (const queue = [start]; queue.length > 0; ) {
      const at = queue.pop()!;
      if (seen.has(at)) continue;
      seen.add(at);
      expect(result.components[at]).toBe(result.components[start]);
      queue.push(...(partners.get(at) ?? []));
    }
  }
  expect(new Set(Object.values(result.components)).size).toBe(parts);
}, 300_000);
