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

test('open judgements: the likelier first, of equally likely ones that with more loans and projects', async () => {
  const pairs = [
    ['Qxa Hall', 'Qxa Hall Museum', 0.6, 0],
    ['Qxb Hall', 'Qxb Hall Museum', 0.6, 2],
    ['Qxc Hall', 'Qxc Hall Museum', 0.72, 0],
    ['Qxd Hall', 'Qxd Hall Museum', 0.585, 1],
  ];
  await desk.graph.write((transaction) =>
    transaction.run(
      `UNWIND $pairs AS pair
       CREATE (judgement:Judgement {id: 'judgement:' + pair[0], one: pair[0], oneName: pair[0], other: pair[1], otherName: pair[1],
         judgement: 'UNSURE', score: pair[2], reason: 'similar', by: 'score', at: datetime()})
       CREATE (judgement)-[:ON]->(one:Organisation {id: pair[0], name: pair[0]})
       CREATE (judgement)-[:ON]->(:Organisation {id: pair[1], name: pair[1]})
       FOREACH (number IN range(1, toInteger(pair[3])) | CREATE (one)<-[:TO]-(:Loan {id: pair[0] + number, title: 'A'}))`,
      { pairs },
    ),
  );
  const { out } = await desk.run('judgements');
  const listed = out.split('\n').flatMap((line) => /judgement:(Qx.)/.exec(line)?.[1] ?? []);
  expect(listed).toEqual(['Qxc', 'Qxb', 'Qxd', 'Qxa']);
  expect(out).toContain('Qxb Hall Museum (Qxb Hall Museum), 2 records: similar; by score');
});

test('rematch shows that all names mean what they should; --apply writes an audit entry', async () => {
  await desk.run('import', twoNames());
  const nothing = 'Nothing to change: all names mean the organisations that they mean now.\n';
  expect(await desk.run('rematch')).toMatchObject({ code: 0, out: nothing });
  expect(await desk.run('rematch', '--apply', '--by', 'registrar')).toMatchObject({ code: 0, out: nothing });
  const [record] = await desk.graph.read(
    "MATCH (a:AuditEntry {action: 'rematch'}) RETURN count(a) AS entries",
  );
  expect(Number(record!.get('entries'))).toBe(1);
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
