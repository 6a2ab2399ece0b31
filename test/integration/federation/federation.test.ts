import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { createSchema } from '../../../src/api/schema.js';
import { subgraphSdl } from '../../../src/federation/subgraph.js';
import { onService } from '../../support/onService.js';

const on = onService('small', { federation: true });

const ENTITIES = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  __typename
  ... on Organisation { id name }
  ... on Loan { id title }
  ... on Project { title }
  ... on Source { id }
} }`;
const entities = (representations: readonly unknown[]) => on.ask(ENTITIES, { representations });

test('composes with a subgraph that refers to organisations and loans', async () => {
  const other = `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
    type Query { exhibitions: [Exhibition!]! }
    type Exhibition @key(fields: "id") { id: ID! loan: Loan host: Organisation }
    type Loan @key(fields: "id", resolvable: false) { id: ID! }
    type Organisation @key(fields: "rorId", resolvable: false) { rorId: String }
  `;
  const { body } = await on.ask('{ _service { sdl } }');
  const { sdl } = body.data._service;
  expect(sdl).toBe(subgraphSdl(await createSchema()));
  const { supergraphSdl, errors } = composeServices([
    { name: 'museums', url: 'http://museums.example/graphql', typeDefs: parse(sdl) },
    { name: 'exhibitions', url: 'http://exhibitions.example/graphql', typeDefs: parse(other) },
  ]);
  expect(errors).toBeUndefined();
  expect(supergraphSdl).toContain('type Exhibition');
});

test('finds entities of several types in their order, with null for unknown ones, by one statement', async () => {
  const { body: some } = await on.ask(
    '{ loans(first: 1) { nodes { id title } } projects(first: 1) { nodes { id title } } sources(first: 1) { nodes { id } } }',
  );
  const [[loan], [project], [source]] = [
    some.data.loans.nodes,
    some.data.projects.nodes,
    some.data.sources.nodes,
  ];
  on.statements.length = 0;
  const { body } = await entities([
    { __typename: 'Loan', id: loan.id },
    { __typename: 'Organisation', id: 'national:tate' },
    { __typename: 'Organisation', rorId: '024mrxd33' },
    { __typename: 'Organisation', rorId: 'https://ror.org/024mrxd33' },
    { __typename: 'Project', id: project.id },
    { __typename: 'Source', id: source.id },
    { __typename: 'Loan', id: 'loan:nothing' },
    { __typename: 'Loan', id: 'national:tate' },
  ]);
  expect(body).toEqual({
    data: {
      _entities: [
        { __typename: 'Loan', ...loan },
        { __typename: 'Organisation', id: 'national:tate', name: 'Tate' },
        { __typename: 'Organisation', id: 'ror:024mrxd33', name: 'University of Leeds' },
        { __typename: 'Organisation', id: 'ror:024mrxd33', name: 'University of Leeds' },
        { __typename: 'Project', title: project.title },
        { __typename: 'Source', id: source.id },
        null,
        null,
      ],
    },
  });
  expect(on.statements.filter((text) => text.includes('cell0'))).toHaveLength(1);
});

test.each([
  [
    [{ __typename: 'Museum', id: 'x' }],
    '__typename is "Museum"; allowed: Figure, Loan, Organisation, Project, Source.',
  ],
  [[{ __typename: 'constructor', id: 'x' }], '__typename is "constructor"; allowed: '],
  [[{ id: 'x' }], '__typename is missing; allowed: '],
  [[{ __typename: 'Loan' }], 'an entity of type Loan needs id as text.'],
  [[{ __typename: 'Organisation', id: 7 }], 'an entity of type Organisation needs id or rorId as text.'],
  [[{ __typename: 'Organisation', rorId: '?' }], '"?" does not have the form'],
])('refuses %j', async (representations, message) => {
  const { body } = await entities(representations);
  expect(body.errors[0].message).toContain(message);
  expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
});

test('the number of representations counts for the limits', async () => {
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on Organisation { partners(first: 100) { nodes { id } } } } }`;
  const representations = Array.from({ length: 200 }, (_, at) => ({
    __typename: 'Organisation',
    id: `x${at}`,
  }));
  const { body } = await on.ask(query, { representations });
  expect(body.errors[0].extensions.code).toBe('TOO_MANY_NODES');
  const many = await entities(Array.from({ length: 1_001 }, () => ({ __typename: 'Loan', id: 'x' })));
  expect(many.body.errors[0].message).toContain('the maximum is 1000');
});

test('without the setting the schema has no federation', async () => {
  expect((await createSchema()).getType('_Entity')).toBeUndefined();
});
