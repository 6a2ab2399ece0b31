import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { createSchema } from '../../../src/api/schema.js';
import { schemaText } from '../../../src/emitSchema.js';

/** Elements of the schema without a description. */
function undescribed(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter(
      (type) =>
        !type.name.startsWith('__') && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name),
    )
    .flatMap((type) => {
      const own =
        type.description || ['Query', 'Mutation', 'Subscription'].includes(type.name) ? [] : [type.name];
      if (isEnumType(type)) {
        return [
          ...own,
          ...type
            .getValues()
            .filter((v) => !v.description)
            .map((v) => `${type.name}.${v.name}`),
        ];
      }
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return own;
      const fields = Object.values(type.getFields()).flatMap((field) => {
        const name = `${type.name}.${field.name}`;
        const args =
          'args' in field
            ? field.args
                .filter((arg: GraphQLArgument) => !arg.description)
                .map((arg: GraphQLArgument) => `${name}(${arg.name})`)
            : [];
        return [...(field.description ? [] : [name]), ...args];
      });
      return [...own, ...fields];
    });
}

test('schema/schema.graphql is what the code makes; `npm run schema` writes it', async () => {
  const file = readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8');
  expect(file).toBe(await schemaText());
});

test('every type, field, argument and enum value says what it means', async () => {
  expect(undescribed(await createSchema())).toEqual([]);
});

test('the check can fail', () => {
  const schema = buildSchema('"Asks." type Query { "One." one(two: Int): Kind } enum Kind { A }');
  expect(undescribed(schema)).toEqual(['Query.one(two)', 'Kind', 'Kind.A']);
});

test('the names that clients rely on are there', async () => {
  const query = (await createSchema()).getQueryType()?.getFields() ?? {};
  expect(Object.keys(query).sort()).toEqual(
    [
      'auditLog',
      'brokers',
      'changes',
      'changesSince',
      'communities',
      'compare',
      'figure',
      'figures',
      'judgement',
      'judgements',
      'loan',
      'loans',
      'museums',
      'neighbourhood',
      'network',
      'node',
      'nodes',
      'organisation',
      'organisationBy',
      'organisations',
      'partnership',
      'partnerships',
      'paths',
      'places',
      'project',
      'projects',
      'report',
      'search',
      'sharedPartners',
      'source',
      'sources',
      'submission',
      'submissions',
      'suggestions',
      'survey',
      'surveys',
      'gaps',
    ].sort(),
  );
});
