import { join } from 'node:path';
import { listening, onReconcileGraph } from '../../support/reconcile/onReconcile.js';
import { HERE, linesOf, packagesOf } from '../support.js';

const on = onReconcileGraph();

/** The library and what it needs, from PyPI, in a folder on Python's path. */
const packages = () => packagesOf(join(HERE, 'requirements.txt'));

test('A Python client accepts the manifest and every answer by its own models', async () => {
  const endpoint = `${await listening(on.http)}/reconcile`;
  const names = ['Tate', 'UCL', 'University of Newcastle', 'Nobody Knows Whom'];
  const python = ['env', `PYTHONPATH=${await packages()}`, 'python3'] as const;
  const lines = await linesOf(...python, join(HERE, 'client.py'), endpoint, ...names);
  console.info(lines.join('\n'));
  expect(lines[0]).toBe('Museum partnership graph: organisations 100');
  expect(lines.slice(1).map((line) => line.split(' |')[0])).toEqual([
    'Tate -> national:tate',
    'UCL -> ror:02jx3x895',
    'University of Newcastle -> ror:01kj2bm70',
    'Nobody Knows Whom -> -',
  ]);
});
