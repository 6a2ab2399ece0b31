import { type PasswordServer, startPasswordServer } from '../../support/passwordServer.js';
import { printedBy, runService } from '../../support/serviceProcess.js';

let server: PasswordServer;
let uri: string;

beforeAll(async () => {
  server = await startPasswordServer();
  uri = server.uri;
});
afterAll(() => server.stop());

async function failure(env: NodeJS.ProcessEnv): Promise<string> {
  const service = await runService({ NEO4J_URI: uri, ...env });
  expect(await service.ended).toBe(1);
  return printedBy(service);
}

test('a wrong password is reported in one line, with the variables to correct', async () => {
  expect(await failure({ NEO4J_PASSWORD: 'not this one' })).toMatch(
    /^Neo4j at bolt:.* rejected the login of "neo4j": .*authentication failure\..* Correct NEO4J_USER and NEO4J_PASSWORD\.$/,
  );
});

test('a missing password is reported in the same way', async () => {
  expect(await failure({})).toMatch(
    /^Neo4j at bolt:.* rejected the login of "neo4j": .* Correct NEO4J_USER and NEO4J_PASSWORD\.$/,
  );
});

test('a first password that was never changed is told as what it is', async () => {
  expect(await failure({ NEO4J_PASSWORD: 'neo4j' })).toBe(
    `Neo4j at ${uri} requires a new password for "neo4j". Change it in Neo4j Browser, then set NEO4J_PASSWORD to the new one.`,
  );
});
