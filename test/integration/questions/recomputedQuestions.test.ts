import { groupBy } from '../../../src/domain/groupBy.js';
import { examplesIn } from '../../support/examples.js';
import { onShippedData } from '../../support/onGraph.js';
import { type Fact, type Pair, type Recomputed, recomputeAll } from '../../support/recompute.js';

/**
 * The answers in docs/analyst-questions.md, computed again in plain TypeScript. What the files state is computed here; taken from the graph
 * are the organisations that their cells name, with their attributes, and the payments, kinds of source and participants as they are.
 */
const on = onShippedData();
const examples = examplesIn('docs/analyst-questions.md');
const answers = examples.map(([, answer]) => JSON.parse(answer));

interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly region: string | null;
  readonly country: string | null;
  readonly authority: string | null;
  readonly national: boolean;
  readonly museum: boolean;
  readonly collective: boolean;
}
interface Payment {
  readonly payer: string;
  readonly thing: string;
  readonly amount: number | null;
  readonly currency: string | null;
}
interface Participant {
  readonly id: string;
  readonly thing: string;
  readonly role: string;
  readonly sources: readonly string[];
}

let data: Recomputed;
let organisations: ReadonlyMap<string, Organisation>;
let payments: readonly Payment[];
let participants: readonly Participant[];
let network: ReadonlyMap<string, ReadonlySet<string>>;
beforeAll(async () => {
  data = await recomputeAll(on.graph);
  const read = async <T>(statement: string) =>
    (await on.graph.read(statement)).map((row) => row.toObject() as unknown as T);
  const found = await read<Organisation>(
    `MATCH (o:Organisation) RETURN o.id AS id, o.name AS name, o.kind AS kind, o.region AS region, o.country AS country,
      o.localAuthority AS authority, o:NationalMuseum AS national, o:Museum OR o:NationalMuseum AS museum, coalesce(o.collective, false) AS collective`,
  );
  organisations = new Map(found.map((one) => [one.id, one]));
  payments = await read(
    'MATCH (o)-[f:FUNDS]->(t) RETURN o.id AS payer, t.id AS thing, f.amount AS amount, f.currency AS currency',
  );
  participants = await read(
    'MATCH (o)-[p:PARTICIPATES_IN]->(t) RETURN o.id AS id, t.id AS thing, p.role AS role, p.sources AS sources',
  );
  network = neighboursOf(data.pairs);
});

const about = (id: string): Organisation => organisations.get(id)!;
const nameOf = (id: string): string => about(id).name;
const top = (id: string): string => data.chain(id).at(-1)!;
const regionOf = ({ region, country }: Organisation): string =>
  region ?? (country && country !== 'United Kingdom' ? 'Abroad' : 'Not stated');

/** Partners by organisation, over these pairs, without groups of unnamed organisations. */
function neighboursOf(pairs: readonly Pair[]): Map<string, Set<string>> {
  const near = new Map<string, Set<string>>();
  for (const { ends } of pairs) {
    if (ends.some((id) => about(id).collective)) continue;
    for (const [one, other] of [ends, [...ends].reverse()] as [string, string][])
      near.set(one, (near.get(one) ?? new Set()).add(other));
  }
  return near;
}

/** Steps from an organisation to each that it reaches through allowed ones. */
function stepsFrom(
  from: string,
  near: ReadonlyMap<string, ReadonlySet<string>>,
  isAllowed = (_id: string): boolean => true,
): Map<string, number> {
  const steps = new Map([[from, 0]]);
  for (const [at, far] of steps)
    if (at === from || isAllowed(at))
      for (const next of near.get(at) ?? []) if (!steps.has(next)) steps.set(next, far + 1);
  return steps;
}

/** Quantile, interpolated between two values. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)]!;
  return below + ((sorted[Math.ceil(place)] ?? below) - below) * (place % 1);
}

/** First and last year of all activity of a pair; each undefined if unknown. */
function yearsOf(facts: readonly Fact[]): readonly [first: number | undefined, last: number | undefined] {
  const starts = facts
    .flatMap(({ earliestStart, latestStart }) => (latestStart && earliestStart) ?? [])
    .sort();
  const lasts = facts
    .flatMap(({ latestStart, earliestEnd, latestEnd }) => (earliestEnd ? latestEnd : latestStart) ?? [])
    .sort();
  const isUnknownEarlier = facts.some(
    ({ latestStart, earliestEnd }) => !latestStart && earliestEnd && earliestEnd < (starts[0] ?? ''),
  );
  const year = (day: string | undefined) => (day ? Number(day.slice(0, 4)) : undefined);
  return [isUnknownEarlier ? undefined : year(starts[0]), year(lasts.at(-1))];
}

