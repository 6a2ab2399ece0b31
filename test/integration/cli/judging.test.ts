import { loansFile, onDesk } from '../../support/world.js';

const desk = onDesk();

/** The id of an organisation by its name. */
const idOf = async (name: string): Promise<string | undefined> => {
  const [record] = await desk.graph.read('MATCH (n:Organisation {name: $name}) RETURN n.id AS id', { name });
  return record?.get('id');
};

const twoNames = () =>
  desk.file(
    'tate.csv',
    loansFile(
      ['Zebra House Museum', 'Abbot Hall', 'A Painting', '2018', '1'],
      ['Quince Collection', 'Abbot Hall', 'A Drawing', '2018', '1'],
    ),
  );

test('two are merged, and are two again', async () => {
  await desk.run('import', twoNames());
  const [from, into] = [(await idOf('Quince Collection'))!, (await idOf('Zebra House Museum'))!];
  const merged = await desk.run('merge', from, into, '--reason', 'renamed', '--by', 'registrar');
  expect(merged).toMatchObject({ code: 0, out: expect.stringContaining(`Merged ${from} into ${into}.`) });
  expect(await idOf('Quince Collection')).toBeUndefined();
  const judged = await desk.run('judgements', '--state', 'same');
  expect(judged.out).toContain('renamed; by registrar');
  expect(await desk.run('unmerge', from, '--reason', 'another house')).toMatchObject({ code: 0 });
  expect(await idOf('Quince Collection')).toBe(from);
  expect((await desk.run('judgements', '--state', 'different')).out).toContain('another house');
});

test('one is split by its rows', async () => {
  await desk.run('import', twoNames());
  const hall = (await idOf('Abbot Hall'))!;
  const split = await desk.run('split', hall, '--rows', 'tate.csv#3', '--reason', 'another hall');
  expect(split.code).toBe(0);
  const other = /Created (\S+)\./.exec(split.out)![1]!;
  const [record] = await desk.graph.read(
    'MATCH (:Organisation {id: $other})<-[:TO]-(l:Loan) RETURN l.title AS title',
    { other },
  );
  expect(record?.get('title')).toBe('A Drawing');
});

test('a decision needs a reason, and is same or different', async () => {
  expect(await desk.run('merge', 'a', 'b')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--reason'),
  });
  const judged = await desk.run('judge', 'x', 'perhaps', '--reason', 'y');
  expect(judged).toMatchObject({
    code: 2,
    stderr: 'The decision is "perhaps"; expected same or different.\n',
  });
  const none = await desk.run('judge', 'judgement:none', 'same', '--reason', 'y');
  expect(none).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('There is no judgement judgement:none.'),
  });
});
