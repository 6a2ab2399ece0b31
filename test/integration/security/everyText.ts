import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** An operation with the attack in one argument of a root field, or in all text fields of one input. */
export interface Attacked {
  readonly name: string;
  readonly query: string;
}

const ANY_TEXT = new Set(['String', 'ID']);
const NUMBERS: Readonly<Record<string, string>> = { Int: '1', Float: '1', Boolean: 'true' };

type Given = GraphQLArgument | GraphQLInputField;

/** Every position in the schema that accepts text, for each root field; each input type is visited once. */
export function everyText(schema: GraphQLSchema, attack: string): Attacked[] {
  const text = JSON.stringify(attack);
  const seen = new Set<string>();
  const found: Attacked[] = [];

  function fill(type: GraphQLInputType): string {
    const nullable = getNullableType(type);
    if (isListType(nullable)) return `[${fill(nullable.ofType)}]`;
    if (isEnumType(nullable)) return nullable.getValues()[0]!.name;
    if (isInputObjectType(nullable)) return object(needed(Object.values(nullable.getFields())));
    return NUMBERS[(nullable as { name: string }).name] ?? text;
  }
  const needed = (given: readonly Given[], but: readonly Given[] = []) =>
    given
      .filter((each) => isNonNullType(each.type) && each.defaultValue === undefined && !but.includes(each))
      .map((each): [string, string] => [each.name, fill(each.type)]);
  const object = (entries: readonly (readonly [string, string])[]) =>
    `{ ${entries.map(([name, value]) => `${name}: ${value}`).join(', ')} }`;
  const isText = (each: Given) => {
    const named = getNamedType(each.type);
    return isLeafType(named) && !isEnumType(named) && !(named.name in NUMBERS);
  };

  /** Traverses the arguments; `put` builds the operation from these entries. */
  function visit(name: string, given: readonly Given[], put: (entries: [string, string][]) => string): void {
    const texts = given.filter(isText);
    const [any, special] = [true, false].map((is) =>
      texts.filter((each) => ANY_TEXT.has(getNamedType(each.type).name) === is),
    ) as [Given[], Given[]];
    for (const some of [any, ...special.map((each) => [each])])
      if (some.length > 0)
        found.push({
          name: `${name} ${some.map((each) => each.name).join(', ')}`,
          query: put([
            ...some.map((each): [string, string] => [each.name, fill(each.type)]),
            ...needed(given, some),
          ]),
        });
    for (const each of given) {
      const named = getNamedType(each.type);
      if (!isInputObjectType(named) || seen.has(named.name)) continue;
      seen.add(named.name);
      const wrap = (value: string) => (isListType(getNullableType(each.type)) ? `[${value}]` : value);
      visit(`${name} ${each.name}`, Object.values(named.getFields()), (entries) =>
        put([[each.name, wrap(object(entries))], ...needed(given, [each])]),
      );
    }
  }

  for (const [kind, root] of [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const)
    for (const field of Object.values(root!.getFields()))
      visit(field.name, field.args, (entries) => {
        const args = entries.map(([name, value]) => `${name}: ${value}`).join(', ');
        return `${kind} { ${field.name}(${args})${selectionOf(field.type)} }`;
      });
  return found;
}

/** A selection that must be read: a count if there is one, otherwise the first value. */
function selectionOf(type: GraphQLOutputType, levels = 3): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named) || levels === 0) return ' { __typename }';
  const fields = Object.values(named.getFields()).filter(
    ({ args }) => !args.some(({ type: t }) => isNonNullType(t)),
  );
  const chosen =
    fields.find(({ name }) => name === 'totalCount') ??
    fields.find((each) => isLeafType(getNamedType(each.type))) ??
    fields[0];
  return chosen ? ` { ${chosen.name}${selectionOf(chosen.type, levels - 1)} }` : ' { __typename }';
}
