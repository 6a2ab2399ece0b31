import type { GraphClient } from '../../database/client.js';
import { type LoanPurpose, loanActivity } from '../../domain/words.js';
import { facts, pagesOf } from '../../integrity/pages.js';
import { plain } from '../../integrity/values.js';

export interface Dates {
  readonly start?: string | null;
  readonly end?: string | null;
  readonly earliestStart?: string | null;
  readonly latestStart?: string | null;
  readonly earliestEnd?: string | null;
  readonly latestEnd?: string | null;
}

/** An activity of a museum and a partner in one loan or project. */
export interface Fact {
  readonly museum: string;
  readonly partner: string;
  readonly dates: Dates;
  readonly activities: readonly string[];
  readonly sources: readonly string[];
  /** The lender: the museum of this fact or its partner; absent for a project. */
  readonly lender?: string;
}

/** A loan or project, with its facts for all pairs. */
export interface Summand {
  readonly what: 'loans' | 'projects';
  /** All that lent, borrowed or took part. */
  readonly organisations: readonly string[];
  readonly objects?: number | null;
  readonly outcomes: readonly string[];
  /** Ids of the funders. */
  readonly funders: readonly string[];
  readonly consortium: boolean;
  /** First and last day; bounds for parts without their own dates. */
  readonly bounds: Pick<Dates, 'earliestStart' | 'latestEnd'>;
  readonly facts: readonly Fact[];
}

interface StoredLoan {
  readonly properties: Dates & {
    readonly direction: string;
    readonly purpose: LoanPurpose;
    readonly objects: number | null;
    readonly outcomes: readonly string[] | null;
    readonly sources: readonly string[] | null;
  };
  readonly funders: readonly string[];
  readonly lenders: readonly string[];
  readonly borrowers: readonly string[];
}

interface Part extends Dates {
  readonly role: string;
  readonly alongside?: readonly string[];
  readonly activities?: readonly string[];
  readonly sources?: readonly string[];
}

interface StoredProject {
  readonly consortium: boolean | null;
  readonly outcomes: readonly string[] | null;
  readonly funders: readonly string[];
  readonly bounds: Summand['bounds'];
  readonly participations: readonly (readonly [string, Part])[];
}

/** Streams all loans and projects of the graph. */
export async function* summands(graph: GraphClient): AsyncIterable<Summand> {
  for await (const ids of pagesOf(graph, 'Loan'))
    for (const record of await graph.read(facts('loanSums'), { ids }))
      yield ofLoan(plain(record.toObject()) as StoredLoan);
  for await (const ids of pagesOf(graph, 'Project'))
    for (const record of await graph.read(facts('projectSums'), { ids }))
      yield ofProject(plain(record.toObject()) as StoredProject);
}

/** Pairs each lender with each borrower; the museum is the side that the source reports on. */
function ofLoan({ properties, lenders, borrowers, funders }: StoredLoan): Summand {
  const { direction, purpose, objects, outcomes, sources } = properties;
  const isBorrowed = direction === 'BORROWED';
  const [museums, partners] = isBorrowed ? [borrowers, lenders] : [lenders, borrowers];
  const fact = { dates: properties, activities: [loanActivity(purpose)], sources: sources ?? [] };
  return {
    what: 'loans',
    organisations: [...lenders, ...borrowers],
    objects,
    outcomes: outcomes ?? [],
    funders,
    consortium: false,
    bounds: properties,
    facts: museums.flatMap((museum) =>
      partners.map((partner) => ({ museum, partner, lender: isBorrowed ? partner : museum, ...fact })),
    ),
  };
}

/** Pairs a museum, or a participant from a list of projects, with those `alongside`: common activities, dates of the partner. */
function ofProject({ consortium, outcomes, funders, bounds, participations }: StoredProject): Summand {
  const both = <T>(one: readonly T[] = [], other: readonly T[] = []) =>
    other.filter((each) => one.includes(each));
  const facts = participations
    .filter(([, part]) => part.role !== 'PARTNER')
    .flatMap(([museum, mine]) =>
      participations
        .filter(([partner]) => mine.alongside?.includes(partner))
        .map(([partner, theirs]) => ({
          museum,
          partner,
          dates: theirs,
          activities: both(mine.activities, theirs.activities),
          sources: both(mine.sources, theirs.sources),
        })),
    );
  return {
    what: 'projects',
    organisations: participations.map(([organisation]) => organisation),
    outcomes: outcomes ?? [],
    funders,
    consortium: consortium ?? false,
    bounds,
    facts,
  };
}
