import { readFileSync, writeFileSync } from 'node:fs';
import { NAMES, type Name, TITLES } from './contestants.js';
import { CONNECTIONS, type Measured, type Sample } from './measure.js';

/** One run, with the operations measured so far. */
export interface Results {
  readonly commit: string;
  readonly date: string;
  readonly size: string;
  readonly organisations: number;
  readonly partnerships: number;
  readonly machine: string;
  readonly node: string;
  readonly java: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly rounds: number;
  readonly seconds: number;
  operations: readonly Measured[];
}

/** Rounds that differ by more than this share of their median are noisy. */
const NOISY = 0.25;

/** Goals: geometric mean, and minimum for each operation. */
export const GOALS = [
  { against: 'neo4jGraphql', mean: 6, each: 3 },
  { against: 'byHand', mean: 1.5, each: 0.8 },
] as const;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};
const geometric = (values: readonly number[]) =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

const samplesOf = ({ samples }: Measured, name: Name, connections: number): Sample[] =>
  samples.filter((sample) => sample.contestant === name && sample.connections === connections);

/** Throughput ratio of two contestants: median of the ratios within each round. */
export function ratio(measured: Measured, one: Name, other: Name, connections: number): number | undefined {
  const others = samplesOf(measured, other, connections);
  const ratios = samplesOf(measured, one, connections).flatMap(({ round, perSecond }) => {
    const beside = others.find((sample) => sample.round === round);
    return beside ? [perSecond / beside.perSecond] : [];
  });
  return ratios.length > 0 ? median(ratios) : undefined;
}

/** Spread of the rounds as a share of their median. */
function spreadOf(samples: readonly Sample[]): number {
  const rates = samples.map(({ perSecond }) => perSecond);
  return (Math.max(...rates) - Math.min(...rates)) / median(rates);
}

/** The goals with measured values and the operations that miss them. */
export function judged(results: Results) {
  return GOALS.map(({ against, mean, each }) => {
    const ratios = results.operations.flatMap((measured) => {
      const value = ratio(measured, 'service', against, 32);
      return value === undefined ? [] : [{ operation: measured.operation, value }];
    });
    return {
      against,
      mean,
      each,
      measured: geometric(ratios.map(({ value }) => value)),
      below: ratios.filter(({ value }) => value < each),
      of: ratios.length,
    };
  });
}

/** Summary of the goals. */
export function summary(results: Results): string {
  return judged(results)
    .map(
      ({ against, mean, each, measured, below, of }) =>
        `${measured.toFixed(2)} times ${TITLES[against]} by geometric mean (goal ${mean}: ${yes(measured >= mean)}); at least ${each} in ${of - below.length} of ${of}` +
        (below.length > 0
          ? `; less in ${below.map(({ operation, value }) => `${operation} ${value.toFixed(2)}`).join(', ')}`
          : ''),
    )
    .join('\n');
}

const yes = (is: boolean) => (is ? 'yes' : 'no');
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), row(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n');
const short = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(2));

/** Writes the tables between the page's markers for this size. Throws if there are none. */
export function writeTables(page: string, size: string, results: Results): void {
  const text = readFileSync(page, 'utf8');
  const [begin, end] = [`<!-- ${size} -->`, `<!-- end of ${size} -->`];
  const [before, after] = [text.indexOf(begin), text.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`${page} has no place "${begin}" … "${end}".`);
  writeFileSync(page, `${text.slice(0, before + begin.length)}\n${tables(results)}\n${text.slice(after)}`);
}

/** A run as Markdown. */
export function tables(results: Results): string {
  return [
    `Measured on ${results.date}, commit ${results.commit}: ${results.machine}; Node ${results.node}, Java ${results.java}; ${results.rounds} rounds of ${results.seconds} s. ${results.organisations} organisations, ${results.partnerships} loans.`,
    goalsTable(results),
    ...CONNECTIONS.map((connections) => throughputTable(results, connections)).reverse(),
    ...CONNECTIONS.map((connections) => latencyTable(results, connections)),
    costTable(results),
  ].join('\n\n');
}

function goalsTable(results: Results): string {
  return table(
    [
      'throughput at 32 connections',
      'goal',
      'measured',
      'reached',
      'in each at least',
      'reached in',
      'missed by',
    ],
    judged(results).map(({ against, mean, each, measured, below, of }) => [
      `times ${TITLES[against]}, geometric mean`,
      String(mean),
      measured.toFixed(2),
      yes(measured >= mean),
      String(each),
      `${of - below.length} of ${of}`,
      below.map(({ operation, value }) => `${operation} (${value.toFixed(2)})`).join(', ') || 'none',
    ]),
  );
}

function throughputTable(results: Results, connections: number): string {
  const rows = results.operations.map((measured) => [
    `${measured.operation}${measured.custom ? '†' : ''}`,
    ...NAMES.map((name) => {
      const samples = samplesOf(measured, name, connections);
      if (samples.length === 0) return `cannot: ${measured.cannot[name]}`;
      const spread = spreadOf(samples);
      const noisy = spread > NOISY ? ' ~' : '';
      return `${short(median(samples.map(({ perSecond }) => perSecond)))} ±${Math.round(spread * 50)} %${noisy}`;
    }),
    ...(['byHand', 'perLevel', 'neo4jGraphql'] as const).map(
      (name) => ratio(measured, 'service', name, connections)?.toFixed(2) ?? '',
    ),
  ]);
  return [
    `**Requests a second, ${connections} connection${connections === 1 ? '' : 's'}** (median of the rounds ± half their spread; ~ noisy), and how many times as many this service answers:`,
    table(
      [
        'operation',
        ...NAMES.map((name) => TITLES[name]),
        '× driver by hand',
        '× DataLoader',
        '× @neo4j/graphql',
      ],
      rows,
    ),
  ].join('\n\n');
}

function latencyTable(results: Results, connections: number): string {
  const rows = results.operations.map((measured) => [
    measured.operation,
    ...NAMES.map((name) => {
      const samples = samplesOf(measured, name, connections);
      if (samples.length === 0) return '';
      return (['p50', 'p95', 'p99'] as const)
        .map((part) => short(median(samples.map((sample) => sample[part]))))
        .join(' / ');
    }),
  ]);
  return [
    `**Milliseconds, ${connections} connection${connections === 1 ? '' : 's'}** (50 / 95 / 99 % of the requests):`,
    table(['operation', ...NAMES.map((name) => TITLES[name])], rows),
  ].join('\n\n');
}

function costTable(results: Results): string {
  const rows = results.operations.map((measured) => [
    measured.operation,
    ...NAMES.map((name) => {
      const samples = samplesOf(measured, name, 32);
      if (samples.length === 0) return '';
      const of = (part: 'serviceTime' | 'databaseTime') =>
        short(median(samples.map((sample) => sample[part])));
      const { hits, statements } = measured.hits[name]!;
      return `${of('serviceTime')} + ${of('databaseTime')}; ${hits} in ${statements}`;
    }),
  ]);
  return [
    '**What a request costs at 32 connections**: milliseconds of processor time, of the contestant + of the database; database hits of one of the cases, in how many statements:',
    table(['operation', ...NAMES.map((name) => TITLES[name])], rows),
  ].join('\n\n');
}
