import { readFileSync } from 'node:fs';
import { TELEMETRY_VARIABLES } from '../../../src/telemetry/config.js';
import { RENAMED_METRICS } from '../../../src/telemetry/renamedMetrics.js';
import { listening } from '../../support/listening.js';

const operations = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8');

test('docs/operations.md lists every variable', () => {
  const [section = ''] = operations.split('### Variables\n')[1]!.split('\n## ');
  const rows = [...section.matchAll(/^\| `([A-Z_]+)` \| [^|]+ \| [^|]+ \|$/gm)].map(([, name]) => name);
  expect(rows).toEqual(TELEMETRY_VARIABLES);
});

test('docs/operations.md lists exactly the metrics of the service', async () => {
  const metrics = await listening().watch.metrics.registry.getMetricsAsJSON();
  const exported = metrics.map(({ name }) => name).filter((name) => name.startsWith('partnership_graph_'));
  const rows = [...operations.matchAll(/^\| `(partnership_graph_\w+)` \|/gm)].map(([, name]) => name);
  expect(exported.length).toBeGreaterThan(12);
  expect(rows.toSorted()).toEqual(exported.toSorted());
});

test('docs/operations.md lists every renamed metric', () => {
  const [, section = ''] = operations.split('**Renamed in 0.2.**');
  const rows = [...section.matchAll(/^\| `(\w+)` \| `(\w+)` \|$/gm)].map((row) =>
    row.slice(1).map((name) => `partnership_graph_${name}`),
  );
  expect(rows).toEqual(Object.entries(RENAMED_METRICS));
});

test('the board for Grafana asks for metrics that there are, and for each of ours but three', async () => {
  const board = JSON.parse(
    readFileSync(new URL('../../../docs/grafana-board.json', import.meta.url), 'utf8'),
  ) as {
    panels: { targets: { expr: string }[] }[];
  };
  const metrics = await listening().watch.metrics.registry.getMetricsAsJSON();
  const known = new Set(metrics.flatMap(({ name }) => [name, `${name}_bucket`]));
  const expressions = board.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
  const asked = expressions.flatMap((expr) => expr.match(/(?:partnership_graph|nodejs|process)_\w+/g) ?? []);
  expect(expressions.length).toBeGreaterThan(12);
  expect(asked.filter((name) => !known.has(name))).toEqual([]);
  const shown = new Set(asked.map((name) => name.replace(/_bucket$/, '')));
  const left = metrics.filter(({ name }) => name.startsWith('partnership_graph_') && !shown.has(name));
  expect(left.map(({ name }) => name.replace('partnership_graph_', ''))).toEqual([
    'neo4j_query_errors_total',
    'imports_total',
    'subscriptions_active',
  ]);
});
