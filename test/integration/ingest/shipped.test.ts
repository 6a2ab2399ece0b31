import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphClient } from '../../../src/database/client.js';
import { placesTable } from '../../../src/ingest/buildPlaces.js';
import { DATA_FOLDER } from '../../../src/ingest/shipped.js';
import { openShippedGraph } from '../../support/shippedData.js';

const readme = readFileSync(join(DATA_FOLDER, 'README.md'), 'utf8');

/** The table "Counts" in data/README.md: each count by its name. */
const written: Record<string, { count: number; query: string }> = Object.fromEntries(
  [...readme.matchAll(/^\| (.+?) \| (\d+) \| `(.+)` \|$/gm)].map(([, name, count, query]) => [
    name,
    { count: Number(count), query: query!.replaceAll('\\|', '|') },
  ]),
);

describe('the shipped data', () => {
  let graph: GraphClient;
  const ask = (query: string) => graph.read(query);
  const one = async (query: string) => (await ask(query))[0]?.get(0)?.toNumber();
  beforeAll(async () => {
    graph = await openShippedGraph();
  });
  afterAll(() => graph.close());

  it('has the counts that data/README.md gives', async () => {
    expect(Object.keys(written).length).toBeGreaterThan(40);
    const counted: Record<string, number> = {};
    for (const [name, { query }] of Object.entries(written)) counted[name] = await one(query);
    expect(counted).toEqual(
      Object.fromEntries(Object.entries(written).map(([name, { count }]) => [name, count])),
    );
  });

  it('answers the mission: at least 60 universities and 130 pairs with national museums', async () => {
    const pairs = 'MATCH (museum:NationalMuseum)-[:PARTNERS_WITH]->(university:University)';
    expect(await one(`${pairs} RETURN count(DISTINCT university)`)).toBeGreaterThanOrEqual(60);
    expect(await one(`${pairs} RETURN count(*)`)).toBeGreaterThanOrEqual(130);
  });

  it.each([
    [
      'a loan, project or figure without a source',
      'MATCH (n:Loan|Project|Figure) WHERE NOT (n)-[:EVIDENCED_BY]->(:Source) RETURN count(n)',
    ],
    [
      'a participation without sources',
      'MATCH ()-[p:PARTICIPATES_IN]->() WHERE size(p.sources) = 0 OR size(p.rows) = 0 RETURN count(p)',
    ],
    [
      'a participation whose source its project lacks',
      'MATCH ()-[p:PARTICIPATES_IN]->(project) UNWIND p.sources AS id WITH project, id WHERE NOT EXISTS { (project)-[:EVIDENCED_BY]->(:Source {id: id}) } RETURN count(*)',
    ],
    ['an organisation that nothing leads to', 'MATCH (o:Organisation) WHERE NOT (o)--() RETURN count(o)'],
    [
      'an organisation without just one kind label',
      "MATCH (o:Organisation) WHERE size([label IN labels(o) WHERE NOT label IN ['Organisation', 'NationalMuseum']]) <> 1 RETURN count(o)",
    ],
    [
      'two organisations of one name',
      'MATCH (o:Organisation) WITH o.sortName AS name, count(*) AS n WHERE n > 1 RETURN count(*)',
    ],
    [
      'a loan with a missing side',
      'MATCH (l:Loan) WHERE NOT (:Organisation)-[:LENT]->(l) OR NOT (l)-[:TO]->(:Organisation) RETURN count(l)',
    ],
    [
      'a loan that starts after its end',
      'MATCH (l:Loan) WHERE l.earliestStart > l.latestEnd RETURN count(l)',
    ],
    [
      'a name or title that is missing',
      'MATCH (n) WHERE NOT n:Submission AND coalesce(n.name, n.title, "") = "" RETURN count(n)',
    ],
    [
      'a whole number that is no INTEGER',
      'MATCH (n) WHERE any(value IN [n.objects, n.people, n.value, n.participants] WHERE value IS NOT NULL AND NOT value IS :: INTEGER) RETURN count(n)',
    ],
    [
      'a pair that no loan or project joins',
      'MATCH ()-[p:PARTNERS_WITH]->() WHERE p.loans + p.projects = 0 OR p.sources = 0 RETURN count(p)',
    ],
  ])('has not %s', async (_, query) => {
    expect(await one(query)).toBe(0);
  });

  it('knows what stands in both files as one loan with the sources of both', async () => {
    const records = await ask(`
      MATCH (loan:Loan {title: 'Artemisia Visits'})-[:TO]->(borrower {name: 'HMP Send'})
      RETURN loan.people AS people, loan.outcomes AS outcomes, [(loan)-[evidence:EVIDENCED_BY]->() | evidence.rows] AS rows`);
    expect(records).toHaveLength(1);
    expect(records[0]?.get('people').toNumber()).toBe(30);
    expect(records[0]?.get('outcomes')).toEqual(['PARTICIPATION']);
    expect(new Set(records[0]?.get('rows').flat())).toEqual(
      new Set(['loans.csv#22', 'partnerships.csv#728']),
    );
    expect(
      await one(
        "MATCH (:Organisation {name: 'HMP Send'})-[:PARTICIPATES_IN]->(:Project {title: 'Artemisia Visits'}) RETURN count(*)",
      ),
    ).toBe(0);
  });

  it('knows two lenders of one loan, a former name, a mirrored row and six acquisitions of one description', async () => {
    expect(await one('MATCH (l:Loan)<-[:LENT]-(o) WITH l, count(o) AS n WHERE n = 2 RETURN count(l)')).toBe(
      15,
    );
    expect(await one("MATCH (o:Organisation) WHERE o.name CONTAINS 'Geffrye' RETURN count(o)")).toBe(0);
    expect(
      await one(
        "MATCH (p:Project) WHERE p.title STARTS WITH 'Joint acquisition: Rebecca Solomon' RETURN count(p)",
      ),
    ).toBe(1);
    expect(await one("MATCH (p:Project) WHERE p.title STARTS WITH 'joint purchase' RETURN count(p)")).toBe(6);
  });

  it('tells 0, not applicable and unknown apart', async () => {
    const figures = await ask(`
      MATCH (f:Figure {measure: 'uk_loan_venues'})-[:ABOUT]->(o) WHERE o.name IN ["Sir John Soane's Museum", 'Wallace Collection']
      RETURN DISTINCT o.name AS name, f.status AS status, f.value IS NULL AS without ORDER BY name, status`);
    expect(figures.map((record) => record.toObject())).toEqual(
      expect.arrayContaining([
        { name: "Sir John Soane's Museum", status: 'STATED', without: false },
        { name: 'Wallace Collection', status: 'NOT_APPLICABLE', without: true },
      ]),
    );
  });
});

describe('the table of places', () => {
  it('is what the gazetteer answers today', async () => {
    const graph = await openShippedGraph();
    expect(await placesTable(graph)).toBe(readFileSync(join(DATA_FOLDER, 'tables', 'places.csv'), 'utf8'));
    await graph.close();
  });
});
