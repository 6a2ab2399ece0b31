import { onGraph } from '../../support/onGraph.js';

// test/graphs/circles.cypher:  (British Museum, Tate, UCL) ─ Hull Museums ─ (Leeds, Royal Armouries, Wakefield)
const on = onGraph('circles');

const FAR = 'from: "national:bm", to: "org:wakefield"';
const refused = async (args: string) => {
  const { result } = await on.ask(`{ paths(${args}) { stepsApart } }`);
  return result.errors?.[0]?.message;
};

test('two ends of the picture: step by step, with what the two of each step did', async () => {
  const { paths } = await on.data(`{
    paths(${FAR}) {
      stepsApart reason
      paths {
        length weakest strength because
        hops { one { name } other { name } strength certainty partnership { id } }
      }
      meta { sources rule leftOut { what count } }
    }
  }`);
  const hop = (one: string, other: string, strength: number, id: string) => ({
    one: { name: one },
    other: { name: other },
    strength,
    certainty: null,
    partnership: { id },
  });
  expect(paths).toEqual({
    stepsApart: 4,
    reason: null,
    paths: [
      {
        length: 4,
        weakest: 1,
        strength: 5,
        because:
          'British Museum and Tate (2 loans and projects), then Tate and Hull Museums (1 loan or project), then Hull Museums and ' +
          'University of Leeds (1 loan or project), then University of Leeds and Wakefield Museum (1 loan or project).',
        hops: [
          hop('British Museum', 'Tate', 2, 'national:tate~national:bm'),
          hop('Tate', 'Hull Museums', 1, 'national:tate~org:hull'),
          hop('Hull Museums', 'University of Leeds', 1, 'org:hull~ror:leeds'),
          hop('University of Leeds', 'Wakefield Museum', 1, 'org:wakefield~ror:leeds'),
        ],
      },
    ],
    meta: {
      sources: 2,
      rule: null,
      leftOut: [
        { what: 'sites (their activity counts for the parent organisation)', count: 1 },
        { what: 'groups of unnamed organisations (such as “30 UK venues”)', count: 1 },
      ],
    },
  });
});

test('through somebody, around somebody, around hubs, in a year: or why there is none', async () => {
  const ask = async (args: string) => {
    const { paths } = await on.data(`{ paths(${FAR}, ${args}) { stepsApart reason paths { length } } }`);
    return [paths.stepsApart, paths.reason, paths.paths.map(({ length }: { length: number }) => length)];
  };
  const nothing =
    'No activity in the sources connects British Museum and Wakefield Museum under these conditions.';
  expect(await ask('via: ["ror:ucl"], maxHops: 6')).toEqual([4, null, [5, 6]]);
  expect(await ask('via: ["ror:ucl"]')).toEqual([
    4,
    'No path between British Museum and Wakefield Museum with up to 4 steps leads through all organisations in `via`.',
    [],
  ]);
  expect(await ask('maxHops: 3')).toEqual([
    4,
    'British Museum and Wakefield Museum are 4 steps apart; the request allows up to 3.',
    [],
  ]);
  expect(await ask('avoid: ["org:hull"]')).toEqual([null, nothing, []]);
  expect(await ask('maxPartners: 2')).toEqual([null, nothing, []]);
  expect(await ask('maxPartners: 3')).toEqual([4, null, [4]]);
  expect(await ask('during: { year: 1950 }')).toEqual([null, nothing, []]);
});

test('an identifier and the id of a site answer for whom they stand', async () => {
  const { paths } = await on.data(
    '{ paths(from: "org:ives", to: "org:hull") { paths { because } meta { leftOut { what } } } }',
  );
  expect(paths.paths).toEqual([{ because: 'Tate and Hull Museums (1 loan or project).' }]);
  expect(paths.meta.leftOut.at(-1).what).toBe(
    'Tate St Ives, as a separate organisation: it is a site of Tate, which represents it here',
  );
});

test('what cannot be asked is refused with what is allowed', async () => {
  expect(await refused(`${FAR}, maxHops: 9`)).toBe(
    'paths.maxHops: 9 steps were requested; the allowed range is 1 to 6.',
  );
  expect(await refused(`${FAR}, first: 0`)).toBe(
    'paths.first: 0 rows were requested; the allowed range is 1 to 20.',
  );
  expect(await refused('from: "national:bm", to: "national:bm"')).toBe(
    'paths.to: it is the same organisation as `from`. Give two different organisations.',
  );
  expect(await refused('from: "national:bm", to: "org:none"')).toBe(
    'paths.to: no organisation has the id "org:none". Use `search` or `organisations` to find ids.',
  );
  expect(await refused('from: "national:bm", to: "org:schools"')).toBe(
    'paths.to: Schools in Hull represents several unnamed organisations and is not part of the network.',
  );
  expect(await refused(`${FAR}, avoid: ["org:hull", "national:bm"]`)).toBe(
    'paths.avoid[1]: British Museum is also in `from`. Remove it from one of the two.',
  );
  expect(await refused(`${FAR}, via: ["ror:ucl"], avoid: ["ror:ucl"]`)).toBe(
    'paths.avoid[0]: UCL is also in `via`. Remove it from one of the two.',
  );
  expect(await refused(`${FAR}, via: ["a", "b", "c", "d"]`)).toBe(
    'paths.via: 4 organisations were given; the maximum is 3.',
  );
});

test('a funder and a participant of what it paid for: the reason says so', async () => {
  await on.graph.write((transaction) =>
    transaction.run(
      `MATCH (ives:Organisation {id: 'org:ives'})
       CREATE (:Organisation:Funder {id: 'org:fund', name: 'A Fund', sortName: 'a fund', kind: 'FUNDER', collective: false, partners: 0})
         -[:FUNDS]->(:Project {id: 'project:paid', title: 'Paid', sortTitle: 'paid'})<-[:PARTICIPATES_IN]-(ives)
       WITH ives MATCH (version:DataVersion) SET version.number = version.number + 1`,
    ),
  );
  const { paths } = await on.data('{ paths(from: "org:fund", to: "national:tate") { stepsApart reason } }');
  expect(paths).toEqual({
    stepsApart: null,
    reason:
      'No partnerships connect A Fund and Tate under these conditions. But A Fund paid for “Paid”, in which Tate took part.',
  });
});
