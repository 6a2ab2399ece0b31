import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isLeafType, isObjectType, isUnionType } from 'graphql';

const schema = buildSchema(readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8'));
const types = Object.values(schema.getTypeMap());

test('no two types of a union have a field of one name with two leaf types: one selection can ask both', () => {
  for (const union of types.filter(isUnionType)) {
    const seen = new Map<string, string>();
    for (const member of union.getTypes())
      for (const { name, type } of Object.values(member.getFields())) {
        if (!isLeafType(getNamedType(type))) continue;
        expect([union.name, name, seen.get(name) ?? String(type)]).toEqual([union.name, name, String(type)]);
        seen.set(name, String(type));
      }
  }
  expect(types.filter(isUnionType)).not.toHaveLength(0);
});

/** Types that a client may cache by type and id: one record of the graph, or one log entry. */
const THINGS = [
  ...['AuditEntry', 'Figure', 'Judgement', 'Loan', 'Organisation', 'Partnership', 'Project', 'Source'],
  'Submission',
];

test('nothing but things has an `id`: rows that depend on what was asked are not merged by a cache', () => {
  const identified = types
    .filter((type) => isObjectType(type) && 'id' in type.getFields())
    .map(({ name }) => name)
    .sort();
  expect(identified).toEqual([...THINGS].sort());
});
