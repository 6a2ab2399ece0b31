import { join } from 'node:path';
import { readTables } from '../../../src/ingest/tables.js';
import { doctor } from '../../../src/integrity/doctor.js';
import { FILES } from '../../../src/synthetic/generate.js';
import { askerOf } from '../../support/drawnGraph.js';
import { onDesk } from '../../support/world.js';

const desk = onDesk();
const LONG = 300_000;

test(
  'generated files are imported whole, without a remark, and marked as synthetic',
  async () => {
    const folder = join(desk.folder, 'made-up');
    const written = await desk.run('generate', '--organisations', '120', '--seed', '3', '--out', folder);
    expect(written).toMatchObject({ code: 0, stderr: '' });
    expect(written.out).toMatch(/^Generated in .*: 120 organisations, \d+ loans, \d+ project rows\.$/m);
    const reports: object[] = [];
    for (const file of Object.values(FILES)) {
      const path = join(folder, file);
      expect(await desk.run('check', path)).toMatchObject({ code: 0 });
      const { code, out } = await desk.run('import', path, '--json', '-');
      expect(code).toBe(0);
      const { errors, byRule, refused, read, counts } = JSON.parse(out);
      reports.push({ errors, byRule, refused, isAll: read === counts.added });
    }
    expect(reports).toEqual(Array(3).fill({ errors: 0, byRule: {}, refused: 0, isAll: true }));

    const { ask } = await askerOf(desk.graph);
    const { result } = await ask('{ organisations { totalCount } communities { meta { synthetic } } }');
    expect(result.data).toMatchObject({
      organisations: { totalCount: 120 },
      communities: { meta: { synthetic: true } },
    });
    const [marked] = await desk.graph.read(
      `MATCH (thing:Organisation|Loan|Project)
       RETURN count(thing) AS all, count(CASE WHEN thing.synthetic THEN 1 END) AS synthetic`,
    );
    expect(marked!.get('synthetic')).toEqual(marked!.get('all'));
    expect((await doctor(desk.graph, readTables())).content).toBe(true);
  },
  LONG,
);

test('a folder that holds something is left as it is', async () => {
  desk.file('own.csv', 'mine\n');
  expect(await desk.run('generate', '--organisations', '100', '--out', desk.folder)).toEqual({
    code: 2,
    out: '',
    stderr: `${desk.folder} is not empty; nothing was written. Choose an empty or new folder.\n`,
  });
});

test('a number that is none is refused, and what is allowed is told', async () => {
  const { code, stderr } = await desk.run('generate', '--organisations', 'many', '--out', 'nowhere');
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr:
      '"many" is not a whole number; expected 100 to 1000000 organisations, and a seed from 0 to 999999999.\n',
  });
});
