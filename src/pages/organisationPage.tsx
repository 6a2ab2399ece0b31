import { date, named, type Period, period } from '../domain/display.js';
import {
  LOAN_ROW,
  type LoanRow,
  LoanTable,
  PROJECT_ROW,
  type ProjectRow,
  ProjectTable,
} from './activityTables.js';
import { explorerAt, organisationPath, partnershipPath, placePath, regionPath } from './addresses.js';
import { type DataMeta, META, type ReadPage } from './content.js';
import { kindAndPlace, type Partnered, summaryOf } from './organisationSummary.js';
import { type Cursors, PAGE_INFO, type Paged, pageOf } from './paging.js';
import {
  Facts,
  isWebAddress,
  OrganisationLink,
  OrganisationLinks,
  type OrganisationRef,
  type Several,
  SOURCE,
  type SourceRef,
  SourceTable,
  Table,
} from './parts.js';
import { Figure } from './pictures/figure.js';
import { starPicture, uniqueById } from './pictures/star.js';

const PARTNER = `node { id name kind national collective } partnership { id kinds period { start end } firstYear loans { totalCount } projects { totalCount } }`;

/**
 * Fields of the page, in several operations: the database plans several small statements in a fraction of the time of one large one, whose
 * planning alone can take longer than the timeout of a query on a busy machine.
 */
const PARTS = [
  `id name kind national place region country website identifiers
    names { name }
    opened { earliest latest } closed { earliest latest }
    parent { id name }
    sites(first: 50) { totalCount nodes { id name } }
    funders(first: 10) { totalCount nodes { id name } }`,
  `partners(first: 100, after: $partners) { totalCount ${PAGE_INFO} edges { ${PARTNER} } }`,
  `named: partners(filter: { node: { collective: false } }) { totalCount facets(by: [REGION], first: 50) { values { key } } }
    earliest: partners(first: 1, orderBy: { by: FIRST_YEAR }) { edges { ${PARTNER} } }`,
  `byLoans: partners(filter: { node: { collective: false } }, first: 24, orderBy: { by: LOANS, direction: DESC }) { edges { ${PARTNER} } }
    byProjects: partners(filter: { node: { collective: false } }, first: 24, orderBy: { by: PROJECTS, direction: DESC }) { edges { ${PARTNER} } }`,
  `loansLent(first: 100, after: $loansLent, orderBy: { by: START, direction: DESC }) { totalCount ${PAGE_INFO} nodes { ${LOAN_ROW} } }`,
  `loansBorrowed(first: 100, after: $loansBorrowed, orderBy: { by: START, direction: DESC }) { totalCount ${PAGE_INFO} nodes { ${LOAN_ROW} } }`,
  `projects(first: 100, after: $projects) { totalCount ${PAGE_INFO} nodes { ${PROJECT_ROW} } }`,
  `fundedProjects(first: 50) { totalCount nodes { ${PROJECT_ROW} } }`,
  `evidence(first: 100) { totalCount nodes { ${SOURCE} } ${META} }`,
];

/** Operations of the page. Each returns a part of the organisation; null if there is none with this id. */
export const OPERATIONS = PARTS.map((fields) => {
  const [, list] = /after: \$(\w+)/.exec(fields) ?? [];
  return `query OrganisationPage($id: ID!${list ? `, $${list}: String` : ''}) { organisation(id: $id) { ${fields} } }`;
});

/** Lists that are shown page by page, with the name of their variable and of their parameter in the address. */
const PAGED = ['partners', 'loansLent', 'loansBorrowed', 'projects'] as const;

interface Partner {
  readonly node: OrganisationRef & {
    readonly kind: string;
    readonly national: boolean;
    readonly collective: boolean;
  };
  readonly partnership: {
    readonly id: string;
    readonly kinds: readonly string[];
    readonly period: Period;
    readonly firstYear: number | null;
    readonly loans: { readonly totalCount: number };
    readonly projects: { readonly totalCount: number };
  };
}
interface Partners {
  readonly edges: readonly Partner[];
}
interface Years {
  readonly earliest: number;
  readonly latest: number;
}

export interface OrganisationData extends OrganisationRef {
  readonly kind: string;
  readonly national: boolean;
  readonly place: string | null;
  readonly region: string | null;
  readonly country: string | null;
  readonly website: string | null;
  readonly identifiers: readonly string[];
  readonly names: readonly { readonly name: string }[];
  readonly opened: Years | null;
  readonly closed: Years | null;
  readonly parent: OrganisationRef | null;
  readonly sites: Several<OrganisationRef>;
  readonly funders: Several<OrganisationRef>;
  readonly partners: Partners & Paged & { readonly totalCount: number };
  readonly named: {
    readonly totalCount: number;
    readonly facets: readonly { readonly values: readonly { readonly key: string | null }[] }[];
  };
  readonly byLoans: Partners;
  readonly byProjects: Partners;
  readonly earliest: Partners;
  readonly loansLent: Several<LoanRow> & Paged;
  readonly loansBorrowed: Several<LoanRow> & Paged;
  readonly projects: Several<ProjectRow> & Paged;
  readonly fundedProjects: Several<ProjectRow>;
  readonly evidence: Several<SourceRef> & { readonly meta: DataMeta };
}

