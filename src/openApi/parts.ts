/** A JSON schema (draft 2020-12), as OpenAPI 3.1 contains it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** An operation of the OpenAPI document, a response of it, or a parameter. */
export type Operation = Readonly<Record<string, unknown>>;
export type Response = Readonly<Record<string, unknown>>;
export type Parameter = Readonly<Record<string, unknown>>;

/** Operations by path and method. */
export type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

export const TEXT = { type: 'string' } as const;
export const COUNT = { type: 'integer', minimum: 0 } as const;

/** One of a closed list of values. */
export const oneOf = (values: readonly string[], defaultValue?: string): JsonSchema => ({
  type: 'string',
  enum: values,
  ...(defaultValue !== undefined && { default: defaultValue }),
});

/** An object; all properties are required unless `optional` names them. */
export const object = (
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});

export const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

/** The same schema, with null as a value. */
export const nullable = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });

/** A schema by its name in `components`. */
export const named = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/** An optional query parameter. */
export const query = (
  name: string,
  description: string,
  schema: JsonSchema = TEXT,
  more: Parameter = {},
): Parameter => ({ name, in: 'query', description, schema, ...more });

export const required = (parameter: Parameter): Parameter => ({ ...parameter, required: true });

/** A part of the path. */
export const inPath = (name: string, description: string, schema: JsonSchema = TEXT): Parameter =>
  required({ name, in: 'path', description, schema });

export const json = (description: string, schema: JsonSchema): Response => ({
  description,
  content: { 'application/json': { schema } },
});

/** A response that is a file of one of several content types. */
export const file = (description: string, types: readonly string[]): Response => ({
  description,
  content: Object.fromEntries(types.map((type) => [type, {}])),
});

/** A response with status 503 and the seconds to wait. */
export const busy = (
  schema: JsonSchema,
  description = 'The service is busy or the database does not respond.',
) => ({
  ...json(description, schema),
  headers: {
    'Retry-After': { description: 'Seconds to wait before the next attempt.', schema: COUNT },
  },
});

/** Tokens or keys are needed only if the service is configured so. */
export const OPTIONAL_KEY = [{}, { bearer: [] }];
export const KEY = [{ bearer: [] }];
