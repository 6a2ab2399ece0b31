import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  type ValueNode,
  type VariableDefinitionNode,
  validate,
  visit,
} from 'graphql';

/** Folder of the operations, one file for each tool. */
export const OPERATIONS_FOLDER = fileURLToPath(new URL('../../mcp', import.meta.url));

/** A GraphQL operation that is offered as a tool. */
export interface Operation {
  /** Name of the tool: that of the file. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Descriptions of its variables, by name. */
  readonly variables: ReadonlyMap<string, string>;
  readonly document: DocumentNode;
}

/** Reads and validates the operations. Throws if one does not fit the schema or its header is incomplete, which is a programming error. */
export function readOperations(schema: GraphQLSchema): readonly Operation[] {
  const files = readdirSync(OPERATIONS_FOLDER).filter((file) => file.endsWith('.graphql'));
  return files.sort().map((file) => {
    const operation = parseOperation(
      basename(file, '.graphql'),
      readFileSync(join(OPERATIONS_FOLDER, file), 'utf8'),
    );
    const [error] = validate(schema, operation.document);
    if (error) throw new Error(`mcp/${file}: ${error.message}`);
    return operation;
  });
}

/** Reads the header of an operation: its title, its description, and a line `$name: meaning` for each variable. */
export function parseOperation(name: string, text: string): Operation {
  const header = [...text.matchAll(/^# (.*)$/gm)].map(([, line = '']) => line);
  const variables = new Map<string, string>();
  const prose: string[] = [];
  for (const line of header) {
    const [, variable, meaning] = /^\$(\w+): (.*)$/.exec(line) ?? [];
    if (variable && meaning) variables.set(variable, meaning);
    else prose.push(line);
  }
  const [title, ...description] = prose;
  if (!title || description.length === 0)
    throw new Error(`mcp/${name}.graphql needs a title and a description.`);
  return { name, title, description: description.join(' '), variables, document: parse(text) };
}

/**
 * Text of an operation without the conditions whose variable is not set. A filter such as `{some: {ids: null}}` would otherwise be a
 * condition of its own: that there is one.
 */
export function withoutUnset(document: DocumentNode, variables: Readonly<Record<string, unknown>>): string {
  const isSet = (name: string) => variables[name] !== undefined && variables[name] !== null;
  const hasDefault = new Set(
    variableDefinitions(document)
      .filter((one) => one.defaultValue)
      .map(nameOf),
  );
  const isUnset = (value: ValueNode) =>
    value.kind === Kind.VARIABLE && !isSet(value.name.value) && !hasDefault.has(value.name.value);
  const isEmpty = (value: ValueNode) => value.kind === Kind.OBJECT && value.fields.length === 0;
  const pruned = visit(document, {
    [Kind.VARIABLE_DEFINITION]: {
      leave: (node: VariableDefinitionNode) => (isSet(nameOf(node)) || node.defaultValue ? undefined : null),
    },
    ObjectField: { leave: ({ value }) => (isUnset(value) || isEmpty(value) ? null : undefined) },
    Argument: { leave: ({ value }) => (isUnset(value) || isEmpty(value) ? null : undefined) },
  });
  return print(pruned);
}

/** Variables of the operation in a document. */
export const variableDefinitions = ({ definitions }: DocumentNode): readonly VariableDefinitionNode[] =>
  definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
  );

const nameOf = ({ variable }: VariableDefinitionNode) => variable.name.value;
