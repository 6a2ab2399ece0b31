import type { GraphClient } from '../../../src/database/client.js';
import { applySchema, schemaFiles } from '../../../src/database/migrate.js';
import { openTestGraph } from '../../support/testGraph.js';

describe('the schema of the database', () => {
  let graph: GraphClient;
  beforeAll(async () => {
    graph = openTestGraph();
    await applySchema(graph);
  });
  afterAll(() => graph.close());

  it('is applied once, and says so when asked again', async () => {
    const again = await applySchema(graph);
    expect(again).toEqual({ applied: [], alreadyThere: schemaFiles().map(({ name }) => name) });
  });

  it('has each constraint and index of its files, all of them online', async () => {
    const wanted = schemaFiles().flatMap(({ statements }) =>
      statements.flatMap((text) => /(?:CONSTRAINT|INDEX) (\w+)/.exec(text)?.[1] ?? []),
    );
    const rows = await graph.read('SHOW INDEXES YIELD name, state WHERE state = "ONLINE" RETURN name');
    expect(rows.map((row) => row.get('name'))).toEqual(expect.arrayContaining(wanted));
    expect(wanted.length).toBeGreaterThan(25);
  });

  it('refuses two nodes with one id', async () => {
    const twins = graph.write((tx) => tx.run("CREATE (:Loan {id: 'loan:1'}), (:Loan {id: 'loan:1'})"));
    await expect(twins).rejects.toThrow(/already exists/);
  });

  it('is applied by several at once, as by a service that starts and an import beside it', async () => {
    const labels = Array.from({ length: 12 }, (_, at) => `Racing${at}`);
    const race = {
      name: '999-race.cypher',
      sha256: 'race',
      statements: labels.flatMap((label) => [
        `CREATE CONSTRAINT ${label} IF NOT EXISTS FOR (node:${label}) REQUIRE node.id IS UNIQUE`,
        `CREATE INDEX ${label}_name IF NOT EXISTS FOR (node:${label}) ON (node.name)`,
      ]),
    };
    const graphs = Array.from({ length: 4 }, openTestGraph);
    try {
      const reports = await Promise.all(
        graphs.map((one) => applySchema(one, undefined, [...schemaFiles(), race])),
      );
      expect(reports.map(({ applied }) => applied)).toContainEqual([race.name]);
      const [row] = await graph.read(
        "SHOW INDEXES YIELD labelsOrTypes AS labels, state WHERE state = 'ONLINE' AND labels[0] STARTS WITH 'Racing' RETURN count(*) AS count",
      );
      expect(Number(row?.get('count'))).toBe(24);
      const notes = await graph.read(
        'MATCH (change:SchemaChange {name: $name}) RETURN count(*) AS count',
        race,
      );
      expect(Number(notes[0]?.get('count'))).toBe(1);
    } finally {
      for (const label of labels) {
        await graph.run(`DROP CONSTRAINT ${label} IF EXISTS`);
        await graph.run(`DROP INDEX ${label}_name IF EXISTS`);
      }
      await graph.run('MATCH (change:SchemaChange {name: $name}) DELETE change', { name: race.name });
      await Promise.all(graphs.map((one) => one.close()));
    }
  });

  it('is not touched where a newer version has written it', async () => {
    const older = schemaFiles().slice(0, -1);
    await expect(applySchema(graph, undefined, older)).rejects.toThrow(
      `The database has the schema change ${schemaFiles().at(-1)?.name}, which this version does not know`,
    );
  });

  it('is not touched where a file was changed after it was applied', async () => {
    const changed = schemaFiles().map((file, index) => (index === 0 ? { ...file, sha256: 'other' } : file));
    await expect(applySchema(graph, undefined, changed)).rejects.toThrow(
      /^cypher\/constraints\/001-identity.cypher was changed after it was applied/,
    );
  });
});
