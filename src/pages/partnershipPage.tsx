import { count, listed, named, number, type Period, period } from '../domain/display.js';
import {
  LOAN_ROW,
  type LoanRow,
  LoanTable,
  PROJECT_ROW,
  type ProjectRow,
  ProjectTable,
} from './activityTables.js';
import { explorerAt, organisationPath, partnershipPath } from './addresses.js';
import { type DataMeta, META, type ReadPage } from './content.js';
import {
  Facts,
  OrganisationLink,
  OrganisationLinks,
  type OrganisationRef,
  type Several,
  SOURCE,
  type SourceRef,
  SourceTable,
} from './parts.js';

export const PARTNERSHIP = `query PartnershipPage($id: ID!) {
  partnership(id: $id) {
    id kinds objects consortiumOnly mirrored firstYear
    museum { id name }
    partner { id name }
    throughSite { id name }
    period { start end }
    loans(first: 100, orderBy: { by: START, direction: DESC }) { totalCount nodes { ${LOAN_ROW} } }
    projects(first: 100, orderBy: { by: START, direction: DESC }) { totalCount nodes { ${PROJECT_ROW} } }
    evidence(first: 100) { totalCount nodes { ${SOURCE} } ${META} }
  }
}`;

export interface PartnershipData {
  readonly id: string;
  readonly kinds: readonly string[];
  readonly objects: number | null;
  readonly consortiumOnly: boolean;
  readonly mirrored: boolean;
  readonly firstYear: number | null;
  readonly museum: OrganisationRef;
  readonly partner: OrganisationRef;
  readonly throughSite: readonly OrganisationRef[];
  readonly period: Period;
  readonly loans: Several<LoanRow>;
  readonly projects: Several<ProjectRow>;
  readonly evidence: Several<SourceRef> & { readonly meta: DataMeta };
}

/** Page of a partnership: each loan and project of the two, with its sources. Two museums have one page, at the first direction. */
export const readPartnership: ReadPage = async (run, id) => {
  const { partnership: it } = (await run(PARTNERSHIP, { id })) as {
    readonly partnership: PartnershipData | null;
  };
  if (!it) return undefined;
  const { museum, partner } = it;
  return {
    path: partnershipPath(it.mirrored ? `${partner.id}~${museum.id}` : it.id),
    title: `${museum.name} and ${partner.name}`,
    description: partnershipSummary(it),
    trail: [
      { label: 'Organisations', href: '/' },
      { label: museum.name, href: organisationPath(museum) },
    ],
    explorer: explorerAt({ view: 'link', one: museum.id, other: partner.id }),
    meta: it.evidence.meta,
    body: <PartnershipView partnership={it} />,
  };
};

/** What the two did together, in one sentence. */
export function partnershipSummary({ loans, projects, kinds, period: when }: PartnershipData): string {
  const parts = [
    ...(loans.totalCount > 0 ? [count(loans.totalCount, 'loan')] : []),
    ...(projects.totalCount > 0 ? [count(projects.totalCount, 'project')] : []),
  ];
  return `${listed(parts)} recorded (${kinds.map((kind) => named(kind).toLowerCase()).join(', ')}), ${period(when)}.`;
}

export const PartnershipView = ({ partnership: it }: { readonly partnership: PartnershipData }) => (
  <>
    <p className="kind">Partnership</p>
    <p className="lead">{partnershipSummary(it)}</p>
    {it.consortiumOnly && (
      <p>
        Only projects with three or more participants connect the two. Both took part, which does not prove
        that they worked together directly.
      </p>
    )}
    <Facts
      facts={[
        ['Museum', <OrganisationLink key="museum" organisation={it.museum} />],
        ['Partner', <OrganisationLink key="partner" organisation={it.partner} />],
        [
          'Through',
          it.throughSite.length > 0 && (
            <OrganisationLinks list={{ nodes: it.throughSite, totalCount: it.throughSite.length }} />
          ),
        ],
        ['Objects lent', it.objects !== null && `${number(it.objects)}, as far as numbers are known`],
      ]}
    />
    <LoanTable caption="Loans" list={it.loans} />
    <ProjectTable caption="Projects" list={it.projects} />
    <SourceTable list={it.evidence} />
  </>
);
