import { join } from 'node:path';
import { listening, onReconcileGraph } from '../../support/reconcile/onReconcile.js';
import { HERE, jarsOf, linesOf } from '../support.js';

const on = onReconcileGraph();

/** OpenRefine's jars, fetched from Maven Central. */
const jars = () => jarsOf(join(HERE, 'pom.xml'));

const TABLE = [
  ['Tate', ''],
  ['UCL', 'United Kingdom'],
  ['https://ror.org/01kj2bm70', ''],
  ['Tate Liverpool', 'United Kingdom'],
  ['University of Newcastle', ''],
  ['University of Newcastle', 'United Kingdom'],
  ['Nobody Knows Whom', ''],
];

test('OpenRefine reconciles a table, and fetches columns for what matched', async () => {
  const endpoint = `${await listening(on.http)}/reconcile`;
  const lines = await linesOf(
    'java',
    '-cp',
    join(await jars(), '*'),
    join(HERE, 'OpenRefineClient.java'),
    endpoint,
    ...TABLE.flat(),
  );
  console.info(lines.join('\n'));
  const decided = lines.filter((line) => line.includes(' -> ')).map((line) => line.split(' |')[0]);
  expect(decided).toEqual([
    'Tate -> Matched national:tate',
    'UCL -> Matched ror:02jx3x895',
    'https://ror.org/01kj2bm70 -> Matched ror:01kj2bm70',
    'Tate Liverpool -> Matched org:tate-liverpool',
    'University of Newcastle -> None -',
    'University of Newcastle -> Matched ror:01kj2bm70',
    'Nobody Knows Whom -> None -',
  ]);
  expect(lines.filter((line) => line.includes(' = '))).toEqual([
    'national:tate = London | null | 1897 | null',
    'org:tate-liverpool = Liverpool | null | null | national:tate Tate',
    'ror:01kj2bm70 = Newcastle upon Tyne | https://ror.org/01kj2bm70 | null | null',
    'ror:02jx3x895 = London | https://ror.org/02jx3x895 | null | null',
  ]);
});
