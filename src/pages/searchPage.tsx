import { count, named, number } from '../domain/display.js';
import {
  LOAN_ROW,
  type LoanRow,
  LoanTable,
  PROJECT_ROW,
  type ProjectRow,
  ProjectTable,
} from './activityTables.js';
import { regionPath, searchPath } from './addresses.js';
import type { DataMeta } from './content.js';
import {
  OrganisationLink,
  type OrganisationRef,
  type Several,
  type SourceRef,
  SourceTable,
  Table,
} from './parts.js';
import { type PlaceRef, pathOfPlace } from './placePage.js';
import { facetOf, type SearchRequest } from './searchRequest.js';

export const SEARCH = `query SearchPage($text: String!, $kinds: [OrganisationKind!], $region: [String!]) {
  places(text: $text, first: 20) { places { name region country organisationCount partnershipCount } meta { dataVersion changed synthetic } }
  organisations: search(text: $text, types: [ORGANISATION], kinds: $kinds, region: $region, first: 100) {
    totalCount
    edges { matched node { ... on Organisation { id name kind national place region partners { totalCount } } } }
  }
  loans: search(text: $text, types: [LOAN], first: 50) { totalCount nodes { ... on Loan { ${LOAN_ROW} } } }
  projects: search(text: $text, types: [PROJECT], first: 50) { totalCount nodes { ... on Project { ${PROJECT_ROW} } } }
}`;

export interface FoundOrganisation {
  /** The matching name, which may be an alias or a former name. */
  readonly matched: string;
  readonly node: OrganisationRef & {
    readonly kind: string;
    readonly national: boolean;
    readonly place: string | null;
    readonly region: string | null;
    readonly partners: { readonly totalCount: number };
  };
}

export interface SearchData {
  readonly places: { readonly places: readonly PlaceRef[]; readonly meta: DataMeta };
  readonly organisations: { readonly totalCount: number; readonly edges: readonly FoundOrganisation[] };
  readonly loans: Several<LoanRow>;
  readonly projects: Several<ProjectRow>;
  readonly sources: Several<SourceRef>;
}

/** Rows of a group while all groups are shown. */
const ROWS_OF_GROUP = 10;

const first = <Item,>(list: Several<Item>, rows: number): Several<Item> => ({
  ...list,
  nodes: list.nodes.slice(0, rows),
});

/** Groups of results with their numbers, in the order of the page. */
export const groupsOf = (data: SearchData) =>
  [
    ['places', 'Places', data.places.places.length],
    ['organisations', 'Organisations', data.organisations.totalCount],
    ['loans', 'Loans and exhibitions', data.loans.totalCount],
    ['projects', 'Projects', data.projects.totalCount],
    ['sources', 'Sources', data.sources.totalCount],
  ] as const;

export function SearchView({
  request,
  data,
}: {
  readonly request: SearchRequest;
  readonly data: SearchData;
}) {
  const groups = groupsOf(data);
  const total = groups.reduce((sum, [, , many]) => sum + many, 0);
  if (total === 0) return <NoResults request={request} />;
  const shows = (group: string) => request.type === undefined || request.type === group;
  const rows = request.type === undefined ? ROWS_OF_GROUP : 100;
  return (
    <>
      <h1>{`${count(total, 'result')} for “${request.text}”`}</h1>
      <Groups request={request} groups={groups} />
      {shows('places') && <PlaceResults places={data.places.places} />}
      {shows('organisations') && (
        <OrganisationResults request={request} data={data.organisations} rows={rows} />
      )}
      {shows('loans') && <LoanTable caption="Loans and exhibitions" list={first(data.loans, rows)} />}
      {shows('projects') && <ProjectTable caption="Projects" list={first(data.projects, rows)} />}
      {shows('sources') && <SourceTable list={first(data.sources, rows)} />}
    </>
  );
}

