import { onGraph } from '../../support/onGraph.js';

// test/graphs/circles.cypher:  (British Museum, Tate, UCL, Hull Museums) ─ (Leeds, Royal Armouries, Wakefield)
const on = onGraph('circles');

const SOUTH = 'Tate, British Museum and UCL';
const NORTH = 'Royal Armouries, University of Leeds and Wakefield Museum';

test('who belongs together, by what is done together; what joins the two is told of both', async () => {
  const asked = await on.data(`{
    communities(members: 3) {
      organisations total fitting modularity
      communities {
        name size fitting
        inner { pairs strength } outer { pairs strength }
        kinds { kind count } regions { region count }
        bridges { to pairs strength organisation { name } }
        members { name } membersLeftOut
      }
      meta { dataVersion sources }
    }
  }`);
  // 10 loans and projects, 5 and 4 of them within: 9/10 - (11/20)² - (9/20)²
  expect(asked.communities.modularity).toBeCloseTo(0.395, 12);
  expect(asked.communities).toMatchObject({
    organisations: 7,
    total: 2,
    fitting: 2,
    meta: { dataVersion: 3, sources: 2 },
  });
  expect(asked.communities.communities).toEqual([
    {
      name: SOUTH,
      size: 4,
      fitting: 4,
      inner: { pairs: 4, strength: 5 },
      outer: { pairs: 1, strength: 1 },
      kinds: [
        { kind: 'MUSEUM', count: 3 },
        { kind: 'UNIVERSITY', count: 1 },
      ],
      regions: [
        { region: 'London', count: 3 },
        { region: 'Yorkshire and the Humber', count: 1 },
      ],
      bridges: [{ to: NORTH, pairs: 1, strength: 1, organisation: { name: 'Hull Museums' } }],
      members: [{ name: 'Tate' }, { name: 'British Museum' }, { name: 'UCL' }],
      membersLeftOut: 1,
    },
    {
      name: NORTH,
      size: 3,
      fitting: 3,
      inner: { pairs: 3, strength: 4 },
      outer: { pairs: 1, strength: 1 },
      kinds: [
        { kind: 'MUSEUM', count: 2 },
        { kind: 'UNIVERSITY', count: 1 },
      ],
      regions: [{ region: 'Yorkshire and the Humber', count: 2 }],
      bridges: [{ to: SOUTH, pairs: 1, strength: 1, organisation: { name: 'University of Leeds' } }],
      members: [{ name: 'Royal Armouries' }, { name: 'University of Leeds' }, { name: 'Wakefield Museum' }],
      membersLeftOut: 0,
    },
  ]);
});

test('a filter chooses which communities and which members are listed, and leaves communities as they are', async () => {
  const { communities } = await on.data(
    '{ communities(filter: { name: { equals: "UCL" } }) { total fitting communities { name size fitting members { name } membersLeftOut } } }',
  );
  expect(communities).toEqual({
    total: 2,
    fitting: 1,
    communities: [{ name: SOUTH, size: 4, fitting: 1, members: [{ name: 'UCL' }], membersLeftOut: 0 }],
  });
});

test('in a year', async () => {
  const { communities } = await on.data(
    '{ communities(during: { year: 2018 }) { organisations communities { name outer { pairs } } meta { from to } } }',
  );
  expect(communities).toEqual({
    organisations: 7,
    communities: [
      { name: 'University of Leeds, Royal Armouries and Hull Museums', outer: { pairs: 0 } },
      { name: 'Tate, British Museum and UCL', outer: { pairs: 0 } },
    ],
    meta: { from: '2018-01-01', to: '2018-12-31' },
  });
  const none = await on.data(
    '{ communities(during: { year: 1999 }) { total modularity communities { name } } }',
  );
  expect(none.communities).toEqual({ total: 0, modularity: 0, communities: [] });
});

test('how many are listed is bounded', async () => {
  const { communities } = await on.data(
    '{ communities(first: 1, members: 0) { total communities { members { name } membersLeftOut } } }',
  );
  expect(communities).toEqual({ total: 2, communities: [{ members: [], membersLeftOut: 4 }] });
  const { result } = await on.ask('{ communities(members: 101) { total } }');
  expect(result.errors?.[0]?.message).toBe(
    'communities.members: 101 rows were requested; the allowed range is 0 to 100.',
  );
});

test('pages reach every community and every member, each once', async () => {
  const asked = async (args: string) => {
    const { communities } = await on.data(
      `{ communities(${args}) { pageInfo { hasNextPage hasPreviousPage endCursor } communities { name members { name } membersPage { hasNextPage endCursor } } } }`,
    );
    return communities;
  };
  const whole = await asked('members: 100');
  const first = await asked('first: 1, members: 100');
  expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  const second = await asked(`first: 1, members: 100, after: "${first.pageInfo.endCursor}"`);
  expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  const named = (answer: typeof whole) => answer.communities.map(({ name }: { name: string }) => name);
  expect([...named(first), ...named(second)]).toEqual(named(whole));
  const members: object[] = [];
  for (let [after, more] = ['', true]; more; ) {
    const page = await asked(`first: 1, members: 2${after && `, membersAfter: "${after}"`}`);
    const [community] = page.communities;
    members.push(...community.members);
    [after, more] = [community.membersPage.endCursor, community.membersPage.hasNextPage];
  }
  expect(members).toEqual(whole.communities[0].members);
});
