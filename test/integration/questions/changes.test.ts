import { ChangeKind, changedPairs } from '../../../src/network/changes.js';
import { growths } from '../../../src/network/growth.js';
import { membershipsIn } from '../../../src/network/membership.js';
import { networkOf } from '../../../src/network/network.js';
import { onGraph } from '../../support/onGraph.js';
import { chanceOf } from '../../support/operations.js';

const BOUNDS = '{ certain possible }';
const WHOLE = `
  partnerships { change certain possible }
  loans { change certain possible }
  projects { change certain possible }
  changedPartnerships { change certain before ${BOUNDS} after ${BOUNDS} one { name } other { name } partnership { id } }
  changedLoans { change certain loan { title } }
  changedProjects { change certain project { title } }
  organisations { organisation { name } before ${BOUNDS} after ${BOUNDS} gained ${BOUNDS} lost ${BOUNDS} }
  pageInfo { hasNextPage hasPreviousPage }
  meta { sources from to leftOut { what count } }`;
const bounds = (certain: number, possible = certain) => ({ certain, possible });
const count = (change: string, certain: number, possible = certain) => ({ change, certain, possible });

// test/graphs/small.cypher: Tate with Leeds City Museum (2017-11 to 2018-03), with UCL (2014 or later on, 2017 to 2019),
// with the Royal Hospital (from 2014 on, perhaps); Science Museum Group with Leeds (2017-10 to 2018-02). "Sketches" is undated.
describe('of the small graph', () => {
  const on = onGraph('small');

  test('from 2016 to 2018: what is new, what went on, of what it is not sure', async () => {
    const { changes } = await on.data(`{ changes(from: { year: 2016 }, to: { year: 2018 }) { ${WHOLE} } }`);
    type Count = ReturnType<typeof bounds>;
    const pair = (
      change: string,
      certain: boolean,
      [before, after]: [Count, Count],
      [one, other]: [string, string],
      id: string,
    ) => ({
      change,
      certain,
      before,
      after,
      one: { name: one },
      other: { name: other },
      partnership: { id },
    });
    const grown = (name: string, before: Count, after: Count, gained: Count, lost = bounds(0)) => ({
      organisation: { name },
      before,
      after,
      gained,
      lost,
    });
    const [none, one, may] = [bounds(0), bounds(1), bounds(0, 1)];
    // "Wards" began in 2014, its participants joined then or later, and no end is known; "Colour", also with UCL, is definitely new
    const ucl: [[Count, Count], [string, string], string] = [
      [may, bounds(1, 2)],
      ['Tate', 'University College London'],
      'national:tate~ror:02jx3x895',
    ];
    const hospital: [[Count, Count], [string, string], string] = [
      [may, may],
      ['Tate', 'The Royal Hospital'],
      'national:tate~org:hospital',
    ];
    expect(changes).toEqual({
      partnerships: [
        count('NEW', 2, 4),
        count('GROWN', 0, 1),
        count('CONTINUING', 0, 2),
        count('SHRUNK', 0),
        count('ENDED', 0, 1),
      ],
      loans: [count('NEW', 2), count('CONTINUING', 0), count('ENDED', 0)],
      projects: [count('NEW', 1), count('CONTINUING', 0, 1), count('ENDED', 0, 1)],
      changedPartnerships: [
        pair(
          'NEW',
          true,
          [none, one],
          ['Science Museum Group', 'University of Leeds'],
          'national:smg~ror:024mrxd33',
        ),
        pair('NEW', true, [none, one], ['Tate', 'Leeds City Museum'], 'national:tate~org:leeds'),
        pair('NEW', false, ...ucl),
        pair('NEW', false, ...hospital),
        pair('GROWN', false, ...ucl),
        pair('CONTINUING', false, ...ucl),
        pair('CONTINUING', false, ...hospital),
        pair('ENDED', false, ...hospital),
      ],
      changedLoans: [
        { change: 'NEW', certain: true, loan: { title: 'Rocket' } },
        { change: 'NEW', certain: true, loan: { title: 'Turner in Leeds' } },
      ],
      changedProjects: [
        { change: 'NEW', certain: true, project: { title: 'Colour' } },
        { change: 'CONTINUING', certain: false, project: { title: 'Wards' } },
        { change: 'ENDED', certain: false, project: { title: 'Wards' } },
      ],
      organisations: [
        grown('Tate', bounds(0, 2), bounds(2, 3), bounds(1, 3), may),
        grown('Leeds City Museum', none, one, one),
        grown('Science Museum Group', none, one, one),
        grown('University of Leeds', none, one, one),
        grown('University College London', may, one, may),
        grown('The Royal Hospital', may, may, may, may),
      ],
      pageInfo: { hasNextPage: false, hasPreviousPage: false },
      meta: {
        sources: 2,
        from: '2016-01-01',
        to: '2018-12-31',
        leftOut: [
          { what: 'sites (their activity counts for the parent organisation)', count: 1 },
          { what: 'groups of unnamed organisations (such as “30 UK venues”)', count: 0 },
          { what: 'partnerships without any dated activity', count: 0 },
          { what: 'undated loans', count: 1 },
          { what: 'undated projects', count: 0 },
        ],
      },
    });
  });

  test('from a year to itself nothing is new, grown, shrunk or ended', async () => {
    const { changes } = await on.data(
      `{ changes(from: { year: 2017 }, to: { year: 2017 }) { partnerships { change possible } loans { change possible } projects { change possible } } }`,
    );
    for (const list of [changes.partnerships, changes.loans, changes.projects]) {
      const rows = list as { change: string; possible: number }[];
      expect(rows.filter((row) => row.possible > 0).map(({ change }) => change)).toEqual(['CONTINUING']);
    }
  });

  test('of a time that is to be certain only definite activity counts', async () => {
    const { changes } = await on.data(
      `{ changes(from: { year: 2016, certainty: CERTAIN }, to: { year: 2018, certainty: CERTAIN }) { partnerships { change certain possible } projects { change certain possible } } }`,
    );
    const there = (rows: { possible: number }[]) => rows.filter((row) => row.possible > 0);
    expect(there(changes.partnerships)).toEqual([count('NEW', 3)]); // Leeds twice, UCL; the hospital's ward is never definite
    expect(there(changes.projects)).toEqual([count('NEW', 1)]);
  });

  test('pages reach every row of every list, each once, and a cursor of another question is refused', async () => {
    const asked = 'from: { year: 2016 }, to: { year: 2018 }';
    const rows = 'changedPartnerships { change partnership { id } } organisations { organisation { id } }';
    const whole = (await on.data(`{ changes(${asked}, first: 100) { ${rows} } }`)).changes;
    const found: { organisations: unknown[]; changedPartnerships: { change: string }[] } = {
      organisations: [],
      changedPartnerships: [],
    };
    let after: string | null = null;
    do {
      const { changes } = await on.data(
        `query Page($after: String) { changes(${asked}, first: 1, after: $after) { ${rows} pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      found.organisations.push(...changes.organisations);
      found.changedPartnerships.push(...changes.changedPartnerships);
      after = changes.pageInfo.hasNextPage ? changes.pageInfo.endCursor : null;
    } while (after);
    expect(found.organisations).toEqual(whole.organisations);
    const order = Object.keys(ChangeKind);
    found.changedPartnerships.sort((a, b) => order.indexOf(a.change) - order.indexOf(b.change));
    expect(found.changedPartnerships).toEqual(whole.changedPartnerships);
    const { changes } = await on.data(`{ changes(${asked}, first: 1) { pageInfo { endCursor } } }`);
    const cursor = changes.pageInfo.endCursor;
    const refused = async (question: string) =>
      (await on.ask(`{ changes(${question}) { pageInfo { endCursor } } }`)).result.errors?.[0]?.message;
    expect(await refused(`from: { year: 2015 }, to: { year: 2018 }, after: "${cursor}"`)).toBe(
      'changes.after: this cursor belongs to different arguments. Repeat the arguments of the previous page, or start without a cursor.',
    );
    expect(await refused(`${asked}, after: "nonsense"`)).toBe(
      'changes.after: "nonsense" is not a valid cursor. Use pageInfo.endCursor of a previous page.',
    );
  });

  test('as of a date what had not begun by then is left out, of both times', async () => {
    const asOf = (date: string) =>
      on.data(
        `{ changes(from: { year: 2016 }, to: { reportingYear: "2017/18" }, asOf: "${date}") { loans { change possible } meta { from to } } }`,
      );
    expect((await asOf('2017-10')).changes).toEqual({
      loans: [
        { change: 'NEW', possible: 1 }, // Rocket had begun, Turner had not
        { change: 'CONTINUING', possible: 0 },
        { change: 'ENDED', possible: 0 },
      ],
      meta: { from: '2016-01-01', to: '2017-10-31' },
    });
    const { result } = await on.ask(
      '{ changes(from: { year: 2016 }, to: { year: 2018 }, asOf: "2017") { loans { possible } } }',
    );
    expect(result.errors).toMatchObject([
      {
        message:
          'changes.asOf: 2017 is before the period requested in `to`. Choose a later date or an earlier period.',
      },
    ]);
  });

  test('partners of whom nothing is dated are in no time, and counted', async () => {
    await on.graph.run(`MATCH (museum:Organisation {id: 'national:smg'}), (other:Organisation {id: 'org:hospital'})
      CREATE (museum)-[:PARTNERS_WITH {id: 'national:smg~org:hospital', facts: ['9999-99-99/9999-99-99/0000-00-00/0000-00-00/L/+DISPLAY_LOAN+//*/|/#'], undated: 1, sourceIds: [], loans: 1, projects: 0, activities: ['DISPLAY_LOAN'], mirrored: false, museumSite: false, partnerSite: false}]->(other)
      WITH 1 AS done MATCH (version:DataVersion) SET version.number = version.number + 1`);
    const counted = async (kind: string) => {
      const { changes } = await on.data(
        `{ changes(from: { year: 2016 }, to: { year: 2018 }, filter: { kind: ${kind} }) { meta { leftOut { what count } } } }`,
      );
      return changes.meta.leftOut.find(({ what }: { what: string }) =>
        what.startsWith('partnerships without'),
      ).count;
    };
    expect(await counted('HEALTH_BODY')).toBe(1);
    expect(await counted('UNIVERSITY')).toBe(0);
  });

  test('a filter leaves what such organisations had a part in', async () => {
    const { changes } = await on.data(
      `{ changes(from: { year: 2016 }, to: { year: 2018 }, filter: { kind: HEALTH_BODY }) { partnerships { change certain possible } projects { change certain possible } } }`,
    );
    const there = (rows: { possible: number }[]) => rows.filter((row) => row.possible > 0);
    expect(there(changes.partnerships)).toEqual([
      count('NEW', 0, 1),
      count('CONTINUING', 0, 1),
      count('ENDED', 0, 1),
    ]);
    expect(there(changes.projects)).toEqual([count('CONTINUING', 0, 1), count('ENDED', 0, 1)]);
  });

  test('what cannot be asked is refused with what is allowed', async () => {
    const { result } = await on.ask('{ changes(from: { }, to: { year: 2018 }) { meta { rule } } }');
    expect(result.errors?.[0]?.message).toBe(
      'changes.from: use one form of period: year, reportingYear, or from and/or to.',
    );
  });
});

describe('on random networks', () => {
  /** Days of a small calendar; months, and with them whole periods, would only make more of the same. */
  const days = Array.from({ length: 6 }, (_, at) => `2017-03-${String(28 + at).padStart(2, '0')}`).map(
    (day) => day.replace('03-32', '04-01').replace('03-33', '04-02'),
  );
  const before = { from: days[1]!, to: days[2]!, certain: false };
  const afterwards = [
    { from: days[3]!, to: days[4]!, certain: false }, // the next day
    { from: days[4]!, to: days[5]!, certain: false }, // with a gap
    { from: days[2]!, to: days[3]!, certain: false }, // one day in common
  ];
  /** A fact as first and last possible start and end, as places in `days`; -1 and 6: not known. */
  type Fact = readonly [number, number, number, number];
  const factsOf = (seed: number): Fact[][] => {
    const chance = chanceOf(seed + 1);
    const at = () => Math.floor(chance() * 6);
    const fact = (): Fact => {
      const [a, b, c, d] = [at(), at(), at(), at()].sort((one, other) => one - other) as [
        number,
        number,
        number,
        number,
      ];
      const which = chance();
      if (which < 0.2) return [a, b, -1, 6];
      if (which < 0.4) return [-1, 6, c, d];
      return which < 0.7 ? [a, c, b, d] : [a, b, c, d];
    };
    return Array.from({ length: 6 }, () => Array.from({ length: Math.floor(chance() * 4) }, fact));
  };
  const text = ([a, b, c, d]: Fact) =>
    `${[a, b, c, d].map((at) => (at < 0 ? '0000-00-00' : at > 5 ? '9999-99-99' : days[at])).join('/')}/L/+DISPLAY_LOAN+//*/|/#`;
  const networkWith = (facts: readonly Fact[][]) => {
    const organisations = ['a', 'b', 'c', 'd'].map((id) => ({ id, sortName: id }));
    const twos = [
      ['a', 'b'],
      ['a', 'c'],
      ['a', 'd'],
      ['b', 'c'],
      ['b', 'd'],
      ['c', 'd'],
    ] as const;
    return networkOf(
      1,
      organisations,
      twos.map(([one, other], at) => ({ one, other, strength: 3, facts: facts[at]!.map(text) })),
    );
  };
  /** Every pair of true dates that a fact may have, as whether it is in each time. */
  function memberships([a, b, c, d]: Fact, to: typeof before): readonly [boolean, boolean][] {
    const found: [boolean, boolean][] = [];
    const within = (window: typeof before, start: number, end: number) =>
      start <= days.indexOf(window.to) && end >= days.indexOf(window.from);
    for (let start = a; start <= b; start++)
      for (let end = Math.max(start, c); end <= d; end++)
        found.push([within(before, start, end), within(to, start, end)]);
    return found;
  }
  /** Every outcome of facts whose true dates are not known, by trying all. */
  function outcomes(facts: readonly Fact[], to: typeof before): Set<string> {
    let sums: readonly (readonly [number, number])[] = [[0, 0]];
    for (const fact of facts) {
      const next = new Map<string, readonly [number, number]>();
      for (const [was, is] of sums)
        for (const [inOne, inOther] of memberships(fact, to)) {
          const sum = [was + Number(inOne), is + Number(inOther)] as const;
          next.set(sum.join(), sum);
        }
      sums = [...next.values()];
    }
    return new Set(
      sums.map(([was, is]) => {
        if (was === 0) return is === 0 ? 'NOTHING' : 'NEW';
        if (is === 0) return 'ENDED';
        return was === is ? 'CONTINUING' : was < is ? 'GROWN' : 'SHRUNK';
      }),
    );
  }
  const graphs = Array.from({ length: 150 }, (_, seed) => factsOf(seed));

  test('the changes that are possible are those that some true dates give, and no others', () => {
    let open = 0;
    for (const facts of graphs)
      for (const to of afterwards) {
        const network = networkWith(facts);
        const found = changedPairs(network, before, to);
        facts.forEach((of, pair) => {
          const expected = outcomes(of, to);
          const row = found.find((one) => one.pair === pair);
          const named = [...expected].filter((outcome) => outcome !== 'NOTHING').sort();
          expect([...(row?.changes ?? [])].sort()).toEqual(named);
          if (row) expect(row.isSettled).toBe(expected.size === 1);
          if (expected.size > 1) open += 1;
        });
      }
    expect(open).toBeGreaterThan(500);
  });

  test('what began before both times and reaches the second was in the first', () => {
    const network = networkWith([[[0, 0, -1, 6]], [], [], [], [], []]);
    expect(membershipsIn(before, afterwards[1]!)(network, 0)).toBe(1 | 2 | 8); // never only in the second
  });

  test('back and forth mirror each other, and bounds of gains and losses stay within those of partners', () => {
    let gains = 0;
    for (const facts of graphs) {
      const network = networkWith(facts);
      const [one, other] = [before, afterwards[1]!];
      const forth = changedPairs(network, one, other);
      const back = changedPairs(network, other, one);
      const numbers = (rows: typeof forth, kind: ChangeKind) =>
        rows.filter(({ changes }) => changes.includes(kind)).length;
      for (const [kind, mirrored] of [
        [ChangeKind.NEW, ChangeKind.ENDED],
        [ChangeKind.GROWN, ChangeKind.SHRUNK],
        [ChangeKind.CONTINUING, ChangeKind.CONTINUING],
      ] as const)
        expect(numbers(forth, kind)).toBe(numbers(back, mirrored));
      for (const { before: was, after: is, gained, lost } of growths(network, forth).listed) {
        expect(gained.certain).toBeLessThanOrEqual(is.certain);
        expect(gained.possible).toBeLessThanOrEqual(is.possible);
        expect(lost.possible).toBeLessThanOrEqual(was.possible);
        gains += gained.certain;
      }
    }
    expect(gains).toBeGreaterThan(0);
  });
});