const durationsOf = (pairs: readonly Pair[]): number[] =>
  pairs.flatMap(({ facts }) => {
    const [first, last] = yearsOf(facts);
    return first && last ? [last - first + 1] : [];
  });

/** Pairs as the list has them from a museum’s side: the museum is national, the partner as wanted. */
const ofNationals = (isWanted: (partner: Organisation, pair: Pair) => boolean) =>
  data.pairs.flatMap((pair) =>
    [pair.ends, [...pair.ends].reverse() as [string, string]].flatMap(([museum, partner]) =>
      about(museum).national && isWanted(about(partner), pair) ? [{ museum, partner, pair }] : [],
    ),
  );

function counted(names: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

interface GroupNode {
  readonly keys: readonly { readonly name: string }[];
  readonly count: number;
}

/** The groups are the largest of the computed ones, with their counts. */
function expectLargest(nodes: readonly GroupNode[], counts: ReadonlyMap<string, number>): void {
  const shown = nodes.map(({ keys, count }) => [keys.map(({ name }) => name).join(' / '), count] as const);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown).toEqual(shown.map(([name]) => [name, counts.get(name)]));
  const largest = [...counts.values()].sort((a, b) => b - a).slice(0, shown.length);
  expect(shown.map(([, count]) => count)).toEqual(largest);
}

/** `Youth organisation` for YOUTH_ORGANISATION. */
const readable = (key: string): string => key[0]! + key.slice(1).toLowerCase().replaceAll('_', ' ');

test('docs/analyst-questions.md has 24 questions', () => {
  expect(examples).toHaveLength(24);
});

test.each(examples)('docs/analyst-questions.md: %s', async (question, answer) => {
  const { result } = await on.ask(question);
  expect(result).toEqual({ data: JSON.parse(answer) });
});

