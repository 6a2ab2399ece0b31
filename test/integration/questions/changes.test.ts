import { ChangeKind, changedPairs, growths } from '../../../src/network/changes.js';
import { networkOf } from '../../../src/network/network.js';
import { onGraph } from '../../support/onGraph.js';
import { chanceOf } from '../../support/operations.js';

const WHOLE = `
  partnerships { change count certain }
  loans { change count certain }
  projects { change count certain }
  changedPartnerships { change certain before after one { name } other { name } partnership { id } }
  changedLoans { change certain loan { title } }
  changedProjects { change certain project { title } }
  organisations { organisation { name } before after gained lost }
  meta { sources from to leftOut { what count } }`;
const count = (change: string, all: number, certain: number) => ({ change, count: all, certain });

// test/graphs/small.cypher: Tate with Leeds City Museum (2017-11 to 2018-03), with UCL (2014 or later on, 2017 to 2019),
// with the Royal Hospital (from 2014 on, perhaps); Science Museum Group with Leeds (2017-10 to 2018-02). "Sketches" is undated.
describe('of the small graph', () => {
  const on = onGraph('small');

  test('from 2016 to 2018: what is new, what went on, of what it is not sure', async () => {
    const { changes } = await on.data(`{ changes(from: { year: 2016 }, to: { year: 2018 }) { ${WHOLE} } }`);
    const pair = (
      change: string,
      certain: boolean,
      before: number,
      after: number,
      one: string,
      other: string,
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
    const grown = (name: string, before: number, after: number, gained: number) => ({
      organisation: { name },
      before,
      after,
      gained,
      lost: 0,
    });
    expect(changes).toEqual({
      partnerships: [
        count('NEW', 2, 2),
        count('GROWN', 1, 0),
        count('CONTINUING', 1, 0),
        count('SHRUNK', 0, 0),
        count('ENDED', 0, 0),
      ],
      loans: [count('NEW', 2, 2), count('CONTINUING', 0, 0), count('ENDED', 0, 0)],
      projects: [count('NEW', 1, 1), count('CONTINUING', 1, 0), count('ENDED', 0, 0)],
      changedPartnerships: [
        pair('NEW', true, 0, 1, 'Science Museum Group', 'University of Leeds', 'national:smg~ror:024mrxd33'),
        pair('NEW', true, 0, 1, 'Tate', 'Leeds City Museum', 'national:tate~org:leeds'),
        pair('GROWN', false, 1, 2, 'Tate', 'University College London', 'national:tate~ror:02jx3x895'),
        pair('CONTINUING', false, 1, 1, 'Tate', 'The Royal Hospital', 'national:tate~org:hospital'),
      ],
      changedLoans: [
        { change: 'NEW', certain: true, loan: { title: 'Rocket' } },
        { change: 'NEW', certain: true, loan: { title: 'Turner in Leeds' } },
      ],
      changedProjects: [
        { change: 'NEW', certain: true, project: { title: 'Colour' } },
        { change: 'CONTINUING', certain: false, project: { title: 'Wards' } },
      ],
      organisations: [
        grown('Leeds City Museum', 0, 1, 1),
        grown('Science Museum Group', 0, 1, 1),
        grown('Tate', 2, 3, 1),
        grown('University of Leeds', 0, 1, 1),
        grown('The Royal Hospital', 1, 1, 0),
        grown('University College London', 1, 1, 0),
      ],
      meta: {
        sources: 2,
        from: '2016-01-01',
        to: '2018-12-31',
        leftOut: [
          { what: 'sites: what they did counts for what they are a site of', count: 1 },
          { what: 'organisations that stand for several which no source names', count: 0 },
          { what: 'partnerships of which nothing has a date', count: 0 },
          { what: 'loans without any date', count: 1 },
          { what: 'projects without any date', count: 0 },
        ],
      },
    });
  });

  test('from a year to itself nothing is new, grown, shrunk or ended', async () => {
    const { changes } = await on.data(
      `{ changes(from: { year: 2017 }, to: { year: 2017 }) { partnerships { change count } loans { change count } projects { change count } } }`,
    );
    for (const list of [changes.partnerships, changes.loans, changes.projects]) {
      const rows = list as { change: string; count: number }[];
      expect(rows.filter((row) => row.count > 0).map(({ change }) => change)).toEqual(['CONTINUING']);
    }
  });

  test('of a time that is to be certain only what surely took place counts', async () => {
    const { changes } = await on.data(
      `{ changes(from: { year: 2016, certainty: CERTAIN }, to: { year: 2018, certainty: CERTAIN }) { partnerships { change count certain } projects { change count certain } } }`,
    );
    const there = (rows: { count: number }[]) => rows.filter((row) => row.count > 0);
    expect(there(changes.partnerships)).toEqual([count('NEW', 3, 3)]); // Leeds twice, UCL; the hospital's ward is never sure
    expect(there(changes.projects)).toEqual([count('NEW', 1, 1)]);
  });

  test('as of a date what had not begun by then is left out, of both times', async () => {
    const asOf = (date: string) =>
      on.data(
        `{ changes(from: { year: 2016 }, to: { reportingYear: "2017/18" }, asOf: "${date}") { loans { change count } meta { from to } } }`,
      );
    expect((await asOf('2017-10')).changes).toEqual({
      loans: [
        { change: 'NEW', count: 1 }, // Rocket had begun, Turner had not
        { change: 'CONTINUING', count: 0 },
        { change: 'ENDED', count: 0 },
      ],
      meta: { from: '2016-01-01', to: '2017-10-31' },
    });
    const { result } = await on.ask(
      '{ changes(from: { year: 2016 }, to: { year: 2018 }, asOf: "2017") { loans { count } } }',
    );
    expect(result.errors).toMatchObject([
      { message: 'changes.asOf: 2017 lies before the period that `to` asks for.' },
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
      return changes.meta.leftOut.find(({ what }: { what: string }) => what.startsWith('partnerships of'))
        .count;
    };
    expect(await counted('HEALTH_BODY')).toBe(1);
    expect(await counted('UNIVERSITY')).toBe(0);
  });

  test('a filter leaves what such organisations had a part in', async () => {
    const { changes } = await on.data(
      `{ changes(from: { year: 2016 }, to: { year: 2018 }, filter: { kind: HEALTH_BODY }) { partnerships { change count certain } projects { change count certain } } }`,
    );
    expect(changes.partnerships.filter((row: { count: number }) => row.count > 0)).toEqual([
      count('CONTINUING', 1, 0),
    ]);
    expect(changes.projects.filter((row: { count: number }) => row.count > 0)).toEqual([
      count('CONTINUING', 1, 0),
    ]);
  });

  test('what cannot be asked is refused with what is allowed', async () => {
    const { result } = await on.ask('{ changes(from: { }, to: { year: 2018 }) { meta { rule } } }');
    expect(result.errors?.[0]?.message).toBe(
      'changes.from: say when in one way: year, or reportingYear, or from and/or to.',
    );
  });
});

describe('on random networks', () => {
  const year = (at: number) => ({ from: `${at}-01-01`, to: `${at}-12-31`, certain: false });
  const networks = Array.from({ length: 60 }, (_, seed) => {
    const chance = chanceOf(seed + 1);
    const day = () => `${2014 + Math.floor(chance() * 6)}-01-01`;
    const fact = () => {
      const [one, other] = [day(), day()].sort() as [string, string];
      return chance() < 0.3
        ? `${one}/${other}/0000-00-00/9999-99-99/L/+DISPLAY_LOAN+//*/|/#`
        : `${one}/${one}/${other}/${other}/L/+DISPLAY_LOAN+//*/|/#`;
    };
    const organisations = Array.from({ length: 9 }, (_, at) => ({ id: `o${at}`, sortName: `n${at}` }));
    const pairs = organisations.flatMap((one, at) =>
      organisations.slice(at + 1).map((other) => ({
        one: one.id,
        other: other.id,
        strength: 3,
        facts: Array.from({ length: Math.floor(chance() * 3) }, fact),
      })),
    );
    return networkOf(1, organisations, pairs);
  });
  const numbers = (rows: readonly { change: ChangeKind }[], kind: ChangeKind) =>
    rows.filter(({ change }) => change === kind).length;

  test('back and forth mirror each other, a year to itself only goes on, and what is gained less what is lost is the difference', () => {
    let changed = 0;
    for (const network of networks) {
      const forth = changedPairs(network, year(2015), year(2018));
      const back = changedPairs(network, year(2018), year(2015));
      for (const [one, other] of [
        [ChangeKind.NEW, ChangeKind.ENDED],
        [ChangeKind.GROWN, ChangeKind.SHRUNK],
        [ChangeKind.CONTINUING, ChangeKind.CONTINUING],
      ] as const)
        expect(numbers(forth, one)).toBe(numbers(back, other));
      const same = changedPairs(network, year(2016), year(2016));
      expect(numbers(same, ChangeKind.CONTINUING)).toBe(same.length);
      for (const { before, after, gained, lost } of growths(network, forth))
        expect(after - before).toBe(gained - lost);
      changed += numbers(forth, ChangeKind.NEW);
    }
    expect(changed).toBeGreaterThan(100);
  });
});
