import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** Lengths of introspection lists; for lists that differ between types, the mean over all types. */
type Sizes = ReadonlyMap<string, number>;

const known = new WeakMap<GraphQLSchema, Sizes>();

/** Estimated number of values of an introspection field for each parent object; 1 if it is not a list. */
export function introspectionSize(
  schema: GraphQLSchema,
  owner: GraphQLObjectType | undefined,
  field: string,
): number {
  const sizes = known.get(schema) ?? sizesOf(schema);
  known.set(schema, sizes);
  return sizes.get(`${owner?.name}.${field}`) ?? 1;
}

function sizesOf(schema: GraphQLSchema): Sizes {
  const types = Object.values(schema.getTypeMap());
  const fields = types.map(fieldsOf).filter(({ length }) => length > 0);
  const parts = types.map((type) => fieldsOf(type).length + inputFieldsOf(type) + enumValuesOf(type));
  return new Map([
    // a type selected by name may be the largest
    [`${schema.getQueryType()?.name}.__type`, Math.max(...parts) / mean(parts)],
    ['__Schema.types', types.length],
    ['__Schema.directives', schema.getDirectives().length],
    ['__Directive.locations', mean(schema.getDirectives().map(({ locations }) => locations.length))],
    ['__Directive.args', mean(schema.getDirectives().map(({ args }) => args.length))],
    ['__Type.fields', mean(types.map((type) => fieldsOf(type).length))],
    ['__Type.inputFields', mean(types.map(inputFieldsOf))],
    ['__Type.enumValues', mean(types.map(enumValuesOf))],
    ['__Type.interfaces', mean(types.map(interfacesOf))],
    ['__Type.possibleTypes', mean(types.map((type) => possibleTypesOf(schema, type)))],
    ['__Field.args', mean(fields.flat().map(({ args }) => args.length))],
  ]);
}

const fieldsOf = (type: GraphQLNamedType) =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

const inputFieldsOf = (type: GraphQLNamedType) =>
  isInputObjectType(type) ? Object.keys(type.getFields()).length : 0;

const enumValuesOf = (type: GraphQLNamedType) => (isEnumType(type) ? type.getValues().length : 0);

const interfacesOf = (type: GraphQLNamedType) =>
  isObjectType(type) || isInterfaceType(type) ? type.getInterfaces().length : 0;

const possibleTypesOf = (schema: GraphQLSchema, type: GraphQLNamedType) =>
  isUnionType(type) || isInterfaceType(type) ? schema.getPossibleTypes(type).length : 0;

const mean = (counts: readonly number[]) => counts.reduce((sum, one) => sum + one, 0) / counts.length;
