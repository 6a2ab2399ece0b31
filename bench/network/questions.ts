/** A query as sent by a client, about other organisations in each round. */
export interface Question {
  readonly name: string;
  /** Queries the whole network: computed once for each data version, cached, and exempt from the goal. */
  readonly whole?: boolean;
  /** Uses data that are read in advance. */
  readonly reads?: boolean;
  readonly query: (round: number) => string;
  /** True if the response is not empty. */
  readonly answers: (data: object) => boolean;
}

const id = (at: number) => `"org:synthetic-${String(at).padStart(7, '0')}"`;
/** Museums, most partners first. */
const museum = (round: number) => id((round % 50) * 20);
/** A reporting year of the synthetic loans. */
const reportingYear = (round: number) => `"${1990 + round}/${String((1991 + round) % 100).padStart(2, '0')}"`;
const filled = (data: object) =>
  !/"(nodes|paths|groups)":\[\]|:null/.test(JSON.stringify(data)) && JSON.stringify(data).length > 40;

/** A neighbourhood with at least one pair. */
const drawn = (data: object) => /"edges":\[\{/.test(JSON.stringify(data));

export const QUESTIONS: readonly Question[] = [
  {
    name: 'partnerships of a hub',
    query: (round) =>
      `{ organisation(id: ${museum(round)}) { name partners(first: 20) { totalCount nodes { name } } } }`,
    answers: filled,
  },
  {
    name: 'partnerships during a year',
    query: (round) =>
      `{ organisation(id: ${museum(round)}) { partners(first: 20, filter: { during: { year: ${1990 + round} } }) { nodes { name } } } }`,
    answers: filled,
  },
  {
    name: 'neighbourhood, 1 step',
    reads: true,
    query: (round) =>
      `{ neighbourhood(of: [${museum(round)}]) { truncated organisations pairs nodes { organisationId name kind hops partners partnersShown } edges { one other strength activities } } }`,
    answers: drawn,
  },
  {
    name: 'neighbourhood, 2 steps',
    query: (round) =>
      `{ neighbourhood(of: [${museum(round)}], hops: 2, first: 300) { truncated organisations pairs nodes { organisationId name kind hops partners partnersShown } edges { one other strength activities } meta { sources } } }`,
    answers: drawn,
  },
  {
    name: 'neighbourhood, 3, filtered',
    query: (round) =>
      `{ neighbourhood(of: [${museum(round)}], hops: 3, first: 500, filter: { kind: MUSEUM }) { truncated organisations nodes { organisationId hops } edges { one other strength } } }`,
    answers: drawn,
  },
  {
    name: 'neighbourhood of a year',
    query: (round) =>
      `{ neighbourhood(of: [${museum(round)}], hops: 2, during: { year: ${1990 + round} }) { truncated organisations nodes { organisationId name hops } edges { one other strength certainty } } }`,
    answers: drawn,
  },
  {
    name: 'shared partners of two',
    query: (round) =>
      `{ sharedPartners(of: [${museum(round)}, ${museum(round + 1)}]) { total partners { organisation { name } strength with { organisation { name } strength } } interlocks { shared overlap strength } } }`,
    answers: (data) => JSON.stringify(data).includes('"overlap":0.'),
  },
  {
    name: 'interlocks of fifty',
    query: (round) =>
      `{ sharedPartners(of: [${Array.from({ length: 50 }, (_, at) => museum(round + at)).join(', ')}], first: 100) { total interlocks { one { name } other { name } shared overlap strength } meta { sources } } }`,
    answers: (data) => JSON.stringify(data).includes('"overlap":0.'),
  },
  {
    name: 'compare',
    query: (round) =>
      `{ compare(a: ${museum(round)}, b: ${museum(round + 1)}) { because one { kinds { name count } own { organisation { name } strength } } other { activities { name count } } sharedTotal shared { organisation { name } withOne withOther } } }`,
    answers: (data) => JSON.stringify(data).includes('"because":'),
  },
  {
    name: 'paths',
    query: (round) =>
      `{ paths(from: ${id(round * 37 + 1)}, to: ${id(round * 53 + 7)}, first: 5) { stepsApart reason paths { length hops { one { name } other { name } } } } }`,
    answers: (data) => JSON.stringify(data).includes('"hops":['),
  },
  {
    name: 'paths without hubs',
    query: (round) =>
      `{ paths(from: ${id(round * 37 + 1)}, to: ${id(round * 53 + 7)}, first: 5, maxHops: 6, maxPartners: 300) { stepsApart reason paths { length } meta { sources } } }`,
    answers: (data) => JSON.stringify(data).includes('"stepsApart":'),
  },
  {
    name: 'suggestions',
    query: (round) =>
      `{ suggestions(for: ${museum(round)}) { total suggestions { organisation { name } because shared { name } alike { name } } } }`,
    answers: (data) => JSON.stringify(data).includes('"because":'),
  },
  {
    name: 'suggestions for a partner',
    query: (round) =>
      `{ suggestions(for: ${id(round * 53 + 7)}, kind: MUSEUM, region: "Wales") { total suggestions { organisation { name } because } meta { sources } } }`,
    answers: (data) => JSON.stringify(data).includes('"because":'),
  },
  {
    name: 'gaps by region',
    reads: true,
    query: (round) =>
      `{ gaps(by: REGION, activity: TOURING_EXHIBITION, during: { year: ${1990 + round} }) { groups { name known active activeCertain couldAskTotal couldAsk { name } } } }`,
    answers: (data) => JSON.stringify(data).includes('"name":"Wales"'),
  },
  {
    name: 'gaps by kind, with sources',
    query: () => '{ gaps(by: KIND) { groups { name known active because } meta { sources } } }',
    answers: (data) => JSON.stringify(data).includes('"name":"MUSEUM"'),
  },
  {
    name: 'changes of all between years',
    reads: true,
    query: (round) =>
      `{ changes(from: { year: ${1990 + round} }, to: { year: ${1991 + round} }, first: 10) { partnerships { change possible certain } loans { change possible } changedPartnerships { change one { name } other { name } } } }`,
    answers: (data) => JSON.stringify(data).includes('"possible":'),
  },
  {
    name: 'changes of the partnerships alone',
    query: (round) =>
      `{ changes(from: { year: ${1990 + round} }, to: { year: ${1991 + round} }, first: 10) { partnerships { change possible certain } changedPartnerships { change one { name } other { name } } } }`,
    answers: (data) => JSON.stringify(data).includes('"possible":'),
  },
  {
    name: 'changes around one',
    query: (round) =>
      `{ changes(from: { year: ${1990 + round} }, to: { year: ${1991 + round} }, filter: { ids: [${museum(round)}] }, first: 10) { partnerships { change possible } loans { change possible } } }`,
    answers: (data) => JSON.stringify(data).includes('"possible":'),
  },
  {
    name: 'changes of a kind',
    query: (round) =>
      `{ changes(from: { year: ${1990 + round} }, to: { year: ${1991 + round} }, filter: { kind: UNIVERSITY }, first: 10) { partnerships { change possible } loans { change possible } organisations { gained } meta { sources } } }`,
    answers: (data) => JSON.stringify(data).includes('"possible":'),
  },
  {
    name: 'report by theme',
    reads: true,
    query: (round) =>
      `{ report(year: ${reportingYear(round)}) { themes { theme measures { measure scope counted { certain possible undated } published { value coveragePossible } } } } }`,
    answers: (data) => JSON.stringify(data).includes('"value":90000'),
  },
  {
    name: 'report, with its sources',
    query: (round) =>
      `{ report(year: ${reportingYear(round + 3)}) { themes { theme measures { measure counted { certain possible } published { value figure { evidence(first: 5) { nodes { title } } } } } } meta { sources leftOut { what count } } } }`,
    answers: (data) => JSON.stringify(data).includes('"value":90000'),
  },
  {
    name: 'report by museum and region',
    query: (round) =>
      `{ report(year: ${reportingYear(round + 6)}) { byMuseum { name measures { measure scope counted { certain possible } } } byRegion { name measures { measure scope counted { certain possible } } } } }`,
    answers: (data) => JSON.stringify(data).includes('"name":"Wales"'),
  },
  {
    name: 'loans of one by year',
    query: (round) =>
      `{ loans(filter: { lenders: { some: { ids: [${museum(round)}] } } }) { groups(by: [YEAR]) { nodes { keys { name } count } } } }`,
    answers: filled,
  },
  {
    name: 'brokers, kept',
    reads: true,
    whole: true,
    query: () => '{ brokers(first: 10) { brokers { organisation { name } value because } } }',
    answers: (data) => JSON.stringify(data).includes('"because":'),
  },
];
