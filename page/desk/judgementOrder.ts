export interface Count {
  readonly totalCount: number;
}

/** Numbers of what an organisation did. */
interface Activity {
  readonly loansLent: Count;
  readonly loansBorrowed: Count;
  readonly projects: Count;
}

/** An undecided judgement in the queue. */
export interface Open {
  readonly id: string;
  readonly score: number | null;
  readonly organisations: { readonly nodes: readonly Activity[] };
}

/** Number of loans and projects of all sides. */
const activityOf = ({ organisations }: Open) =>
  organisations.nodes.reduce(
    (sum, { loansLent, loansBorrowed, projects }) =>
      sum + loansLent.totalCount + loansBorrowed.totalCount + projects.totalCount,
    0,
  );

const tenthOf = ({ score }: Open) => Math.floor((score ?? 0) * 10 + 1e-9);

/** By score in steps of 0.1, then by the number of loans and projects, as on the command line. */
export const mostValuableFirst = (list: readonly Open[]): readonly Open[] =>
  list.toSorted((a, b) => tenthOf(b) - tenthOf(a) || activityOf(b) - activityOf(a));
