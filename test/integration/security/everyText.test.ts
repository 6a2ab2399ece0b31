import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSchema } from '../../../src/api/schema.js';
import { readTokens } from '../../../src/auth/tokens.js';
import { onService } from '../../support/onService.js';
import { everyText } from './everyText.js';

const folder = mkdtempSync(join(tmpdir(), 'partnership-graph-texts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TOKEN = 'a-token-of-the-registrar';
const on = onService('small', {
  limits: { requests: 0, keyRequests: 0, queryTimeoutSeconds: 60 },
  writing: { folder, tokens: readTokens(`registrar:${TOKEN}`) },
});

/** Closes both kinds of quotes, a name, a list and a pattern, deletes everything, and comments out the rest. */
const ATTACK = `x\\'"\`}])--() MATCH (n) DETACH DELETE n //`;
const attacked = everyText(await createSchema(), ATTACK);

test('every root field that takes a text itself is among them', async () => {
  const schema = await createSchema();
  const names = [schema.getQueryType()!, schema.getMutationType()!].flatMap((root) =>
    Object.values(root.getFields())
      .filter(({ args }) => args.some(({ type }) => /^\[?(String|ID)\b/.test(String(type))))
      .map(({ name }) => name),
  );
  expect(names.length).toBeGreaterThan(20);
  const tried = new Set(attacked.map(({ name }) => name.split(' ')[0]));
  expect(names.filter((name) => !tried.has(name))).toEqual([]);
});

test.each(attacked)('Cypher in $name stays a text', async ({ query }) => {
  const { status, text, body } = await on.post({ query }, { authorization: `Bearer ${TOKEN}` });
  expect([status < 500, text]).toEqual([true, expect.not.stringMatching(/SyntaxError|Neo\.[A-Z]|bolt:/)]);
  // input rejected by the schema would not test the compiler
  expect(JSON.stringify(body.errors ?? [])).not.toMatch(
    /GRAPHQL_PARSE_FAILED|Cannot query field|is required|Unknown argument|INPUT_TOO_DEEP/,
  );
  // on a shared machine, planning alone may exceed the query timeout
  expect(
    on.errors.filter((error) => !/TransactionTimedOut/.test(String((error as { code?: string }).code))),
  ).toEqual([]);
  for (const statement of on.statements) expect(statement).not.toContain('DETACH DELETE n');
  const [tate] = await on.graph.read("MATCH (o:Organisation {id: 'national:tate'}) RETURN o.name AS name");
  expect(tate?.get('name')).toBe('Tate');
});
