import {
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromAST,
} from 'graphql';
import { z } from 'zod';
import { type Operation, variableDefinitions } from './operations.js';

/** Longest text that an argument may have, in characters; GraphQL has limits of its own. */
const LONGEST_TEXT = 1_000;

/** Most items of a list argument. */
const LONGEST_LIST = 100;

/** Schema of a tool's arguments, from the variables of its operation: closed lists are enums, and each has a description. */
export function inputSchemaOf(
  { name, document, variables }: Operation,
  schema: GraphQLSchema,
): z.ZodObject<Record<string, z.ZodType>> {
  const entries = variableDefinitions(document).map((definition) => {
    const variable = definition.variable.name.value;
    const description = variables.get(variable);
    if (!description) throw new Error(`mcp/${name}.graphql: $${variable} has no description.`);
    return [variable, argumentOf(definition, schema).describe(description)] as const;
  });
  return z.strictObject(Object.fromEntries(entries));
}

function argumentOf(definition: VariableDefinitionNode, schema: GraphQLSchema): z.ZodType {
  const type = typeFromAST(schema, definition.type as never) as GraphQLInputType | undefined;
  if (!type) throw new Error(`There is no type for $${definition.variable.name.value}.`);
  const value = definition.defaultValue && valueFromAST(definition.defaultValue, type);
  const base = typeOf(type);
  return value === undefined ? base : base.default(value);
}

function typeOf(type: GraphQLInputType): z.ZodType {
  if (isNonNullType(type)) return zodOf(type.ofType);
  return zodOf(type).optional();
}

function zodOf(type: GraphQLInputType): z.ZodType {
  if (isNonNullType(type)) return zodOf(type.ofType);
  if (isListType(type)) return z.array(zodOf(type.ofType)).max(LONGEST_LIST);
  if (isEnumType(type)) return z.enum(type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const entries = fields.map((field) => {
      const own = typeOf(field.type).describe(field.description ?? field.name);
      return [field.name, field.defaultValue === undefined ? own : own.optional()] as const;
    });
    return z.strictObject(Object.fromEntries(entries));
  }
  return SCALARS[type.name] ?? z.string().max(LONGEST_TEXT);
}

const SCALARS: Readonly<Record<string, z.ZodType>> = {
  Int: z.int(),
  Float: z.number(),
  Boolean: z.boolean(),
};
