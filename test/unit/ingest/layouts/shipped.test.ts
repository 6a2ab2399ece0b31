import { openTable } from '../../../../src/csv/table.js';
import { LAYOUTS } from '../../../../src/ingest/layouts/all.js';
import type { ParsedRow } from '../../../../src/ingest/records.js';
import { Issues } from '../../../../src/ingest/report.js';
import { tables } from './reading.js';

const FILES = {
  'national_museums.csv': 'national-museums',
  'partnerships.csv': 'partnerships',
  'loans.csv': 'loans',
  'report_figures.csv': 'report-figures',
  'performance_figures.csv': 'performance-figures',
  'museum_counts.csv': 'museum-counts',
} as const;

async function readShipped(file: keyof typeof FILES) {
  const [issues, rows]: [Issues, ParsedRow[]] = [new Issues(), []];
  const table = await openTable(`data/${file}`, issues);
  for await (const batch of table.batches(500))
    for (const row of batch) rows.push(...LAYOUTS[FILES[file]]!.read({ file, ...row }, { tables, issues }));
  return { rows, reported: issues.list.map(({ line, column, level, rule }) => [line, column, level, rule]) };
}

describe('the shipped files', () => {
  it.each([
    ['national_museums.csv', 50, []],
    [
      'partnerships.csv',
      771,
      [
        [31, 'end', 'WARNING', 'date-as-note'],
        [32, 'place', 'WARNING', 'several-places'],
        [102, 'place', 'WARNING', 'several-places'],
        [517, 'place', 'WARNING', 'several-places'],
      ],
    ],
    ['loans.csv', 174, []],
    ['report_figures.csv', 48, []],
    [
      'performance_figures.csv',
      385,
      [
        [135, 'value', 'WARNING', 'rounded'],
        [137, 'value', 'WARNING', 'rounded'],
      ],
    ],
    ['museum_counts.csv', 766, []],
  ] as const)('%s: %i statements, and these warnings', async (file, statements, warnings) => {
    const { rows, reported } = await readShipped(file);
    expect(reported).toEqual(warnings);
    expect(rows).toHaveLength(statements);
  });

  it('give things the keys that they always had', async () => {
    const [partnership] = (await readShipped('partnerships.csv')).rows;
    expect(partnership!.key).toEqual([
      'Natural History Museum',
      'Nineveh Trust',
      'Real World Science network',
    ]);
    const [loan] = (await readShipped('loans.csv')).rows;
    expect(loan!.key).toEqual([
      'Tate',
      'Leamington Spa Art Gallery & Museum',
      'ARTIST ROOMS: Diane Arbus',
      '',
      '2019-09-20',
    ]);
    const [count] = (await readShipped('museum_counts.csv')).rows;
    expect(count!.key).toEqual(['Channel Islands', 'Channel Islands', 'NA', 'museums_open']);
  });

  it('say nothing twice in one mention, and no property that is empty', async () => {
    const { rows } = await readShipped('partnerships.csv');
    const text = JSON.stringify(rows.map(({ statement }) => statement));
    expect(text).not.toMatch(/:(null|""|\[\])[,}]/);
    const twice = rows.filter(
      ({ statement }) =>
        new Set(statement.mentions.map((one) => JSON.stringify(one))).size < statement.mentions.length,
    );
    expect(twice).toEqual([]);
  });
});
