import { graphql } from 'graphql';
import { readLibrary } from '../../../src/api/compose/library.js';
import { createContext } from '../../../src/api/createContext.js';
import { createSchema } from '../../../src/api/schema.js';
import { type App, createApp } from '../../../src/app.js';
import { AuthMethod, Role } from '../../../src/auth/principal.js';
import { readTokens } from '../../../src/auth/tokens.js';
import { type GraphClient, openGraphClient } from '../../../src/database/client.js';
import { createNetworkSnapshots } from '../../../src/network/networkCache.js';
import { clearGraph, openTestGraph } from '../../support/testGraph.js';
import { openWay, type Way } from './way.js';

const TOKEN = 'a-token-of-the-tate';
const QUERY_TIMEOUT_SECONDS = 3;
const ADD_LOAN = 'mutation ($input: LoanInput!) { addLoan(input: $input) { submission { id } loan { id } } }';
const VARIABLES = {
  input: {
    title: 'A loan',
    lenders: [{ name: 'Tate' }],
    borrowers: [{ name: 'Towner Gallery', kind: 'MUSEUM' }],
    purpose: 'DISPLAY',
    start: '2018',
    objects: 1,
    sources: ['https://example.org/loan'],
  },
};

let direct: GraphClient;
let way: Way;
let graph: GraphClient;
let app: App;
let url: string;
/** Called before each statement that resolves a field. */
let onStatement = () => {};

beforeAll(async () => {
  direct = openTestGraph();
  way = await openWay(process.env.TEST_NEO4J_URI!);
  graph = openGraphClient({ uri: way.uri });
  app = await createApp({
    graph,
    writing: { tokens: readTokens(`tate:${TOKEN}`)!, folder: '' },
    limits: { queryTimeoutSeconds: QUERY_TIMEOUT_SECONDS },
    onError: () => {},
    onStatement: () => onStatement(),
  });
  ({ url } = await app.listen(0, '127.0.0.1'));
});
beforeEach(() => clearGraph(direct));
afterEach(() => {
  onStatement = () => {};
  way.set('open');
});
afterAll(async () => {
  await app.close();
  await way.close();
  await graph.close();
  await direct.close();
});

async function addLoan() {
  const response = await fetch(`${url}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify({
      query: ADD_LOAN,
      variables: VARIABLES,
    }),
  });
  return response.json();
}

const loans = async () =>
  (await direct.read('MATCH (loan:Loan) RETURN loan.id AS id')).map((row) => row.get('id'));

test('a saved mutation whose result the database does not return says that it is saved', async () => {
  // the only statement of a field in this operation reads the result, after the commit
  onStatement = () => way.set('gone');
  const { data, errors } = (await addLoan()) as { data: unknown; errors: unknown };
  const [id, ...others] = await loans();
  expect({ data, others }).toEqual({ data: null, others: [] });
  expect(errors).toEqual([
    expect.objectContaining({
      message: expect.stringMatching(
        /^addLoan: the change is saved, but the database did not return it in time\. It is submission submission:\w+\. Do not send it again\.$/,
      ),
      extensions: {
        code: 'SAVED_BUT_NOT_READ',
        submission: expect.stringMatching(/^submission:/),
        thing: id,
      },
    }),
  ]);
});

test('the statements of a mutation may take longer than a read', async () => {
  way.set({ late: 100 }); // each statement takes 200 ms or more
  const writer = graph;
  const withShortTimeout = graph.within(0.05);
  const networks = createNetworkSnapshots(direct);
  const principal = { by: 'tate', role: Role.ADMIN, method: AuthMethod.TOKEN };
  const schema = await createSchema();
  const run = (source: string, variableValues = {}, using: { writer?: GraphClient } = {}) =>
    graphql({
      schema,
      source,
      variableValues,
      contextValue: createContext(withShortTimeout, readLibrary(), { networks, principal, ...using }),
    });
  const read = await run('{ loans { totalCount } }');
  expect(read.errors?.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^The database did not/),
  ]);
  const added = await run(ADD_LOAN, VARIABLES, { writer });
  expect(added.errors).toBeUndefined();
  expect(await loans()).toHaveLength(1);
});
