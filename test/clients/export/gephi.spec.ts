import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type App, createApp } from '../../../src/app.js';
import { onShippedData } from '../../support/onGraph.js';
import { jarsOf, linesOf } from '../support.js';

const HERE = fileURLToPath(new URL('gephi/', import.meta.url));
const on = onShippedData();
const folder = mkdtempSync(join(tmpdir(), 'gephi-'));
let app: App;
let url: string;

beforeAll(async () => {
  app = await createApp({ graph: on.graph });
  ({ url } = await app.listen(0, '127.0.0.1'));
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

/** Gephi's jars, fetched from Maven Central. */
const jars = () => jarsOf(join(HERE, 'pom.xml'));

/** Gephi's output for an export: fields of its lines, by first word. */
async function inGephi(format: string, ...years: string[]): Promise<(word: string) => string[][]> {
  const file = join(folder, `partnerships.${format}`);
  writeFileSync(file, Buffer.from(await (await fetch(`${url}export?format=${format}`)).arrayBuffer()));
  const program = join(HERE, 'OpenInGephi.java');
  const lines = await linesOf('java', '-cp', join(await jars(), '*'), program, file, ...years);
  const parts = lines.map((line) => line.split('\t'));
  return (word) => parts.filter(([first]) => first === word).map(([, ...rest]) => rest);
}

/** Museums and partners in the service, each pair once, as `id one other`. */
async function pairs(): Promise<string[]> {
  const rows = await on.graph.read(
    `MATCH (one:Organisation)-[edge:PARTNERS_WITH]->(other:Organisation)
     WHERE NOT edge.mirrored AND NOT edge.museumSite AND NOT edge.partnerSite
     RETURN edge.id + ' ' + CASE WHEN one.id < other.id THEN one.id + ' ' + other.id ELSE other.id + ' ' + one.id END AS pair`,
  );
  return rows.map((row) => row.get('pair')).sort();
}
const pairsOf = (edges: string[][]) => edges.map(([id, ...ends]) => [id, ...ends.sort()].join(' ')).sort();

/** Number of pairs in Gephi's timeline for a year: those with a loan or project possibly in it, and those without any date. */
async function inYear(year: string): Promise<number> {
  const [row] = await on.graph.read(
    `MATCH (:Organisation)-[edge:PARTNERS_WITH]->(:Organisation)
     WHERE NOT edge.mirrored AND NOT edge.museumSite AND NOT edge.partnerSite
       AND (none(fact IN edge.facts WHERE left(fact, 10) <> '9999-99-99')
         OR any(fact IN edge.facts WHERE split(fact, '/')[0] <= $year + '-12-31' AND split(fact, '/')[3] >= $year + '-01-01'))
     RETURN toFloat(count(edge)) AS pairs`,
    { year },
  );
  return row!.get('pairs');
}

test('Gephi opens GEXF without issues: typed columns, each pair once, and a timeline of pairs possibly active in a year', async () => {
  const years = ['1990', '2016', '2017', '2025'];
  const shown = await inGephi('gexf', ...years);
  expect(shown('issue').filter(([level]) => level !== 'INFO')).toEqual([]);
  expect(shown('graph')).toEqual([['undirected', 'timed', expect.stringMatching(/^\d{4}-.* \d{4}-/)]]);
  expect(shown('column')).toEqual(
    expect.arrayContaining([
      ['node', 'kind', 'String'],
      ['node', 'national', 'Boolean'],
      ['node', 'latitude', 'Double'],
      ['node', 'partners', 'Long'],
      ['edge', 'Interval', 'IntervalSet'],
      ['edge', 'kinds', 'String[]'],
      ['edge', 'loans', 'Long'],
    ]),
  );
  expect(pairsOf(shown('edge'))).toEqual(await pairs());
  const counts = await Promise.all(years.map(inYear));
  expect(new Set(counts).size).toBeGreaterThan(2);
  expect(shown('year')).toEqual(years.map((year, at) => [year, String(counts[at])]));
});

test('Gephi opens GraphML: the same nodes and pairs; what is said of the whole graph it leaves out', async () => {
  const [shown, timed] = [await inGephi('graphml'), await inGephi('gexf')];
  const others = shown('issue').filter(([, message]) => !message?.startsWith('Graph attributes'));
  expect(others).toEqual([]);
  expect(pairsOf(shown('edge'))).toEqual(await pairs());
  expect(shown('node').sort()).toEqual(timed('node').sort());
});
