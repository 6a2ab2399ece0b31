import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphQLSchema, getNamedType, isLeafType, isObjectType } from 'graphql';
import { createSchema } from '../../../src/api/schema.js';
import { type GraphClient, int } from '../../../src/database/client.js';
import { CYPHER_FOLDER, readCypher } from '../../../src/database/cypherFiles.js';
import { draw } from '../../support/drawnGraph.js';
import { planOf, plansAnew } from '../../support/plan.js';
import { openTestGraph } from '../../support/testGraph.js';

plansAnew();

/** Values for parameters whose type matters to a plan; any other is null. */
const PARAMETERS: Record<string, unknown> = {
  id: 'national:tate',
  sites: true,
  query: 'tate',
  exact: 'tate',
  kinds: null,
  region: null,
  value: [],
  from: '2017-04-01',
  to: '2018-03-31',
  first: int(10),
  submission: 'submission:1',
  judgement: 'judgement:1',
  thing: 'loan:turner',
  warnings: [],
  found: {},
  counted: ['national:tate'],
};

/** Where a thing of a GraphQL type stands in the graph, bound to a variable. */
const PLACES: Record<string, string> = {
  Partnership: 'MATCH (museum0)-[VAR:PARTNERS_WITH]->(partner0)',
  During: 'MATCH (VAR:Loan)',
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
  GapsAnswer: 'UNWIND [{groups: []}] AS VAR',
  GapGroup: 'UNWIND [{couldAsk: [], countedFrom: []}] AS VAR',
  SuggestionsAnswer: 'UNWIND [{suggestions: []}] AS VAR',
  SuggestedPartner: "UNWIND [{id: 'a', shared: [], alike: []}] AS VAR",
  ConnectingPath: 'UNWIND [{hops: []}] AS VAR',
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
  ParticipantEdge: 'MATCH ()-[VAR:PARTICIPATES_IN]->()',
  ParticipationEdge: 'MATCH ()-[VAR:PARTICIPATES_IN]->()',
  EvidenceEdge: 'MATCH ()-[VAR:EVIDENCED_BY]->()',
};
const placed = (type: string, variable: string) =>
  (PLACES[type] ?? `MATCH (VAR:${type})`).replace('VAR', variable);

/** What keys are read from beside the thing itself (src/api/compose/facts.ts). */
const GIVEN: Record<string, string> = {
  fact: "'2017-11-01/2017-11-30/2018-03-01/2018-03-31/L/+DISPLAY_LOAN+/3/*/|org:ahrc|/#source:page#'",
  span: "['2017-01-01', '2018-12-31']",
};

let graph: GraphClient;
let schema: GraphQLSchema;

beforeAll(async () => {
  graph = openTestGraph();
  await draw(graph, 'small');
  // what is kept of partnerships and not drawn: a planner remarks on a word that the database has never heard
  for (const word of ['plain', 'twin', 'throughSite'])
    await graph.run('CALL db.createProperty($word)', { word });
  schema = await createSchema();
});
afterAll(() => graph.close());

/** Operators of a plan, and what Neo4j remarks on it. */
async function plan(text: string): Promise<{ operators: string[]; remarks: string[] }> {
  const names = [...text.matchAll(/\$(\w+)/g)].map(([, name = '']) => name);
  const parameters = Object.fromEntries(names.map((name) => [name, PARAMETERS[name] ?? null]));
  return planOf(graph, text, parameters);
}

const filesIn = (folder: string) =>
  readdirSync(join(CYPHER_FOLDER, folder))
    .filter((file) => file.endsWith('.cypher'))
    .map((file) => `${folder}/${file}`);

