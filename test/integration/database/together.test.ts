import { OPERATIONS } from '../../../bench/contest/operations/index.js';
import { int } from '../../../src/database/client.js';
import { createQueryBatcher, toBatchStatement } from '../../../src/database/queryBatcher.js';
import { onGraph } from '../../support/onGraph.js';

const on = onGraph('small');

/** Statements sent to the database during an operation. */
const watched = () => {
  const sent: string[] = [];
  // with this clock everything is fast
  const { answer } = createQueryBatcher(
    (text, parameters) => {
      sent.push(text);
      return on.graph.read(text, parameters);
    },
    () => 0,
  );
  return { sent, answer };
};
const numbers = Array.from({ length: 100 }, (_, at) => at);

test('a hundred who ask at once are each told their own answer, in few statements', async () => {
  const { sent, answer } = watched();
  const text = 'CALL () { RETURN $p0 + 1 AS cell0 } RETURN [cell0, $p1] AS answer';
  const answers = await Promise.all(numbers.map((at) => answer(text, { p0: int(at), p1: `n${at}` })));
  expect(answers.map((cell) => [Number((cell as unknown[])[0]), (cell as unknown[])[1]])).toEqual(
    numbers.map((at) => [at + 1, `n${at}`]),
  );
  expect(sent.length).toBeLessThan(20);
});

test('who comes alone goes alone, with the statement as it stands; no row is null', async () => {
  const { sent, answer } = watched();
  const text = 'MATCH (node:Organisation {id: $p0}) RETURN node.name AS answer';
  expect(await answer(text, { p0: 'org:leeds' })).toBe('Leeds City Museum');
  expect(await answer(text, { p0: 'org:nobody' })).toBeNull();
  expect(sent).toEqual([text, text]);
  expect(await Promise.all(['org:nobody', 'org:leeds'].map((p0) => answer(text, { p0 })))).toEqual([
    null,
    'Leeds City Museum',
  ]);
  expect(sent).toHaveLength(3);
});

test('a statement that is new is planned once: others wait for that', async () => {
  let running = 0;
  const atOnce: [string, number][] = [];
  const { answer } = createQueryBatcher(async (text, parameters) => {
    running += 1;
    atOnce.push([text, running]);
    try {
      return await on.graph.read(text, parameters);
    } finally {
      running -= 1;
    }
  });
  const text = 'RETURN $p0 AS answer';
  const answers = await Promise.all(numbers.map((at) => answer(text, { p0: int(at) })));
  expect(answers.map(Number)).toEqual(numbers);
  expect(atOnce[0]).toEqual([toBatchStatement(text).batchText, 1]);
  expect(atOnce[1]![1]).toBe(1);
});

test('of many new statements two are planned at once, and all are answered', async () => {
  let running = 0;
  let most = 0;
  const { answer } = createQueryBatcher(async (text, parameters) => {
    running += 1;
    most = Math.max(most, running);
    try {
      return await on.graph.read(text, parameters);
    } finally {
      running -= 1;
    }
  });
  const texts = Array.from({ length: 12 }, (_, at) => `RETURN $p0 + ${at} AS answer`);
  const answers = await Promise.all(texts.map((text) => answer(text, { p0: int(1) })));
  expect(answers.map(Number)).toEqual(texts.map((_, at) => 1 + at));
  expect(most).toBe(2);
});

test('what is wrong with one is told to that one alone', async () => {
  const { answer } = watched();
  const text = 'RETURN 12 / $p0 AS answer';
  const answers = await Promise.allSettled([4, 0, 3].map((at) => answer(text, { p0: int(at) })));
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  const [four, wrong, three] = answers as unknown as [
    { value: unknown },
    { reason: Error },
    { value: unknown },
  ];
  expect([Number(four.value), Number(three.value)]).toEqual([3, 4]);
  expect(wrong.reason.message).toContain('/ by zero');
});

test('pages of different sizes do not go together', async () => {
  const { answer } = watched();
  const text =
    'CALL () { UNWIND range(1, 9) AS n WITH n LIMIT $p0 RETURN count(*) AS cell0 } RETURN cell0 AS answer';
  const answers = await Promise.all(numbers.map((at) => answer(text, { p0: int(at % 3) })));
  expect(answers.map(Number)).toEqual(numbers.map((at) => at % 3));
});

test('what the database refuses for many is asked one by one, and not tried again', async () => {
  const { sent, answer } = watched();
  // next to an aggregation, a row's value would become a grouping key
  const text = 'MATCH (node:Museum) RETURN count(node) + $p0 AS answer';
  const [museums] = (await on.graph.read('MATCH (node:Museum) RETURN count(node) AS count')).map((row) =>
    Number(row.get('count')),
  );
  const ask = async () => (await Promise.all([1, 2].map((at) => answer(text, { p0: int(at) })))).map(Number);
  expect(await ask()).toEqual([museums! + 1, museums! + 2]);
  expect(sent).toEqual([toBatchStatement(text).batchText, text, text]);
  expect(await ask()).toEqual([museums! + 1, museums! + 2]);
  expect(sent.slice(3)).toEqual([text, text]);
});

const facts = {
  museums: ['national:smg', 'national:tate', 'org:leeds'],
  partners: ['org:leeds', 'national:tate'],
  regions: ['London', 'Yorkshire and the Humber'],
  deep: [{ sortName: 'a', id: 'org:a', offset: 0 }],
};
const asked = OPERATIONS.map(({ name, service, cases }) => {
  const values = cases(facts)[0]!;
  return [name, service.query, { ...(service.variables ? service.variables(values) : values) }] as const;
});

test.each(asked)('%s: the same for two at once as alone', async (_, query, variables) => {
  const { result, sent } = await on.ask(query, variables);
  expect(result.errors).toBeUndefined();
  for (const { text, parameters } of sent.filter((one) => one.text.endsWith(' AS answer'))) {
    const { batchText: together, shared } = toBatchStatement(text);
    const values = Object.values(parameters);
    const common = Object.fromEntries(shared.map((name) => [name, parameters[name]]));
    const rows = [
      [0, ...values],
      [1, ...values],
    ];
    const [alone] = await on.graph.read(text, parameters);
    const both = await on.graph.read(together, { ...common, asked: { rows } });
    expect(both.map((row) => row.get('answer'))).toEqual(
      Array.from({ length: alone ? 2 : 0 }, () => alone!.get('answer')),
    );
  }
});

test('a database that was slow at first is asked together again as soon as it is quick, however many ask meanwhile', async () => {
  // by this clock each statement takes the database 100 ms at first, then 10, one after the other
  let clock = 0;
  const sizes: number[] = [];
  const { answer } = createQueryBatcher(
    async (text, parameters) => {
      const rows = await on.graph.read(text, parameters);
      clock += sizes.length < 100 ? 100 : 10;
      sizes.push(rows.length);
      return rows;
    },
    () => clock,
  );
  const connection = async () => {
    for (let at = 0; at < 40; at += 1)
      expect(Number(await answer('RETURN $p0 AS answer', { p0: int(at) }))).toBe(at);
  };
  await Promise.all(Array.from({ length: 32 }, connection));
  const last = sizes.slice(-30);
  expect(last.reduce((sum, size) => sum + size) / last.length).toBeGreaterThan(4);
});
