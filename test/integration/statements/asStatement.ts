import { type GraphQLSchema, getNamedType, isLeafType, isObjectType } from 'graphql';
import { readCypher } from '../../../src/database/cypherFiles.js';

/** The clause that binds VAR to a value of a GraphQL type. Types that are missing here are labels. */
const BINDINGS: Record<string, string> = {
  Partnership: 'MATCH (museum0)-[VAR:PARTNERS_WITH]->(partner0)',
  During: 'MATCH (VAR:Loan)',
  Started: 'MATCH (VAR:Loan)',
  Answer: "UNWIND [{sourceIds: ['source:page'], leftOut: []}] AS VAR",
  Meta: 'UNWIND [{leftOut: []}] AS VAR',
  Change: "UNWIND [{id: 'submission:1', thing: 'loan:turner', warnings: []}] AS VAR",
  BrokersAnswer: 'UNWIND [{brokers: []}] AS VAR',
  Broker: "UNWIND [{id: 'national:tate', groups: []}] AS VAR",
  CommunitiesAnswer: 'UNWIND [{communities: []}] AS VAR',
  FeedPage: 'UNWIND [{changes: []}] AS VAR',
  FeedChange: "UNWIND [{id: 'a'}] AS VAR",
  ChangesAnswer:
    'UNWIND [{partnerships: [], loans: [], projects: [], changedPartnerships: [], changedLoans: [], changedProjects: [], organisations: []}] AS VAR',
  ChangedPartnership: "UNWIND [{one: 'a', other: 'b'}] AS VAR",
  ChangedLoan: "UNWIND [{id: 'a'}] AS VAR",
  ChangedProject: "UNWIND [{id: 'a'}] AS VAR",
  PartnersChange: "UNWIND [{id: 'a'}] AS VAR",
  CompareAnswer: "UNWIND [{one: {}, other: {}, shared: [], together: {one: 'a', other: 'b'}}] AS VAR",
  ComparedSide: "UNWIND [{id: 'a', kinds: [], regions: [], activities: [], own: []}] AS VAR",
  OwnPartner: "UNWIND [{id: 'a'}] AS VAR",
  BothsPartner: "UNWIND [{id: 'a'}] AS VAR",
  PlacesAnswer: 'UNWIND [{places: []}] AS VAR',
  GapsAnswer: 'UNWIND [{groups: []}] AS VAR',
  GapGroup: 'UNWIND [{couldAsk: [], countedFrom: []}] AS VAR',
  SuggestionsAnswer: 'UNWIND [{suggestions: []}] AS VAR',
  SuggestedPartner: "UNWIND [{id: 'a', shared: [], alike: []}] AS VAR",
  ConnectingPath: 'UNWIND [{hops: []}] AS VAR',
  NetworkAnswer: 'UNWIND [{articulationPoints: [], bridges: []}] AS VAR',
  ArticulationPoint: "UNWIND [{id: 'a'}] AS VAR",
  NetworkBridge: "UNWIND [{one: 'a', other: 'b'}] AS VAR",
  PathHop: "UNWIND [{one: 'a', other: 'b'}] AS VAR",
  PathsAnswer: 'UNWIND [{paths: []}] AS VAR',
  NeighbourhoodAnswer: 'UNWIND [{nodes: [], edges: []}] AS VAR',
  NeighbourhoodNode: "UNWIND [{id: 'a'}] AS VAR",
  NeighbourhoodEdge: "UNWIND [{one: 'a', other: 'b', activities: []}] AS VAR",
  SharedPartnersAnswer: 'UNWIND [{partners: [], interlocks: []}] AS VAR',
  SharedPartner: "UNWIND [{id: 'a', with: []}] AS VAR",
  SharedWith: "UNWIND [{one: 'a', other: 'b'}] AS VAR",
  Interlock: "UNWIND [{one: 'a', other: 'b'}] AS VAR",
  Community:
    "UNWIND [{ids: ['national:tate'], kinds: [], regions: [], bridges: [], inner: {}, outer: {}}] AS VAR",
  CommunityBridge: "UNWIND [{id: 'national:tate'}] AS VAR",
  ReportAnswer: 'UNWIND [{themes: [], byMuseum: [], byRegion: [], byPartnerKind: [], series: []}] AS VAR',
  ReportTheme: 'UNWIND [{measures: []}] AS VAR',
  ReportGroup: "UNWIND [{organisation: 'national:tate', measures: []}] AS VAR",
  ReportMeasure: 'UNWIND [{published: []}] AS VAR',
  ReportPublished: "UNWIND [{figure: 'figure:visits'}] AS VAR",
  ReportSeries: "UNWIND [{organisation: 'national:tate', points: []}] AS VAR",
  SurveyReturn: "UNWIND [{museum: 'national:tate', submissions: []}] AS VAR",
  ParticipantEdge: 'MATCH ()-[VAR:PARTICIPATES_IN]->()',
  ParticipationEdge: 'MATCH ()-[VAR:PARTICIPATES_IN]->()',
  EvidenceEdge: 'MATCH ()-[VAR:EVIDENCED_BY]->()',
};