describe('recomputed', () => {
  test('1: durations of partnerships', () => {
    const durations = durationsOf(data.pairs);
    expect(answers[0].partnerships.groups.nodes).toEqual([
      {
        count: data.pairs.length,
        yearsKnown: durations.length,
        lowerQuartileYears: quantile(durations, 0.25),
        medianYears: quantile(durations, 0.5),
        upperQuartileYears: quantile(durations, 0.75),
      },
    ]);
  });

  test('2: durations by kind of partner', () => {
    const kinds = [...new Set([...organisations.values()].map(({ kind }) => kind))];
    const medians = kinds
      .map((kind) => ({
        name: readable(kind),
        durations: durationsOf(ofNationals((partner) => partner.kind === kind).map(({ pair }) => pair)),
      }))
      .filter(({ durations }) => durations.length > 0)
      .map(({ name, durations }) => ({ name, median: quantile(durations, 0.5), known: durations.length }))
      .sort((a, b) => b.median - a.median);
    const shown = answers[1].partnerships.groups.nodes;
    expect(shown.map(({ medianYears }: { medianYears: number }) => medianYears)).toEqual(
      medians.slice(0, 4).map(({ median }) => median),
    );
    for (const { keys, yearsKnown } of shown)
      expect([keys[0].name, yearsKnown]).toEqual([
        keys[0].name,
        medians.find(({ name }) => name === keys[0].name)?.known,
      ]);
  });

  test('3 to 6: the network', () => {
    const degrees = [...network.values()].map(({ size }) => size);
    const size = degrees.length;
    const sum = degrees.reduce((a, b) => a + b, 0);
    const differences = degrees
      .flatMap((a) => degrees.map((b) => Math.abs(a - b)))
      .reduce((a, b) => a + b, 0);
    expect(answers[2].network).toEqual({
      organisations: size,
      partners: {
        mean: expect.closeTo(sum / size, 9),
        median: quantile(degrees, 0.5),
        upperQuartile: quantile(degrees, 0.75),
        most: Math.max(...degrees),
        gini: expect.closeTo(differences / (2 * size * sum), 9),
      },
    });
    const local = [...network.values()].map((near) => {
      const of = [...near];
      const closed = of.flatMap((a) => of.filter((b) => network.get(a)!.has(b))).length;
      return of.length > 1 ? closed / (of.length * (of.length - 1)) : 0;
    });
    const ids = [...network.keys()];
    const walks = ids.map((id) => stepsFrom(id, network));
    expect(answers[3].network).toMatchObject({
      partnerships: sum / 2,
      density: expect.closeTo(sum / (size * (size - 1)), 9),
      clustering: expect.closeTo(local.reduce((a, b) => a + b, 0) / size, 9),
      largestComponent: Math.max(...walks.map((walk) => walk.size)),
    });
    expect(answers[4].network.diameter).toBe(Math.max(...walks.map((walk) => Math.max(...walk.values()))));
    const cutOff = ids
      .map((id) => {
        const rest = ids.filter((other) => other !== id);
        const reached = new Set<string>();
        const parts = rest.flatMap((from) => {
          if (reached.has(from)) return [];
          const part = [...stepsFrom(from, network, (at) => at !== id).keys()].filter((one) => one !== id);
          for (const one of part) reached.add(one);
          return [part.length];
        });
        return { id, cutOff: rest.length - Math.max(...parts) };
      })
      .filter((one) => one.cutOff > 0)
      .sort((a, b) => b.cutOff - a.cutOff || (a.id < b.id ? -1 : 1));
    expect(answers[5].network).toMatchObject({
      articulationPointCount: cutOff.length,
      articulationPoints: cutOff
        .slice(0, 4)
        .map((one) => ({ organisation: { name: nameOf(one.id) }, cutOff: one.cutOff })),
    });
  });

  test('7: partnerships with three or more kinds of activity', () => {
    const kinds = new Map(
      data.pairs.map(({ ends, facts }) => [
        ends.map(nameOf).sort().join(' / '),
        [...new Set(facts.flatMap(({ activities }) => [...activities]))].sort(),
      ]),
    );
    const { totalCount, nodes } = answers[6].partnerships;
    expect(totalCount).toBe([...kinds.values()].filter(({ length }) => length >= 3).length);
    for (const { museum, partner, kinds: shown } of nodes)
      expect(shown).toEqual(kinds.get([museum.name, partner.name].sort().join(' / ')));
  });

  test('8: doctoral projects of each participant', () => {
    const doctoral = new Set(
      data.works.filter(({ what }) => what === 'DOCTORAL_STUDENTSHIP').map(({ thing }) => thing),
    );
    const parts = participants.filter(({ thing, role }) => doctoral.has(thing) && role !== 'MUSEUM');
    const each = new Set(parts.map(({ id, thing }) => `${top(id)}\n${thing}`));
    expect(answers[7].projects.totalCount).toBe(doctoral.size);
    expectLargest(
      answers[7].projects.groups.nodes,
      counted([...each].map((one) => nameOf(one.split('\n')[0]!))),
    );
  });

  test('9: what funders paid', () => {
    const of = groupBy(payments, ({ payer }) => top(payer));
    const projects = new Set(participants.map(({ thing }) => thing));
    const paidFor = (some: readonly Payment[]) => new Set(some.map(({ thing }) => thing));
    const many = [...of].filter(
      ([, some]) => [...paidFor(some)].filter((thing) => projects.has(thing)).length >= 15,
    );
    const shown = answers[8].organisations.nodes;
    expect(shown.map(({ name }: { name: string }) => name)).toEqual(many.map(([id]) => nameOf(id)).sort());
    for (const { name, fundingTotals } of shown) {
      const [, some] = many.find(([id]) => nameOf(id) === name)!;
      const inPounds = some.filter(({ amount, currency }) => amount !== null && currency === 'GBP');
      expect(fundingTotals).toContainEqual({
        currency: 'GBP',
        amount: inPounds.reduce((sum, { amount }) => sum + amount!, 0),
        payments: paidFor(inPounds).size,
      });
    }
  });

  test('10 and 11: loans by lender', () => {
    const works = data.works.filter(({ isLoan }) => isLoan);
    const lent = works.map((work) =>
      work.direction === 'BORROWED'
        ? { thing: work.thing, lender: work.partner, borrower: work.museum }
        : { thing: work.thing, lender: work.museum, borrower: work.partner },
    );
    const each = (values: readonly string[]) =>
      counted([...new Set(values)].map((one) => one.split('\n')[1]!));
    expect(answers[9].loans.totalCount).toBe(new Set(works.map(({ thing }) => thing)).size);
    expectLargest(
      answers[9].loans.groups.nodes,
      each(lent.map(({ thing, lender }) => `${thing}\n${regionOf(about(lender))}`)),
    );
    const kinds = lent.flatMap(({ thing, lender, borrower }) =>
      data
        .chain(lender)
        .flatMap((from) =>
          data
            .chain(borrower)
            .map((to) => `${thing}\n${readable(about(from).kind)} / ${readable(about(to).kind)}`),
        ),
    );
    expectLargest(answers[10].loans.groups.nodes, each(kinds));
  });

  test('12: who lent to national museums', () => {
    const isLent = ({ partner, pair }: { partner: string; pair: Pair }) =>
      pair.facts.some(({ isLoan, lenders }) => isLoan && lenders.has(partner));
    const lenders = ofNationals(() => true).filter(isLent);
    expect(answers[11].partnerships.totalCount).toBe(lenders.length);
    expectLargest(
      answers[11].partnerships.groups.nodes,
      counted(lenders.map(({ partner }) => readable(about(partner).kind))),
    );
  });

  test('13 and 14: paths through research, and through universities', () => {
    const research = neighboursOf(
      data.pairs.filter(({ facts }) => facts.some(({ activities }) => activities.has('RESEARCH'))),
    );
    expect(answers[12].paths.stepsApart).toBe(stepsFrom('national:tate', research).get('national:ra'));
    const isUniversity = (id: string) => about(id).kind === 'UNIVERSITY';
    expect(answers[13].paths.stepsApart).toBe(
      stepsFrom('national:tate', network, isUniversity).get('national:bm'),
    );
    const between = [...network.get('national:tate')!].filter(
      (id) => isUniversity(id) && network.get(id)!.has('national:bm'),
    );
    for (const { because } of answers[13].paths.paths)
      expect(between.some((id) => because.includes(`then ${nameOf(id)} and British Museum`))).toBe(true);
  });

  test('15 and 16: partnerships by funder and by outcome', () => {
    const payers = groupBy(payments, ({ thing }) => thing);
    const by = (valuesOf: (fact: Fact) => readonly string[], unknown: string) =>
      counted(
        data.pairs.flatMap(({ facts }) => [
          ...new Set(
            facts.flatMap((fact) => {
              const values = valuesOf(fact);
              return values.length > 0 ? values : [unknown];
            }),
          ),
        ]),
      );
    const fundersOf = ({ thing }: Fact) => (payers.get(thing) ?? []).map(({ payer }) => nameOf(top(payer)));
    expectLargest(answers[14].partnerships.groups.nodes, by(fundersOf, 'No funder stated'));
    const outcomesOf = ({ outcomes }: Fact) => [...outcomes].map(readable);
    expectLargest(answers[15].partnerships.groups.nodes, by(outcomesOf, 'No outcome stated'));
  });

  test('17: partnerships that no museum’s own page states', async () => {
    const rows = await on.graph.read(
      'MATCH (source:Source {kind: "MUSEUM"}) RETURN source.id AS id, COLLECT { MATCH (loan:Loan)-[:EVIDENCED_BY]->(source) RETURN loan.id } AS loans',
    );
    const ofMuseums = new Set(rows.map((row) => row.get('id') as string));
    const loans = new Set(rows.flatMap((row) => row.get('loans') as string[]));
    const parts = groupBy(participants, ({ thing }) => thing);
    const isStated = ({ ends }: Pair, { thing, isLoan }: Fact) => {
      if (isLoan) return loans.has(thing);
      const [one, other] = ends.map((end) =>
        (parts.get(thing) ?? [])
          .filter(({ id }) => data.chain(id).includes(end))
          .flatMap(({ sources }) => sources),
      );
      return one!.some((id) => ofMuseums.has(id) && other!.includes(id));
    };
    const found = data.pairs.filter((pair) => !pair.facts.some((fact) => isStated(pair, fact)));
    expect(answers[16].partnerships.totalCount).toBe(found.length);
  });

  test('18: partners of national museums in two local authorities', () => {
    const found = ofNationals(({ authority }) => ['Leeds', 'Bradford'].includes(authority ?? ''));
    expect(answers[17].partnerships.totalCount).toBe(found.length);
    expectLargest(
      answers[17].partnerships.groups.nodes,
      counted(found.map(({ partner }) => nameOf(partner))),
    );
  });

  test('19: partnerships with three or more loans', () => {
    const many = data.pairs.filter(({ facts }) => facts.filter(({ isLoan }) => isLoan).length >= 3);
    expect(answers[18].partnerships.totalCount).toBe(many.length);
    for (const { museum, partner, loans } of answers[18].partnerships.nodes) {
      const pair = many.find(
        ({ ends }) => ends.map(nameOf).sort().join() === [museum.name, partner.name].sort().join(),
      );
      expect(loans.totalCount).toBe(pair?.facts.filter(({ isLoan }) => isLoan).length);
    }
  });

  test('20: other museums with five or more national partners', () => {
    const found = [...organisations.values()].filter(({ id, museum, national }) => {
      const partners = data.pairs.flatMap(({ ends }) =>
        ends.includes(id) ? ends.filter((one) => one !== id) : [],
      );
      return museum && !national && partners.filter((one) => about(one).national).length >= 5;
    });
    expect(answers[19].organisations.nodes.map(({ name }: { name: string }) => name).sort()).toEqual(
      found.map(({ name }) => name).sort(),
    );
  });

  test('21: museums that borrowed twice and take part in no project', () => {
    const sites = new Set([...organisations.keys()].filter((id) => top(id) !== id));
    const active = new Set(participants.flatMap(({ id }) => data.chain(id)));
    const borrowed = new Map<string, Set<string>>();
    for (const { direction, museum, partner, thing } of data.works.filter(({ isLoan }) => isLoan))
      for (const id of data.chain(direction === 'BORROWED' ? museum : partner))
        borrowed.set(id, (borrowed.get(id) ?? new Set()).add(thing));
    const found = [...borrowed].filter(
      ([id, loans]) => about(id).kind === 'MUSEUM' && !sites.has(id) && loans.size >= 2 && !active.has(id),
    );
    expect(answers[20].organisations.totalCount).toBe(found.length);
  });

  test('22: partnerships that began in 2017', () => {
    const began = data.pairs.filter(({ facts }) => yearsOf(facts)[0] === 2017);
    expect(answers[21].partnerships.totalCount).toBe(began.length);
  });

  test('23: projects of universities with national museums', () => {
    const found = ofNationals(({ kind }) => kind === 'UNIVERSITY');
    expect(answers[22].partnerships.totalCount).toBe(found.length);
    const projects = found.map(({ museum, partner, pair }) => [
      `${nameOf(partner)} / ${nameOf(museum)}`,
      pair.facts.filter(({ isLoan }) => !isLoan).length,
    ]);
    const shown = answers[22].partnerships.groups.nodes.map(
      ({ keys, projects: count }: { keys: { name: string }[]; projects: number }) => [
        keys.map(({ name }) => name).join(' / '),
        count,
      ],
    );
    for (const one of shown) expect(projects).toContainEqual(one);
    const most = projects.map(([, count]) => count as number).sort((a, b) => b - a);
    expect(shown.map(([, count]: [string, number]) => count)).toEqual(most.slice(0, shown.length));
  });

  test('24: large projects about health', () => {
    const healthy = new Set(
      data.works
        .filter(({ isLoan, outcomes }) => !isLoan && outcomes.has('HEALTH_AND_WELLBEING'))
        .map(({ thing }) => thing),
    );
    const sizes = groupBy(
      participants.filter(({ thing }) => healthy.has(thing)),
      ({ thing }) => thing,
    );
    expect(answers[23].projects.totalCount).toBe(
      [...sizes.values()].filter(({ length }) => length >= 6).length,
    );
  });
});
