import { readdirSync } from 'node:fs';
import { type GraphQLSchema, isObjectType } from 'graphql';
import { createSchema } from '../../../src/api/schema.js';
import { addKey } from '../../../src/auth/apiKeyStore.js';
import { withAudit } from '../../../src/auth/audit.js';
import { AuthMethod, Role } from '../../../src/auth/principal.js';
import { KNOWN_LABELS } from '../../../src/database/assertOwnDatabase.js';
import { type GraphClient, int } from '../../../src/database/client.js';
import { CYPHER_FOLDER, readCypher } from '../../../src/database/cypherFiles.js';
import { KNOWN_TYPES } from '../../../src/integrity/invariants.js';
import { loadPatientGraph } from '../../support/patient.js';
import { planOf } from '../../support/plan.js';
import { openTestGraph } from '../../support/testGraph.js';
import { asStatement, FRAGMENT_FOLDERS } from './asStatement.js';

const FILES = readdirSync(CYPHER_FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.cypher'))
  .sort();

/** Folders that this test does not plan, and what runs them instead. */
const ELSEWHERE: Record<string, string> = {
  constraints: 'schema commands cannot be planned; every test with a database runs them',
  export: 'composed with the columns of a request: test/integration/export/statements.test.ts',
};
const isPlannedHere = (file: string) =>
  !(file.split('/')[0]! in ELSEWHERE) || file === 'export/version.cypher';

/** Statements about everything that the database contains, so a scan is what they need. */
const WHOLE = new Set([
  'access/addFirstKey.cypher',
  'access/keys.cypher',
  'access/validKeys.cypher',
  'adminExport/allNodes.cypher',
  'adminExport/allRelationships.cypher',
  'adminExport/constraintStatements.cypher',
  'backup/graphCounts.cypher',
  'adminExport/indexStatements.cypher',
  'adminExport/nodeProperties.cypher',
  'adminExport/relationshipProperties.cypher',
  'browser/01-universities.cypher',
  'browser/07-largest-project.cypher',
  'doctor/facts/constraints.cypher',
  'doctor/facts/indexes.cypher',
  'load/allOrganisations.cypher',
  'load/allClaims.cypher',
  'load/dropStaged.cypher',
  'load/writeEmptyLists.cypher',
  'load/appliedMigrations.cypher',
  'load/takeStagedTotals.cypher',
  'load/rebuildTallies.cypher',
  'report/figures.cypher',
  'report/museums.cypher',
  'siteInfo/counts.cypher',
  'submissions/judgements.cypher',
  'submissions/submissions.cypher',
  'surveys/copy.cypher',
]);
const isWhole = (file: string) => WHOLE.has(file) || file.startsWith('doctor/Graph.');

/** Values of parameters whose type the planner needs. */
const PARAMETERS: Record<string, unknown> = {
  ...Object.fromEntries(
    'id submission previous holder what by reason name from into thing one other sha256 after museum organisation query exact title which outcome year'
      .split(' ')
      .map((name) => [name, 'x']),
  ),
  ...Object.fromEntries(
    'limit lease revision first longest hits skip size to version'.split(' ').map((name) => [name, int(10)]),
  ),
  ...Object.fromEntries('properties counts decision kinds found'.split(' ').map((name) => [name, {}])),
};
/** Values that differ in one file. */
const OF_FILE: Record<string, Record<string, unknown>> = {
  'feed/records.cypher': { from: int(1) },
  'load/derivePartnerships.cypher': { staged: true },
  'reconcile/suggest.cypher': { kinds: null },
};
/** Values in fragments, where some names have another type. */
const IN_FRAGMENTS: Record<string, unknown> = {
  ...PARAMETERS,
  from: '2017-04-01',
  to: '2018-03-31',
  kinds: null,
  sites: true,
};

/** Properties that occur in the model and not in the graph of this test. */
const OPTIONAL_PROPERTIES =
  'retrieved changesFrom closedFrom closedTo country countrySupposed expires latitude licence localAuthority longitude note openedFrom openedTo programme published publisher revoked sourceTables sums theme undone website frozen frozenBy reopened reopenedBy reopenReason mergedPlaces basedOn museums definitions position answer definition created createdBy listedFromBothEnds bidirectional refresh removed ids'.split(
    ' ',
  );

const withoutComments = (text: string) => text.replaceAll(/^\s*\/\/.*$/gm, '');
const parametersOf = (text: string) => [
  ...new Set([...withoutComments(text).matchAll(/\$(\w+)/g)].map(([, name = '']) => name)),
];

let graph: GraphClient;
let schema: GraphQLSchema;

beforeAll(async () => {
  schema = await createSchema();
  graph = openTestGraph();
  await loadPatientGraph(graph);
  const auditEvent = { by: 'registrar', method: AuthMethod.KEY, action: 'import' };
  const key = { name: 'registrar', role: Role.SUBMITTER, museum: 'Tate' };
  await withAudit(
    graph,
    auditEvent,
    () => addKey(graph, key),
    () => false,
  );
  // Neo4j warns about names that the database has never seen. These belong to the model but not to this graph.
  for (const label of KNOWN_LABELS) await graph.run('CALL db.createLabel($label)', { label });
  for (const type of KNOWN_TYPES) await graph.run('CALL db.createRelationshipType($type)', { type });
  for (const property of OPTIONAL_PROPERTIES)
    await graph.run('CALL db.createProperty($property)', { property });
});
afterAll(() => graph.close());

const isInFragments = (file: string) => FRAGMENT_FOLDERS.some((folder) => file.startsWith(`${folder}/`));

async function planFile(file: string) {
  const isFragment = isInFragments(file);
  const text = isFragment ? asStatement(file, schema) : readCypher(file).text;
  const names = parametersOf(text);
  const given = { ...(isFragment ? IN_FRAGMENTS : PARAMETERS), ...OF_FILE[file] };
  const parameters = Object.fromEntries(
    names.map((name) => [name, name in given ? given[name] : isFragment ? null : []]),
  );
  return { names, ...(await planOf(graph, text, parameters)) };
}

/** Operators that must not occur in the plan of a file. */
function bannedIn(file: string, operators: readonly string[]): RegExp {
  const leaves = operators.filter((name) => /Scan|Seek/.test(name));
  // The product of two nodes that are each found by a unique key is one row.
  if (leaves.every((name) => name.startsWith('NodeUniqueIndexSeek'))) return /^AllNodesScan/;
  // A fragment gets its node from the statement around it; here it is bound by a scan of its label.
  if (isInFragments(file)) return /^(AllNodesScan|CartesianProduct)/;
  // The doctor checks pages of ids; names are looked up while rows are imported.
  if (/^(doctor|identity)\//.test(file))
    return /^(AllNodesScan|NodeByLabelScan|CartesianProduct|NodeIndexScan)/;
  return /^(AllNodesScan|NodeByLabelScan|CartesianProduct)/;
}

test.each(FILES.filter(isPlannedHere))(
  '%s: has a header, known names only, and no scan that an index could replace',
  async (file) => {
    const { header } = readCypher(file);
    expect(header.length).toBeGreaterThan(10);
    const { names, operators, remarks } = await planFile(file);
    if (!isInFragments(file)) for (const name of names) expect(header).toContain(`$${name}`);
    expect(operators.length).toBeGreaterThan(0);
    expect(remarks).toEqual([]);
    if (!isWhole(file)) expect(operators.filter((name) => bannedIn(file, operators).test(name))).toEqual([]);
  },
);

test('every folder that is planned elsewhere exists', () => {
  for (const folder of Object.keys(ELSEWHERE))
    expect(FILES.some((file) => file.startsWith(`${folder}/`))).toBe(true);
  for (const file of WHOLE) expect(FILES).toContain(file);
});

test('the check can fail: an unknown label and each kind of scan are found', async () => {
  expect((await planOf(graph, 'MATCH (n:Muesum) RETURN n', {})).remarks).toHaveLength(1);
  expect((await planOf(graph, 'MATCH (n) RETURN n', {})).operators).toContain('AllNodesScan');
  expect((await planOf(graph, 'MATCH (n:Organisation) RETURN n', {})).operators).toContain('NodeByLabelScan');
});

test('an organisation is found by the unique index of its id; a name in three indexes', async () => {
  const one = await planFile('fields/Query.organisation.cypher');
  expect(one.operators).toContain('NodeUniqueIndexSeek');
  const exact = await planFile('identity/exact.cypher');
  expect(exact.operators.filter((name) => name.includes('IndexSeek'))).toHaveLength(3);
});

test('each list of the schema has a file, and each file a field', () => {
  const fields = new Set(['Answer.meta']); // in each type with a field of type Meta
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      fields.add(`${type.name}.${field.name}`);
      const isList =
        field.args.some((arg) => arg.name === 'first') && !['facets', 'groups', 'top'].includes(field.name);
      if (isList) expect(FILES).toContain(`fields/${type.name}.${field.name}.cypher`);
    }
  }
  for (const file of FILES.filter((one) => one.startsWith('fields/'))) {
    const [type, field] = file.replace('fields/', '').split('.');
    expect([...fields]).toContain(`${type}.${field}`);
  }
});
