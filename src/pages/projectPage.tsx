import { count, listed, named, number, type Period, period } from '../domain/display.js';
import { explorerAt, projectPath } from './addresses.js';
import { type DataMeta, META, type ReadPage } from './content.js';
import { statedDates } from './dates.js';
import { exactDate } from './loanPage.js';
import {
  Facts,
  OrganisationLink,
  OrganisationLinks,
  type OrganisationRef,
  type Several,
  SOURCE,
  SourceLinks,
  type SourceRef,
  SourceTable,
  Table,
} from './parts.js';
import { Figure } from './pictures/figure.js';
import { starPicture, uniqueById } from './pictures/star.js';

export const PROJECT = `query ProjectPage($id: ID!) {
  project(id: $id) {
    id title activity consortium people objectsNote periodNote outcomes
    period { start end }
    participants(first: 100) {
      totalCount
      edges {
        role activities period { start end } people alongside
        evidence(first: 2) { totalCount nodes { ${SOURCE} } }
        node { id name kind national }
      }
    }
    funders(first: 50) { totalCount edges { amount currency note node { id name } } }
    evidence(first: 100) { totalCount nodes { ${SOURCE} } ${META} }
  }
}`;

export interface Participant {
  readonly role: string;
  readonly activities: readonly string[];
  readonly period: Period;
  readonly people: number | null;
  /** Ids of the organisations that a source names together with it. */
  readonly alongside: readonly string[];
  readonly evidence: Several<SourceRef>;
  readonly node: OrganisationRef & { readonly kind: string; readonly national: boolean };
}

export interface ProjectData {
  readonly id: string;
  readonly title: string;
  readonly activity: string;
  readonly consortium: boolean;
  readonly people: number | null;
  readonly objectsNote: string | null;
  readonly periodNote: string | null;
  readonly outcomes: readonly string[];
  readonly period: Period;
  readonly participants: { readonly totalCount: number; readonly edges: readonly Participant[] };
  readonly funders: {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly amount: number | null;
      readonly currency: string | null;
      readonly note: string | null;
      readonly node: OrganisationRef;
    }[];
  };
  readonly evidence: Several<SourceRef> & { readonly meta: DataMeta };
}

/** Page of a project: participants with roles, funders, outcomes and sources. */
export const readProject: ReadPage = async (run, id) => {
  const { project } = (await run(PROJECT, { id })) as { readonly project: ProjectData | null };
  if (!project) return undefined;
  return {
    path: projectPath(project),
    title: project.title,
    description: projectSummary(project),
    trail: [{ label: 'Projects', href: explorerAt({ view: 'loans' }) }],
    jsonLd: structuredProject(project),
    meta: project.evidence.meta,
    picture: starPicture(
      'participants',
      uniqueById(leadersFirst(project.participants.edges).map(({ node }) => ({ ...node, weight: 1 }))),
      { centre: project.title, total: project.participants.totalCount },
    ),
    body: <ProjectView project={project} />,
  };
};

/** A project in one sentence: the number of participants, the first of them by name, and its dates. */
export function projectSummary({ activity, consortium, participants, period: when }: ProjectData): string {
  const { edges, totalCount } = participants;
  const what = `${named(activity)} project${consortium ? ' of a consortium' : ''}`;
  const first = leadersFirst(edges)
    .slice(0, 3)
    .map(({ node }) => node.name);
  const rest = totalCount - first.length;
  const all = listed([...first, ...(rest > 0 ? [`${number(rest)} more`] : [])]);
  return `${what} with ${count(totalCount, 'participant')}${all && `: ${all}`}; ${period(when)}.`;
}

/** Leading organisations and museums first, otherwise in the given order. */
export const leadersFirst = (edges: readonly Participant[]): Participant[] =>
  [...edges].sort((one, other) => rank(one.role) - rank(other.role));

const ORDER = ['LEAD', 'MUSEUM'];
const rank = (role: string) => (ORDER.includes(role) ? ORDER.indexOf(role) : ORDER.length);

export const ProjectView = ({ project }: { readonly project: ProjectData }) => (
  <>
    <p className="kind">{named(project.activity)} project</p>
    <p className="lead">{projectSummary(project)}</p>
    {project.consortium && (
      <p>
        This is a consortium. That two organisations took part does not mean that they worked together
        directly. “Named together with” lists the participants that a source names together.
      </p>
    )}
    <Facts
      facts={[
        ['When', statedDates(project.period)],
        ['About the dates', project.periodNote],
        ['Outcomes', project.outcomes.map(named).join(', ')],
        ['People reached', project.people !== null && number(project.people)],
        ['Extent', project.objectsNote],
        ['Funded by', project.funders.edges.length > 0 && <Funders funders={project.funders.edges} />],
      ]}
    />
    <Figure path={projectPath(project)} />
    <ParticipantTable participants={project.participants} />
    <SourceTable list={project.evidence} />
  </>
);

const Funders = ({ funders }: { readonly funders: ProjectData['funders']['edges'] }) => (
  <ul className="plain">
    {funders.map(({ node, amount, currency, note }) => (
      <li key={node.id}>
        <OrganisationLink organisation={node} />
        {amount !== null && `: ${currency ?? ''} ${number(amount)}`}
        {note && ` (${note})`}
      </li>
    ))}
  </ul>
);

/** Names listed in a cell before the rest is folded. */
const NAMES_SHOWN = 4;

function ParticipantTable({ participants: { edges, totalCount } }: Pick<ProjectData, 'participants'>) {
  const known = new Map(edges.map(({ node }) => [node.id, node]));
  return (
    <Table
      caption="Participants"
      columns={['Participant', 'Kind', 'Role', 'Named together with', 'When', 'Source']}
      total={totalCount}
      rows={leadersFirst(edges).map(({ node, role, alongside, period: when, evidence }) => ({
        key: `${node.id} ${role}`,
        cells: [
          <OrganisationLink organisation={node} />,
          named(node.kind),
          named(role),
          <Together organisations={alongside.flatMap((id) => known.get(id) ?? [])} />,
          period(when),
          <SourceLinks list={evidence} />,
        ],
      }))}
    />
  );
}

/** Organisations that a source names together with a participant; many are folded. */
function Together({ organisations }: { readonly organisations: readonly OrganisationRef[] }) {
  if (organisations.length === 0) return <span className="quiet">no one in particular</span>;
  const list = <OrganisationLinks list={{ nodes: organisations, totalCount: organisations.length }} />;
  if (organisations.length <= NAMES_SHOWN) return list;
  return (
    <details>
      <summary>{count(organisations.length, 'organisation')}</summary>
      {list}
    </details>
  );
}

const structuredProject = (project: ProjectData) => ({
  '@type': project.activity === 'RESEARCH' ? 'ResearchProject' : 'Project',
  name: project.title,
  description: projectSummary(project),
  foundingDate: exactDate(project.period.start),
  dissolutionDate: exactDate(project.period.end),
  member: project.participants.edges.map(({ node }) => ({ '@type': 'Organization', name: node.name })),
  funder:
    project.funders.edges.length > 0
      ? project.funders.edges.map(({ node }) => ({ '@type': 'Organization', name: node.name }))
      : undefined,
});
