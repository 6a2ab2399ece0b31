import { named, number, type Period, period } from '../domain/display.js';
import { loanPath, projectPath } from './addresses.js';
import {
  OrganisationLinks,
  type OrganisationRef,
  type Several,
  SOURCE,
  SourceLinks,
  type SourceRef,
  Table,
  type TablePage,
  Unknown,
} from './parts.js';

export interface LoanRow {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly objects: number | null;
  readonly period: Period;
  readonly lenders: Several<OrganisationRef>;
  readonly borrowers: Several<OrganisationRef>;
  readonly evidence: Several<SourceRef>;
}

export interface ProjectRow {
  readonly id: string;
  readonly title: string;
  readonly activity: string;
  readonly period: Period;
  readonly participants: Several<OrganisationRef>;
  readonly evidence: Several<SourceRef>;
}

const SHORT_EVIDENCE = `evidence(first: 2) { totalCount nodes { ${SOURCE} } }`;

/** Fields of LoanRow. */
export const LOAN_ROW = `id title purpose objects period { start end }
  lenders(first: 3) { totalCount nodes { id name } } borrowers(first: 3) { totalCount nodes { id name } } ${SHORT_EVIDENCE}`;

/** Fields of ProjectRow. */
export const PROJECT_ROW = `id title activity period { start end } participants(first: 4) { totalCount nodes { id name } } ${SHORT_EVIDENCE}`;

interface LoanTableProps {
  readonly caption: string;
  readonly list: Several<LoanRow>;
  readonly page?: TablePage | undefined;
}

/** Loans with lender, borrower, objects, dates and sources. */
export const LoanTable = ({ caption, list: { nodes, totalCount }, page }: LoanTableProps) => (
  <Table
    caption={caption}
    page={page}
    columns={['Loan or exhibition', 'Lent by', 'Lent to', 'Objects', 'When', 'Source']}
    total={totalCount}
    rows={nodes.map((loan) => ({
      key: loan.id,
      cells: [
        <a href={loanPath(loan)}>{loan.title}</a>,
        <OrganisationLinks list={loan.lenders} />,
        <OrganisationLinks list={loan.borrowers} />,
        loan.objects === null ? <Unknown>not known</Unknown> : number(loan.objects),
        period(loan.period),
        <SourceLinks list={loan.evidence} />,
      ],
    }))}
  />
);

interface ProjectTableProps {
  readonly caption: string;
  readonly list: Several<ProjectRow>;
  readonly page?: TablePage | undefined;
}

/** Projects with kind, participants, dates and sources. */
export const ProjectTable = ({ caption, list: { nodes, totalCount }, page }: ProjectTableProps) => (
  <Table
    caption={caption}
    page={page}
    columns={['Project', 'Kind', 'Participants', 'When', 'Source']}
    total={totalCount}
    rows={nodes.map((project) => ({
      key: project.id,
      cells: [
        <a href={projectPath(project)}>{project.title}</a>,
        named(project.activity),
        <OrganisationLinks list={project.participants} />,
        period(project.period),
        <SourceLinks list={project.evidence} />,
      ],
    }))}
  />
);