/** Variables that a fragment may use besides its node (src/api/compose/facts.ts). */
const VARIABLES: Record<string, string> = {
  fact: "'2017-11-01/2017-11-30/2018-03-01/2018-03-31/L/+DISPLAY_LOAN+/3/*/|org:ahrc|/#source:page#'",
  span: "['2017-01-01', '2018-12-31']",
};

const EDGES: Record<string, string> = {
  Partner: 'MATCH ()-[edge:PARTNERS_WITH]->()',
  Participant: 'MATCH ()-[edge:PARTICIPATES_IN]->()',
  Participation: 'MATCH ()-[edge:PARTICIPATES_IN]->()',
};

const bind = (type: string, variable: string) =>
  (BINDINGS[type] ?? `MATCH (VAR:${type})`).replace('VAR', variable);

/** Folders of fragments that the compiler composes to statements. */
export const FRAGMENT_FOLDERS = ['fields', 'filters', 'facets', 'groups', 'totals'] as const;

/** Completes the fragment in a file (`fields/Loan.lenders.cypher`) to a statement that can be planned alone. */
export function asStatement(path: string, schema: GraphQLSchema): string {
  const [folder = '', file = ''] = path.split('/');
  const [type = '', field = ''] = file.split('.');
  const { text, header } = readCypher(path);
  if (folder === 'groups') return asGroup(type, field, text);
  if (folder === 'totals') return `${bind(type, 'parent')}\nRETURN ${text.split('\n').at(-1)}`;
  if (folder === 'facets') return asFacet(type, field, text, header);
  if (folder === 'filters') return asFilter(type, field, text);
  if (['Query', 'Mutation', 'Subscription'].includes(type)) return `${text}\nRETURN node`;
  const owner = schema.getType(type);
  const target = isObjectType(owner) ? owner.getFields()[field]?.type : undefined;
  const leaf = field === 'coordinates' || (target !== undefined && isLeafType(getNamedType(target)));
  return leaf ? `${bind(type, 'node')}\nRETURN\n${text}` : `${bind(type, 'parent')}\n${text}\nRETURN node`;
}

function asGroup(type: string, part: string, text: string): string {
  const one =
    type === 'PartnershipFacts'
      ? `${bind('Partnership', 'node')} WITH node, node.facts AS facts`
      : `${bind(type, 'node')} WITH node`;
  return part === 'top'
    ? `${one} ORDER BY ${text}\nRETURN node`
    : `${one}\nRETURN node.sortName, ${text} AS sums`;
}

function asFacet(type: string, facet: string, text: string, header: string): string {
  if (type === 'All') return `${text}\nRETURN ${facet}`;
  const used = Object.entries(VARIABLES).filter(([name]) => new RegExp(`^${name} `, 'm').test(header));
  const bound = ['node', ...used.map(([name, value]) => `${value} AS ${name}`)].join(', ');
  return `${bind(type, 'node')}\nWITH ${bound}\n${text}\nRETURN key`;
}

function asFilter(type: string, field: string, text: string): string {
  if (/^MATCH/m.test(text)) return `${bind(type, 'parent')}\n${text}\nRETURN node`;
  if (type === 'Fact') return `WITH ${VARIABLES.fact} AS fact\nWHERE ${text}\nRETURN count(*)`;
  if (type === 'Facts') return `WITH [${VARIABLES.fact}] AS facts\nRETURN\n${text}`;
  const of = type.replace(/Filter$/, '');
  return `${EDGES[of] ?? bind(of, 'node')}\nWHERE ${field.endsWith('Count') ? `(${text}) > 1` : text}\nRETURN count(*)`;
}
