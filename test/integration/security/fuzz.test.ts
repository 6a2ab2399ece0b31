import fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import { createSchema } from '../../../src/api/schema.js';
import { SEED, TRIES } from '../../support/generated.js';
import { onService } from '../../support/onService.js';
import { operation } from '../../support/operations.js';

const on = onService('small', { limits: { requests: 0 } });
let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await createSchema();
});

/** Accepted outcomes: data, or a client error. */
const CALLERS =
  /^(BAD_USER_INPUT|FORBIDDEN|GRAPHQL_[A-Z_]+|TOO_[A-Z_]+|[A-Z]+_TOO_[A-Z]+|FRAGMENT_CYCLE|INTROSPECTION_CYCLE|NO_BATCHES|BAD_REQUEST|NOT_READY|PERSISTED_[A-Z_]+|OPERATION_RESOLUTION_FAILURE|UNSUPPORTED_MEDIA_TYPE)$/;

async function expectNoFault(body: unknown): Promise<void> {
  const { status, body: answer, text } = await on.post(body);
  const codes = (answer?.errors ?? []).map(
    ({ extensions }: { extensions?: { code?: string } }) => extensions?.code,
  );
  for (const code of codes)
    expect([code, text.slice(0, 300)]).toEqual([expect.stringMatching(CALLERS), text.slice(0, 300)]);
  expect(status).toBeLessThan(500);
  expect(text).not.toMatch(/\.(js|ts):\d|node_modules|MATCH \(|Neo\.[A-Z]|bolt:/);
}

const run = async (property: fc.IAsyncProperty<unknown>, numRuns: number) => {
  await fc.assert(property, { seed: SEED, numRuns: numRuns * TRIES, endOnFailure: true });
  expect(on.errors).toEqual([]);
};

const seed = `(seed ${SEED}, ${TRIES} times)`;

test(
  `20 valid operations have no fault of the service ${seed}`,
  async () => {
    // Most of the time goes to Neo4j's planning: most ask one level, of which there are more ways than times to try.
    const seeds = fc.integer({ min: 1, max: 1_000_000 });
    await run(
      fc.asyncProperty(seeds, async (seed) => {
        const { source, variables } = operation(schema, seed, seed % 5 === 0 ? 1 : 0);
        await expectNoFault({ query: source, variables });
      }) as fc.IAsyncProperty<unknown>,
      20,
    );
  },
  TRIES * 30_000,
);

const SIGNS = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '!',
  '$',
  '...',
  '@',
  ':',
  '"',
  '"""',
  '#',
  '\\',
  '\u0000',
  '\ud800',
  '\u202e',
  '9e999',
  '-',
  'null',
  'fragment',
  'on',
  '__typename',
];

test(
  `140 operations that were broken at some place have none ${seed}`,
  async () => {
    const broken = fc.record({
      seed: fc.integer({ min: 1, max: 1_000_000 }),
      cuts: fc.array(
        fc.record({
          at: fc.nat(),
          length: fc.nat(12),
          put: fc.oneof(fc.constantFrom(...SIGNS), fc.string({ maxLength: 8 })),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    });
    await run(
      fc.asyncProperty(broken, async ({ seed, cuts }) => {
        let { source } = operation(schema, seed, 1);
        const { variables } = operation(schema, seed, 1);
        for (const { at, length, put } of cuts) {
          const from = at % source.length;
          source = source.slice(0, from) + put + source.slice(from + length);
        }
        await expectNoFault({ query: source, variables });
      }) as fc.IAsyncProperty<unknown>,
      140,
    );
  },
  TRIES * 30_000,
);

const ROOTS = [
  ['query ($v: OrganisationFilter) { organisations(filter: $v, first: 1) { totalCount } }'],
  ['query ($v: Int) { organisations(first: $v) { nodes { name } } }'],
  ['query ($v: ID!) { organisation(id: $v) { name } }'],
  ['query ($v: String!) { search(text: $v) { nodes { __typename } } }'],
  ['query ($v: String) { organisations(after: $v) { nodes { name } } }'],
  ['query ($v: [ID!]!) { neighbourhood(of: $v) { organisations } }'],
  ['query ($v: During!) { figures(filter: { during: $v }, first: 1) { totalCount } }'],
] as const;

test(
  `60 operations whose variables are anything at all have none ${seed}`,
  async () => {
    const asked = fc.record({
      query: fc.constantFrom(...ROOTS.flatMap(([query], at) => (at === 0 ? [query] : [query, query]))),
      v: fc.oneof(
        fc.jsonValue({ maxDepth: 4 }),
        fc.string({ unit: 'binary' }),
        fc.double(),
        fc.maxSafeInteger(),
      ),
    });
    await run(
      fc.asyncProperty(asked, ({ query, v }) =>
        expectNoFault({ query, variables: { v } }),
      ) as fc.IAsyncProperty<unknown>,
      60,
    );
  },
  TRIES * 30_000,
);

test(
  `30 bodies that are no requests have none ${seed}`,
  async () => {
    const bodies = fc.oneof(
      fc.jsonValue({ maxDepth: 6 }),
      fc.record({
        query: fc.jsonValue(),
        variables: fc.jsonValue(),
        operationName: fc.jsonValue(),
        extensions: fc.jsonValue(),
      }),
      fc.string(),
    );
    await run(fc.asyncProperty(bodies, expectNoFault) as fc.IAsyncProperty<unknown>, 30);
  },
  TRIES * 30_000,
);
