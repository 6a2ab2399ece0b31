import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFile } from '../../../src/ingest/importFile.js';
import { readTables } from '../../../src/ingest/tables.js';
import { onEmptyGraph } from '../../support/onGraph.js';

const tables = readTables();
const folder = mkdtempSync(join(tmpdir(), 'partnership-graph-loans-'));
afterAll(() => rmSync(folder, { recursive: true }));
const on = onEmptyGraph();

const HEADER = 'lender,borrower,title,purpose,loan_id,start,end,objects_count,source';

/** Imports loans of Tate with these cells after the title. */
async function send(...rows: readonly string[]) {
  const path = join(folder, 'loans.csv');
  writeFileSync(path, [HEADER, ...rows.map((row) => `${row},https://example.org/loans`)].join('\n'));
  return importFile(on.graph, { path, by: 'test' }, { tables });
}

async function loans() {
  return (await on.data('{ loans { nodes { title objects objectsNote period { start end } } } }')).loans
    .nodes;
}

describe('a loan and its return in two rows', () => {
  it('are one loan with the facts of both', async () => {
    const report = await send(
      'Tate,Leeds Art Gallery,Example Bells,DISPLAY,L1,2018-02-10,,3',
      'Tate,Leeds Art Gallery,Example Bells,DISPLAY,L1,,2018-09-30,',
    );
    expect([report.issues, report.counts.loansCreated]).toEqual([[], 1]);
    expect(await loans()).toEqual([
      {
        ...{ title: 'Example Bells', objects: 3, objectsNote: null },
        period: { start: '2018-02-10', end: '2018-09-30' },
      },
    ]);
  });

  it('that contradict each other are an error that names both lines', async () => {
    const report = await send(
      'Tate,Leeds Art Gallery,Example Bells,DISPLAY,L1,2018-02-10,2018-06-30,3',
      'Tate,Leeds Art Gallery,Example Bells,DISPLAY,L1,,2018-09-30,4',
    );
    expect(report.issues).toMatchObject([
      {
        ...{ line: 3, column: 'loan_id', rule: 'number-used-twice' },
        reason: 'is also used on line 2, which differs in objects_count, end',
      },
    ]);
    expect(await loans()).toMatchObject([{ objects: 3, period: { end: '2018-06-30' } }]);
  });
});

it.each(['10-12', 'about 20'])('%s objects are unknown, with the words kept', async (words) => {
  const report = await send(`Tate,Leeds Art Gallery,Example Bells,DISPLAY,,2018,,${words}`);
  expect(report.issues).toMatchObject([{ rule: 'rough-count', level: 'WARNING', value: words }]);
  expect(await loans()).toMatchObject([{ objects: null, objectsNote: `objects_count: ${words}` }]);
});

it.each(['not named', 'museum in Leeds (name not given)'])(
  'a loan to "%s" is refused with advice',
  async (name) => {
    const report = await send(`Tate,${name},Example Bells,DISPLAY,,2018,,1`);
    expect(report.issues).toMatchObject([
      { line: 2, column: 'borrower', rule: 'no-name', suggestion: expect.stringContaining('as a figure') },
    ]);
    expect(await loans()).toEqual([]);
  },
);
