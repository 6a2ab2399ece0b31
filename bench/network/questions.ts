/** One question as a client sends it, each round about other organisations. */
export interface Question {
  readonly name: string;
  /** Asks the whole network: computed once for a version of the data, kept, and not bound by the goal. */
  readonly whole?: boolean;
  readonly query: (round: number) => string;
  /** Whether this is an answer, and not an empty one. */
  readonly answers: (data: object) => boolean;
}

const id = (at: number) => `"org:synthetic-${String(at).padStart(7, '0')}"`;
/** Museums: the first have most partners. */
const museum = (round: number) => id((round % 50) * 20);
const filled = (data: object) =>
  !/"(nodes|paths|groups)":\[\]|:null/.test(JSON.stringify(data)) && JSON.stringify(data).length > 40;

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
];
