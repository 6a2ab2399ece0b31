import { ArgsType, type ClassType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageInfo } from './connection.js';
import { Direction } from './enums.js';
import { type Grouping, groupings, groupOrders } from './groupings.js';
import { SafeInt } from './scalars.js';
import { Related } from './types/decorators.js';

function enumOf(name: string, description: string, values: Readonly<Record<string, string>>): object {
  const type = Object.fromEntries(Object.keys(values).map((value) => [value, value]));
  const valuesConfig = Object.fromEntries(
    Object.entries(values).map(([value, text]) => [value, { description: text }]),
  );
  registerEnumType(type, { name, description, valuesConfig });
  return type;
}

/** Type and arguments of the field `groups` of a list. */
export function groupsOf(name: string, node: () => object): { type: ClassType; args: ClassType } {
  const { of, keys, sums, top } = groupings[name] as Grouping;
  const By = enumOf(
    `${name}GroupBy`,
    `Key for grouping ${of}. If one has several values, it counts in each of those groups.`,
    Object.fromEntries(Object.entries(keys).map(([value, { description }]) => [value, description])),
  );
  const OrderKey = enumOf(
    `${name}GroupOrderKey`,
    'What groups are ordered by; equal ones by their keys.',
    Object.fromEntries(
      Object.keys(groupOrders(name)).map((value) => [
        value,
        {
          COUNT: `By how many ${of}.`,
          NAME: 'By name, not stated last upwards.',
        }[value] ?? `By the sum of ${value.toLowerCase()}, not known last.`,
      ]),
    ),
  );

  @ObjectType(`${name}GroupKey`, { description: `A value by which ${of} are grouped.` })
  class Key {
    @Field(() => By, { description: 'The key.' })
    by!: string;

    @Field(() => String, {
      nullable: true,
      description:
        'The value: an id of an organisation, a word of an enum, a name or a year. Null: the sources do not state it.',
    })
    key!: string | null;

    @Field({ description: 'The value for display, or that it is not stated.' })
    name!: string;
  }

  @ArgsType()
  class TopArgs {
    @Field(() => Int, { defaultValue: 3, description: 'How many, 1 to 20.' })
    first!: number;
  }

  @ObjectType(`${name}Group`, { description: `The ${of} that have the same values.` })
  class Group {
    @Field(() => [Key], { description: 'The values, in the order requested.' })
    keys!: Key[];

    @Field(() => Int, { description: `Number of ${of}. If grouped by time, all that possibly belong.` })
    count!: number;

    @Field(() => Int, {
      nullable: true,
      description:
        'Number that definitely belong to that time, whatever the exact dates are. Null: not grouped by time, or no date is stated.',
    })
    certain!: number | null;
  }
  for (const [sum, { description, nullable = false }] of Object.entries(sums)) {
    Field(() => SafeInt, { nullable, description })(Group.prototype, sum);
  }
  Related((() => [node()]) as () => object, () => TopArgs, `Its first ${of}. ${top}`)(Group.prototype, 'top');

  @ObjectType(`${name}Groups`, { description: `How ${of} divide into groups.` })
  class Groups {
    @Field(() => [Group], { description: 'The groups of the page.' })
    nodes!: Group[];

    @Field(() => PageInfo, { description: 'The position of the page among the groups.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many groups there are, on all pages.' })
    totalCount!: number;

    @Field({
      description: `Whether any of the ${of} is in more than one group: the group counts then sum to more than the list’s totalCount, otherwise exactly to it.`,
    })
    overlapping!: boolean;
  }

  @InputType(`${name}GroupOrder`, { description: 'What to order groups by, and which way.' })
  class OrderBy {
    @Field(() => OrderKey, { description: 'The property.' })
    by!: string;

    @Field(() => Direction, { defaultValue: Direction.DESC, description: 'Upwards or downwards.' })
    direction!: Direction;
  }

  @ArgsType()
  class GroupsArgs {
    @Field((() => [By]) as () => [ClassType], { description: 'One or two keys.' })
    by!: string[];

    @Field(() => Int, {
      nullable: true,
      description: 'How many groups, from the start or after `after`: 0 to 100, default 20.',
    })
    first?: number;

    @Field(() => String, { nullable: true, description: 'Return groups after this cursor.' })
    after?: string;

    @Field(() => OrderBy, { nullable: true, description: 'Sort order. Default: largest first.' })
    orderBy?: OrderBy;
  }
  return { type: Groups, args: GroupsArgs };
}
