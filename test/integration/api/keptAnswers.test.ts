import { onService } from '../../support/onService.js';

const ROOM = 64_000;
const on = onService('circles', { responseCacheBytes: ROOM });

const NAME = 'query ($id: ID!) { organisation(id: $id) { name } }';
const TATE = { id: 'national:tate' };

/** Number of statements for each of these queries. */
async function asked(times: number, query: string, variables: object, headers = {}): Promise<number[]> {
  const counts: number[] = [];
  for (let time = 0; time < times; time += 1) {
    on.statements.length = 0;
    await on.post({ query, variables }, headers);
    counts.push(on.statements.length);
  }
  return counts;
}

const renamed = (name: string, version: number) =>
  on.graph.run(
    "MATCH (o:Organisation {id: 'national:tate'}) SET o.name = $name MERGE (v:DataVersion {name: 'data'}) SET v.number = $version",
    { name, version },
  );

test('data without a version are asked each time', async () => {
  await on.graph.run('MATCH (version:DataVersion) DETACH DELETE version');
  expect(await asked(4, NAME, TATE)).toEqual([1, 1, 1, 1]);
});

describe('of data with a version', () => {
  beforeAll(() => renamed('Tate', 1));

  test('what is asked a third time is told as it was the second', async () => {
    expect(await asked(4, NAME, { id: 'national:bm' })).toEqual([1, 1, 0, 0]);
    expect((await on.ask(NAME, { id: 'national:tate' })).body.data.organisation.name).toBe('Tate');
  });

  test('when the data have changed, the next answer is the new one', async () => {
    await asked(3, NAME, TATE);
    await renamed('Tate Gallery', 2);
    const { body } = await on.ask(NAME, TATE);
    expect(body.data.organisation.name).toBe('Tate Gallery');
    expect(await asked(1, NAME, TATE)).toEqual([0]);
  });

  test('nothing is kept for who sends a token, or wants to know the cost or the plan', async () => {
    await asked(3, NAME, TATE);
    expect(await asked(3, NAME, TATE, { authorization: 'Bearer nobody' })).toEqual([1, 1, 1]);
    expect(await asked(2, NAME, TATE, { 'graphql-cost': 'report' })).toEqual([1, 1]);
    expect(await asked(2, NAME, TATE, { explain: 'plan' })).toEqual([1, 1]);
  });

  test('neither is what went wrong, nor what would take much of the room', async () => {
    expect(await asked(4, '{ organisation(id: "national:tate") { nme } }', {})).toEqual([0, 0, 0, 0]);
    const wrong = '{ paths(from: "national:tate", to: "org:nobody") { stepsApart } }';
    await asked(3, wrong, {});
    expect((await on.post({ query: wrong })).text).toContain('org:nobody');
    const many = `{ ${Array.from({ length: 20 }, (_, at) => `a${at}: organisations(first: 15) { nodes { id name kind } }`).join(' ')} }`;
    expect((await on.post({ query: many })).text.length).toBeGreaterThan(ROOM / 16);
    expect(await asked(3, many, {})).toEqual([20, 20, 20]);
  });
});