/** Page of an organisation: partners, loans, projects and sources. */
export const readOrganisation: ReadPage = async (run, id, after) => {
  const cursors = Object.fromEntries(PAGED.map((list) => [list, after(list)]));
  const read = async (operation: string) =>
    (
      (await run(operation, { id, ...cursors })) as {
        readonly organisation: Partial<OrganisationData> | null;
      }
    ).organisation;
  const [first = '', ...others] = OPERATIONS;
  const own = await read(first);
  if (!own) return undefined;
  const it = Object.assign({}, own, ...(await Promise.all(others.map(read)))) as OrganisationData;
  const facts = partneredOf(it);
  return {
    path: organisationPath(it),
    title: it.name,
    description: `${kindAndPlace(facts)}. ${summaryOf(facts)}`,
    trail: [
      { label: 'Organisations', href: '/' },
      ...(it.region ? [{ label: it.region, href: regionPath(it.region) }] : []),
      ...(it.place && it.place !== it.region ? [{ label: it.place, href: placePath(it.place) }] : []),
    ],
    explorer: explorerAt({ view: 'organisation', id: it.id }),
    jsonLd: structuredOrganisation(it),
    meta: it.evidence.meta,
    picture: partnersPicture(it),
    body: <OrganisationView organisation={it} after={after} />,
  };
};

/** Partners that are named, of the first hundred and of those with most loans or projects. */
function partnersPicture({
  name,
  named: { totalCount: total },
  partners,
  byLoans,
  byProjects,
}: OrganisationData) {
  const rays = [partners, byLoans, byProjects].flatMap(({ edges }) =>
    edges
      .filter(({ node }) => !node.collective)
      .map(({ node, partnership: { loans, projects } }) => ({
        ...node,
        weight: loans.totalCount + projects.totalCount,
      })),
  );
  return starPicture('partners', uniqueById(rays), { centre: name, total });
}

interface OrganisationViewProps {
  readonly organisation: OrganisationData;
  readonly after: Cursors;
}

export const OrganisationView = ({ organisation: it, after }: OrganisationViewProps) => (
  <>
    <p className="kind">{kindAndPlace(partneredOf(it))}</p>
    <p className="lead">{summaryOf(partneredOf(it))}</p>
    <Facts
      facts={[
        ['Part of', it.parent && <OrganisationLink organisation={it.parent} />],
        ['Sites', it.sites.totalCount > 0 && <OrganisationLinks list={it.sites} />],
        ['Other names', it.names.map(({ name }) => name).join('; ')],
        ['Opened', it.opened && yearsText(it.opened)],
        ['Closed', it.closed && yearsText(it.closed)],
        ['Funded by', it.funders.totalCount > 0 && <OrganisationLinks list={it.funders} />],
        ['Identifiers', it.identifiers.join(', ')],
        [
          'Website',
          isWebAddress(it.website) && (
            <a href={it.website} rel="noopener noreferrer">
              {new URL(it.website).hostname}
            </a>
          ),
        ],
      ]}
    />
    <Figure path={organisationPath(it)} />
    <PartnerTable partners={it.partners} after={after('partners')} />
    <LoanTable caption="Loans lent" list={it.loansLent} page={pageOf('loansLent', it.loansLent, after)} />
    <LoanTable
      caption="Loans borrowed"
      list={it.loansBorrowed}
      page={pageOf('loansBorrowed', it.loansBorrowed, after)}
    />
    <ProjectTable caption="Projects" list={it.projects} page={pageOf('projects', it.projects, after)} />
    <ProjectTable caption="Projects it funded" list={it.fundedProjects} />
    <SourceTable list={it.evidence} />
  </>
);

interface PartnerTableProps extends Pick<OrganisationData, 'partners'> {
  readonly after: string | null;
}

const PartnerTable = ({ partners: { edges, totalCount, pageInfo }, after }: PartnerTableProps) => (
  <Table
    caption="Partners"
    page={{ list: 'partners', pageInfo, after }}
    columns={['Partner', 'Kind', 'What they did together', 'When', 'Loans', 'Projects', 'Evidence']}
    total={totalCount}
    rows={edges.map(({ node, partnership }) => ({
      key: node.id,
      cells: [
        <OrganisationLink organisation={node} />,
        named(node.kind),
        partnership.kinds.map(named).join(', '),
        period(partnership.period),
        partnership.loans.totalCount || 'none recorded',
        partnership.projects.totalCount || 'none recorded',
        <a
          href={partnershipPath(partnership.id)}
          aria-label={`Evidence of the partnership with ${node.name}`}
        >
          View
        </a>,
      ],
    }))}
  />
);

const yearsText = ({ earliest, latest }: Years) =>
  earliest === latest ? date(String(earliest)) : `between ${earliest} and ${latest}`;

const partneredOf = (it: OrganisationData): Partnered => ({
  ...it,
  partners: it.named.totalCount,
  groups: it.partners.totalCount - it.named.totalCount,
  regions: it.named.facets[0]?.values ?? [],
  candidates: [...it.byLoans.edges, ...it.byProjects.edges].map(({ node, partnership }) => ({
    id: node.id,
    name: node.name,
    loans: partnership.loans.totalCount,
    projects: partnership.projects.totalCount,
  })),
  firstYear: it.earliest.edges[0]?.partnership.firstYear ?? null,
});

const structuredOrganisation = (it: OrganisationData) => ({
  '@type':
    it.kind === 'MUSEUM' ? 'Museum' : it.kind === 'UNIVERSITY' ? 'CollegeOrUniversity' : 'Organization',
  name: it.name,
  alternateName: it.names.length > 0 ? it.names.map(({ name }) => name) : undefined,
  identifier: it.identifiers.length > 0 ? it.identifiers : undefined,
  sameAs: isWebAddress(it.website) ? it.website : undefined,
  address: it.place
    ? {
        '@type': 'PostalAddress',
        addressLocality: it.place,
        addressRegion: it.region ?? undefined,
        addressCountry: it.country ?? undefined,
      }
    : undefined,
  parentOrganization: it.parent ? { '@type': 'Organization', name: it.parent.name } : undefined,
});
