import type { Graph } from '../../src/graph/graph.js';
import { applySchema, schemaFiles } from '../../src/graph/migrate.js';
import { openTestGraph } from '../support/testGraph.js';

describe('the schema of the database', () => {
  let graph: Graph;
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