const NoResults = ({ request }: { readonly request: SearchRequest }) => (
  <>
    <h1>{`No results for “${request.text}”`}</h1>
    <p>Check the spelling, use fewer words or only the first letters of a word.</p>
    {(request.kind || request.region) && (
      <p>
        <a href={searchPath(request.text)}>Search without filters</a>
      </p>
    )}
    <p>
      This is a sample compiled from public web pages. If something isn’t here, it may still have happened.
    </p>
  </>
);

type Group = ReturnType<typeof groupsOf>[number];

const Groups = ({
  request,
  groups,
}: {
  readonly request: SearchRequest;
  readonly groups: readonly Group[];
}) => (
  <nav aria-label="Kinds of result" className="groups">
    <a
      href={facetOf(request, { type: undefined })}
      aria-current={request.type === undefined ? 'true' : undefined}
    >
      All
    </a>
    {groups
      .filter(([, , many]) => many > 0)
      .map(([name, label, many]) => (
        <a
          key={name}
          href={facetOf(request, { type: name })}
          aria-current={request.type === name ? 'true' : undefined}
        >
          {`${label} (${number(many)})`}
        </a>
      ))}
  </nav>
);

const PlaceResults = ({ places }: { readonly places: readonly PlaceRef[] }) => (
  <Table
    caption="Places"
    columns={['Place', 'Region or country', 'Organisations', 'Partnerships']}
    rows={places.map((place) => ({
      key: `${place.name} ${place.region} ${place.country}`,
      cells: [
        <a href={pathOfPlace(place, places)}>{place.name}</a>,
        place.region ? <a href={regionPath(place.region)}>{place.region}</a> : place.country,
        number(place.organisationCount),
        place.partnershipCount || 'none recorded',
      ],
    }))}
  />
);

interface OrganisationResultsProps {
  readonly request: SearchRequest;
  readonly data: SearchData['organisations'];
  readonly rows: number;
}

const OrganisationResults = ({ request, data: { edges, totalCount }, rows }: OrganisationResultsProps) => (
  <>
    <Table
      caption="Organisations"
      columns={['Organisation', 'Kind', 'Place', 'Partners']}
      total={totalCount}
      rows={edges.slice(0, rows).map(({ matched, node }) => ({
        key: node.id,
        cells: [
          <>
            <OrganisationLink organisation={node} />
            {matched !== node.name && <small className="line">found as “{matched}”</small>}
          </>,
          node.national ? 'National museum' : named(node.kind),
          [...new Set([node.place, node.region])].filter(Boolean).join(', '),
          node.partners.totalCount || 'none recorded',
        ],
      }))}
    />
    {edges.length > 1 && <Facets request={request} nodes={edges.map(({ node }) => node)} />}
  </>
);

/** Links that narrow the organisations by kind and region; a chosen value has a link that removes it. */
const Facets = ({
  request,
  nodes,
}: {
  readonly request: SearchRequest;
  readonly nodes: readonly FoundOrganisation['node'][];
}) => (
  <div className="facets">
    <FacetList title="Kind" request={request} name="kind" values={nodes.map(({ kind }) => kind)} />
    <FacetList
      title="Region"
      request={request}
      name="region"
      values={nodes.flatMap(({ region }) => region ?? [])}
    />
  </div>
);

interface FacetListProps {
  readonly title: string;
  readonly request: SearchRequest;
  readonly name: 'kind' | 'region';
  readonly values: readonly string[];
}

function FacetList({ title, request, name, values }: FacetListProps) {
  const chosen = request[name];
  if (chosen)
    return (
      <p>
        {title}: {named(chosen)} <a href={facetOf(request, { [name]: undefined })}>Remove</a>
      </p>
    );
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  if (counts.size < 2) return null;
  return (
    <p>
      {title}:{' '}
      {[...counts]
        .sort(([, one], [, other]) => other - one)
        .map(([value, many], at) => (
          <span key={value}>
            {at > 0 && ' · '}
            <a href={facetOf(request, { [name]: value, type: 'organisations' })}>{named(value)}</a> (
            {number(many)})
          </span>
        ))}
    </p>
  );
}
