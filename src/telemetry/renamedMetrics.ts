const PREFIX = 'partnership_graph_';

/** Metrics of version 0.1 that have a new name in 0.2. Version 0.2 exports both, 0.3 only the new ones. */
export const RENAMED_METRICS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['requests_total', 'http_requests_total'],
    ['request_seconds', 'http_request_duration_seconds'],
    ['operation_seconds', 'graphql_operation_duration_seconds'],
    ['statements_total', 'neo4j_queries_total'],
    ['statement_seconds', 'neo4j_query_duration_seconds'],
    ['statement_errors_total', 'neo4j_query_errors_total'],
    ['queue_operations', 'operations'],
    ['listening_clients', 'subscriptions_active'],
  ].map(([old, current]) => [PREFIX + old, PREFIX + current]),
);

/** Adds the renamed metrics under their old names to metrics in Prometheus' text format. */
export function withOldNames(text: string): string {
  const metrics = new Map(
    text.split('\n\n').map((metric) => [/^# HELP (\w+)/.exec(metric)?.[1], metric.trimEnd()]),
  );
  const copies = Object.entries(RENAMED_METRICS).flatMap(([old, current]) => {
    const metric = metrics.get(current);
    return metric === undefined ? [] : [renamed(metric, current, old)];
  });
  return [text.trimEnd(), ...copies].join('\n\n').concat('\n');
}

function renamed(metric: string, current: string, old: string): string {
  const name = new RegExp(`^(# TYPE )?${current}`, 'gm');
  return metric
    .replace(/^# HELP .*$/m, `# HELP ${old} Deprecated, removed in version 0.3: use ${current}.`)
    .replace(name, `$1${old}`)
    .replaceAll('state="queued"', 'state="waiting"');
}
