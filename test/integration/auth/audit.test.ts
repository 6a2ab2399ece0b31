import { addKey } from '../../../src/auth/apiKeyStore.js';
import { Role } from '../../../src/auth/principal.js';
import { onService } from '../../support/onService.js';

const on = onService('small', { writing: { folder: '/nowhere' } });
const keys: Record<string, string> = {};
const started = Date.now();
beforeAll(async () => {
  for (const [name, role] of [
    ['registrar', Role.ADMIN],
    ['identity', Role.JUDGE],
  ] as const)
    keys[name] = (await addKey(on.graph, { name, role })).key;
});
const as = async (caller: string, query: string) =>
  (await on.post({ query }, { authorization: `Bearer ${keys[caller]}` })).body;

test('each write stands there, the latest first, page by page, with who, what, when and what came of it', async () => {
  await as(
    'identity',
    'mutation { judge(judgement: "judgement:1", decision: DIFFERENT, reason: "two towns") { id } }',
  );
  await as('identity', 'mutation { undoMerge(from: "org:nobody", reason: "none") { id } }');
  await as(
    'registrar',
    'mutation { addOrganisation(input: { name: "New Gallery", kind: MUSEUM, sources: ["https://example.org/"] }) { warnings { rule } } }',
  );
  const fields = 'by role way museum action about outcome';
  const page = (after: string) =>
    `{ auditLog(first: 2${after}) { totalCount nodes { ${fields} } pageInfo { endCursor hasNextPage } } }`;
  const first = (await as('registrar', page(''))).data.auditLog;
  expect(first).toMatchObject({
    totalCount: 3,
    nodes: [
      {
        by: 'registrar',
        role: 'ADMIN',
        way: 'KEY',
        museum: null,
        action: 'addOrganisation',
        about: null,
        outcome: 'DONE',
      },
      {
        by: 'identity',
        role: 'JUDGE',
        way: 'KEY',
        museum: null,
        action: 'undoMerge',
        about: 'org:nobody',
        outcome: 'REFUSED',
      },
    ],
    pageInfo: { hasNextPage: true },
  });
  const second = (await as('registrar', page(`, after: "${first.pageInfo.endCursor}"`))).data.auditLog;
  expect(second).toMatchObject({
    nodes: [{ by: 'identity', action: 'judge', about: 'judgement:1', outcome: 'DONE' }],
    pageInfo: { hasNextPage: false },
  });
  const { at, finished } = (
    await as('registrar', '{ auditLog(filter: { action: "judge" }) { nodes { at finished } } }')
  ).data.auditLog.nodes[0];
  expect(Date.parse(at)).toBeGreaterThanOrEqual(started);
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(finished));
  expect(Date.parse(finished)).toBeGreaterThanOrEqual(Date.parse(at));
});

test('reads, and writes that are not let in, do not stand there; nobody else sees it, on the short way either', async () => {
  const count = async () =>
    (await on.graph.read('MATCH (n:AuditEntry) RETURN count(n) AS n'))[0]!.get('n').toNumber();
  const before = await count();
  await on.ask('{ loans { totalCount } }');
  await on.ask('mutation { undoMerge(from: "x", reason: "r") { id } }');
  await as('identity', 'mutation { undoSubmission(id: "x") { id } }');
  for (let time = 0; time < 3; time += 1) {
    expect(await as('identity', '{ auditLog { totalCount } }')).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN', actual: 'judge', allowed: ['admin'] } }],
    });
    expect((await on.ask('{ auditLog { totalCount } }')).status).toBe(401);
    expect((await on.ask('{ loans { totalCount } log: auditLog { totalCount } }')).body.data).toBeUndefined();
  }
  expect(await count()).toBe(before);
});

test('keys and the log are not in what is public: the schema has no keys, exports and changes have neither', async () => {
  const { body } = await on.ask('{ __schema { types { name fields { name } } } }');
  expect(JSON.stringify(body)).not.toMatch(/accessKey|digest/i);
  const about = [
    await (await fetch(`${on.url}export?format=graphml&scope=all`)).text(),
    await (await fetch(`${on.url}export?format=json`)).text(),
    (await on.ask('{ changesSince(first: 100) { changes { what thingId cause by reason } } }')).text,
  ].join();
  expect(about).not.toMatch(/AccessKey|AuditEntry|registrar/);
});