/** The file as a statement of its own, so that it can be planned. */
function statementOf(path: string): string {
  const [folder = '', file = ''] = path.split('/');
  const [type = '', field = ''] = file.split('.');
  const { text } = readCypher(path);
  if (folder === 'groups') {
    const one =
      type === 'PartnershipFacts'
        ? `${placed('Partnership', 'node')} WITH node, node.facts AS facts`
        : `${placed(type, 'node')} WITH node`;
    return field === 'top'
      ? `${one} ORDER BY ${text}\nRETURN node`
      : `${one}\nRETURN node.sortName, ${text} AS sums`;
  }
  if (folder === 'totals') return `${placed(type, 'parent')}\nRETURN ${text.split('\n').at(-1)}`;
  if (folder === 'facets') {
    if (type === 'All') return `${text}\nRETURN ${field}`;
    const { header } = readCypher(path);
    const given = Object.entries(GIVEN).filter(([name]) => new RegExp(`^${name} `, 'm').test(header));
    const bound = ['node', ...given.map(([name, value]) => `${value} AS ${name}`)].join(', ');
    return `${placed(type, 'node')}\nWITH ${bound}\n${text}\nRETURN key`;
  }
  if (folder === 'filters' && /^MATCH/m.test(text)) return `${placed(type, 'parent')}\n${text}\nRETURN node`;
  if (folder === 'filters') {
    if (type === 'Fact') return `WITH ${GIVEN.fact} AS fact\nWHERE ${text}\nRETURN count(*)`;
    if (type === 'Facts') return `WITH [${GIVEN.fact}] AS facts\nRETURN\n${text}`;
    const of = type.replace(/Filter$/, '');
    const edges: Record<string, string> = {
      Partner: 'MATCH ()-[edge:PARTNERS_WITH]->()',
      Participant: 'MATCH ()-[edge:PARTICIPATES_IN]->()',
      Participation: 'MATCH ()-[edge:PARTICIPATES_IN]->()',
    };
    return `${edges[of] ?? placed(of, 'node')}\nWHERE ${text}\nRETURN count(*)`;
  }
  if (['Query', 'Mutation', 'Subscription'].includes(type)) return `${text}\nRETURN node`;
  const owner = schema.getType(type);
  const target = isObjectType(owner) ? owner.getFields()[field]?.type : undefined;
  const leaf = field === 'coordinates' || (target !== undefined && isLeafType(getNamedType(target)));
  return leaf
    ? `${placed(type, 'node')}\nRETURN\n${text}`
    : `${placed(type, 'parent')}\n${text}\nRETURN node`;
}

const ANSWERING = ['fields', 'filters', 'facets', 'groups', 'totals'].flatMap(filesIn);

test.each(ANSWERING)('%s has a header, and plans against the schema without a remark', async (path) => {
  expect(readCypher(path).header.length).toBeGreaterThan(10);
  const { operators, remarks } = await plan(statementOf(path));
  expect(operators.length).toBeGreaterThan(0);
  expect(operators).not.toContain('AllNodesScan');
  expect(operators).not.toContain('CartesianProduct');
  expect(remarks).toEqual([]);
});

test('the check can fail: a label that is nowhere, and a scan of all nodes, are seen', async () => {
  expect((await plan('MATCH (n:Muesum) RETURN n')).remarks).toHaveLength(1);
  expect((await plan('MATCH (n) RETURN n')).operators).toContain('AllNodesScan');
});

test('one organisation is found by the index of its id', async () => {
  const { operators } = await plan(statementOf('fields/Query.organisation.cypher'));
  expect(operators).toContain('NodeUniqueIndexSeek');
});

test('each field of the schema that is no property has its file, and each file its field', () => {
  const fields = new Set<string>(['Answer.meta']); // of whatever has a field of type Meta
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      fields.add(`${type.name}.${field.name}`);
      const related =
        field.args.some((arg) => arg.name === 'first') && !['facets', 'groups', 'top'].includes(field.name);
      if (related) expect(ANSWERING).toContain(`fields/${type.name}.${field.name}.cypher`);
    }
  }
  for (const path of filesIn('fields')) {
    const [type, field] = path.replace('fields/', '').split('.');
    expect([...fields]).toContain(`${type}.${field}`);
  }
});
