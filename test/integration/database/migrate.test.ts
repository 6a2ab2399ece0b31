import type { GraphClient } from '../../../src/database/client.js';
import { applySchema, expectedSchema, schemaFiles } from '../../../src/database/migrate.js';
import { factsOf } from '../../../src/store/facts.js';
import { loadPatientGraph } from '../../support/patient.js';
import { clearGraph, openTestGraph } from '../../support/testGraph.js';

/** Turns the graph into the form that versions before 0.2 wrote. */
const FORMER_FORM = [
  'DROP CONSTRAINT schema_migration_name IF EXISTS',
  'DROP CONSTRAINT write_lease_name IF EXISTS',
  'CREATE CONSTRAINT schema_change_name IF NOT EXISTS FOR (n:SchemaChange) REQUIRE n.name IS UNIQUE',
  'CREATE CONSTRAINT turn_name IF NOT EXISTS FOR (n:Turn) REQUIRE n.name IS UNIQUE',
  "MATCH (n:SchemaMigration) WHERE n.name STARTS WITH '000' OR n.name STARTS WITH '043' DELETE n",
  'MATCH (n:SchemaMigration) SET n:SchemaChange REMOVE n:SchemaMigration',
  'MATCH (n:WriteLease) SET n:Turn, n.asked = n.lockedAt REMOVE n:WriteLease, n.lockedAt',
  `MATCH (row:Row) SET row.says = row.statement, row.means = row.resolvedIds, row.matched = row.matchReasons
   REMOVE row.statement, row.resolvedIds, row.matchReasons`,
  `MATCH ()-[p:PARTNERS_WITH|STAGED_PARTNERSHIP]->() SET p.twin = p.bidirectional, p.plain = p.listedFromBothEnds
   REMOVE p.bidirectional, p.listedFromBothEnds`,
  'MATCH (o:Organisation) SET o.testimony = o.claims REMOVE o.claims',
];

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
    const wanted = expectedSchema().map(({ name }) => name);
    const rows = await graph.read('SHOW INDEXES YIELD name, state WHERE state = "ONLINE" RETURN name');
    expect(rows.map((row) => row.get('name'))).toEqual(expect.arrayContaining(wanted));
    expect(wanted.length).toBeGreaterThan(25);
    expect(wanted).not.toContain('turn_name');
  });

  it('refuses two nodes with one id', async () => {
    const duplicates = graph.write((tx) => tx.run("CREATE (:Loan {id: 'loan:1'}), (:Loan {id: 'loan:1'})"));
    await expect(duplicates).rejects.toThrow(/already exists/);
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
        'MATCH (change:SchemaMigration {name: $name}) RETURN count(*) AS count',
        race,
      );
      expect(Number(notes[0]?.get('count'))).toBe(1);
    } finally {
      for (const label of labels) {
        await graph.run(`DROP CONSTRAINT ${label} IF EXISTS`);
        await graph.run(`DROP INDEX ${label}_name IF EXISTS`);
      }
      await graph.run('MATCH (change:SchemaMigration {name: $name}) DELETE change', { name: race.name });
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
      /^cypher\/constraints\/000-migrations.cypher was changed after it was applied/,
    );
  });

  describe('a graph written before version 0.2', () => {
    const constraints = async () =>
      (await graph.read('SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name')).map((row) =>
        row.get('name'),
      );
    const leases = async () =>
      (
        await graph.read(
          'MATCH (n:WriteLease) RETURN n.name AS name, n.tables AS tables, n.what AS what ORDER BY name',
        )
      ).map((row) => row.toObject());
    let before: unknown;
    const state = async () => ({
      facts: await factsOf(graph),
      constraints: await constraints(),
      leases: await leases(),
    });
    beforeAll(async () => {
      await clearGraph(graph);
      await loadPatientGraph(graph);
      await graph.run(`MATCH (museum)-[known:PARTNERS_WITH]->(partner) WITH * LIMIT 1
        CREATE (museum)-[staged:STAGED_PARTNERSHIP]->(partner) SET staged = properties(known)`);
      before = await state();
    });
    beforeEach(async () => {
      for (const statement of FORMER_FORM) await graph.run(statement);
    });
    afterAll(() => clearGraph(graph));

    it('gets the labels, properties and constraints of this version, and loses nothing', async () => {
      expect(await leases()).toEqual([]);
      expect((await applySchema(graph)).applied).toEqual([
        '000-migrations.cypher',
        '043-standard-names.cypher',
      ]);
      expect(await state()).toEqual(before);
      expect((await applySchema(graph)).applied).toEqual([]);
    });

    it('resumes if it was interrupted', async () => {
      const files = schemaFiles();
      const at = files.findIndex(({ name }) => name === '043-standard-names.cypher');
      const renaming = files[at]!;
      for (const done of [1, 4, 6, 7]) {
        const cut = { ...renaming, statements: [...renaming.statements.slice(0, done), 'RETURN 1 / 0'] };
        await expect(applySchema(graph, undefined, files.with(at, cut))).rejects.toThrow('/');
      }
      await applySchema(graph);
      expect(await state()).toEqual(before);
    });

    it('is migrated by several processes that start at once', async () => {
      const graphs = Array.from({ length: 3 }, openTestGraph);
      try {
        await Promise.all(graphs.map((one) => applySchema(one)));
        expect(await state()).toEqual(before);
      } finally {
        await Promise.all(graphs.map((one) => one.close()));
      }
    });
  });
});
