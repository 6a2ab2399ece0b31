import { named, number, type Period, period } from '../domain/display.js';
import { LOAN_ROW, type LoanRow, LoanTable } from './activityTables.js';
import { explorerAt, loanPath, organisationPath } from './addresses.js';
import { type DataMeta, META, type ReadPage, type RunOperation } from './content.js';
import { statedDates } from './dates.js';
import {
  Facts,
  OrganisationLinks,
  type OrganisationRef,
  type Several,
  SOURCE,
  type SourceRef,
  SourceTable,
  Unknown,
} from './parts.js';

export const LOAN = `query LoanPage($id: ID!) {
  loan(id: $id) {
    id title purpose term objects object objectsNote people programme outcomes periodNote
    period { start end }
    lenders(first: 50) { totalCount nodes { id name } }
    borrowers(first: 50) { totalCount nodes { id name } }
    venues(first: 50) { totalCount nodes { id name } }
    funders(first: 50) { totalCount nodes { id name } }
    evidence(first: 100) { totalCount nodes { ${SOURCE} } ${META} }
  }
}`;

/** Loans with the same title: the stops of a tour, or other objects lent for one exhibition. */
export const SAME_TITLE = `query LoansOfTitle($title: String!, $id: ID!) {
  loans(first: 50, filter: { title: { equals: $title }, not: { ids: [$id] } }, orderBy: { by: START }) {
    totalCount nodes { ${LOAN_ROW} }
  }
}`;

export interface LoanData {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly term: string | null;
  readonly objects: number | null;
  readonly object: string | null;
  readonly objectsNote: string | null;
  readonly people: number | null;
  readonly programme: string | null;
  readonly outcomes: readonly string[];
  readonly periodNote: string | null;
  readonly period: Period;
  readonly lenders: Several<OrganisationRef>;
  readonly borrowers: Several<OrganisationRef>;
  readonly venues: Several<OrganisationRef>;
  readonly funders: Several<OrganisationRef>;
  readonly evidence: Several<SourceRef> & { readonly meta: DataMeta };
}

/** Page of a loan, or of one stop of a touring exhibition. */
export const readLoan: ReadPage = async (run, id) => {
  const { loan } = (await run(LOAN, { id })) as { readonly loan: LoanData | null };
  if (!loan) return undefined;
  const { id: own, title } = loan;
  const stops = (await stopsOf(run, loan)) as Several<LoanRow>;
  const [lender] = loan.lenders.nodes;
  return {
    path: loanPath(loan),
    title,
    description: loanSummary(loan),
    trail: [
      { label: 'Loans and exhibitions', href: explorerAt({ view: 'loans' }) },
      ...(lender ? [{ label: lender.name, href: organisationPath(lender) }] : []),
    ],
    jsonLd: structuredLoan(loan),
    meta: loan.evidence.meta,
    body: <LoanView key={own} loan={loan} stops={stops} />,
  };
};

const stopsOf = async (run: RunOperation, { id, title }: LoanData) =>
  ((await run(SAME_TITLE, { id, title })) as { readonly loans: Several<LoanRow> }).loans;

const names = ({ nodes, totalCount }: Several<OrganisationRef>) =>
  nodes.length === 0
    ? undefined
    : [nodes[0]!.name, ...(totalCount > 1 ? [`${number(totalCount - 1)} more`] : [])].join(' and ');

/** A loan in one sentence. */
export function loanSummary(loan: LoanData): string {
  const what =
    loan.purpose === 'TOURING_EXHIBITION'
      ? 'A stop of a touring exhibition'
      : `A loan for ${loan.purpose.toLowerCase()}`;
  const objects =
    loan.objects === null ? '' : ` of ${number(loan.objects)} ${loan.objects === 1 ? 'object' : 'objects'}`;
  const from = names(loan.lenders);
  const to = names(loan.borrowers);
  return `${what}${objects}${from ? ` from ${from}` : ''}${to ? ` to ${to}` : ''}, ${period(loan.period)}.`;
}

export const LoanView = ({ loan, stops }: { readonly loan: LoanData; readonly stops: Several<LoanRow> }) => (
  <>
    <p className="kind">
      {loan.purpose === 'TOURING_EXHIBITION'
        ? 'Touring exhibition'
        : `Loan for ${loan.purpose.toLowerCase()}`}
    </p>
    <p className="lead">{loanSummary(loan)}</p>
    <Facts
      facts={[
        ['Lent by', <OrganisationLinks key="lenders" list={loan.lenders} />],
        ['Lent to', <OrganisationLinks key="borrowers" list={loan.borrowers} />],
        ['Shown at', loan.venues.totalCount > 0 && <OrganisationLinks list={loan.venues} />],
        ['When', statedDates(loan.period)],
        ['About the dates', loan.periodNote],
        ['Objects', loan.objects === null ? <Unknown>number not known</Unknown> : number(loan.objects)],
        ['What was lent', loan.object],
        ['About the objects', loan.objectsNote],
        [
          'Term',
          loan.term && (loan.term === 'LONG' ? 'Long (18 months or more)' : 'Short (under 18 months)'),
        ],
        ['Programme', loan.programme],
        ['Visitors', loan.people !== null && number(loan.people)],
        ['Outcomes', loan.outcomes.map(named).join(', ')],
        ['Funded by', loan.funders.totalCount > 0 && <OrganisationLinks list={loan.funders} />],
      ]}
    />
    <LoanTable
      caption={
        loan.purpose === 'TOURING_EXHIBITION' ? 'Other stops of this tour' : 'Other loans with this title'
      }
      list={stops}
    />
    <SourceTable list={loan.evidence} />
  </>
);

const structuredLoan = (loan: LoanData) => ({
  '@type': loan.purpose === 'RESEARCH' ? 'Event' : 'ExhibitionEvent',
  name: loan.title,
  description: loanSummary(loan),
  startDate: exactDate(loan.period.start),
  endDate: exactDate(loan.period.end),
  organizer: loan.lenders.nodes.map(({ name }) => ({ '@type': 'Organization', name })),
  location: (loan.venues.totalCount > 0 ? loan.venues : loan.borrowers).nodes.map(({ name }) => ({
    '@type': 'Place',
    name,
  })),
  citation: loan.evidence.nodes.flatMap(({ url }) => url ?? []),
});

/** A date that schema.org has a form for; undefined for others, such as `2014?`. */
export const exactDate = (text: string | null): string | undefined =>
  text !== null && /^\d{4}(-\d{2}){0,2}$/.test(text) ? text : undefined;
