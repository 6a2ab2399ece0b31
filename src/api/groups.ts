import {
  ArgsType,
  type ClassType,
  Field,
  Float,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from 'type-graphql';
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
    'Sort key of groups. Ties are sorted by group key.',
    Object.fromEntries(
      Object.entries(groupOrders(name)).map(([value, { property }]) => [
        value,
        {
          COUNT: `By number of ${of}.`,
          NAME: 'By name; “not stated” last when ascending.',
        }[value] ?? `By \`${property}\`; unknown last.`,
      ]),
    ),
  );

  @ObjectType(`${name}GroupKey`, { description: `A group value of ${of}.` })
  class Key {
    @Field(() => By, { description: 'The key.' })
    by!: string;

    @Field(() => String, {
      nullable: true,
      description: 'The value: an organisation id, an enum value, a name or a year. Null: not stated.',
    })
    key!: string | null;

    @Field({ description: 'The value for display, or a text such as “not stated”.' })
    name!: string;
  }

  @ArgsType()
  class TopArgs {
    @Field(() => Int, { defaultValue: 3, description: 'Maximum number of rows, 1 to 20.' })
    first!: number;
  }

  @ObjectType(`${name}Group`, { description: `${of[0]?.toUpperCase()}${of.slice(1)} with the same values.` })
  class Group {
    @Field(() => [Key], { description: 'The values, one for each requested key.' })
    keys!: Key[];

    @Field(() => Int, {
      description: `Number of ${of}. If grouped by time, includes those possibly in that time.`,
    })
    count!: number;

    @Field(() => Int, {
      nullable: true,
      description:
        'Number definitely in that time, whatever the exact dates are. Null: not grouped by time, or no date is stated.',
    })
    certain!: number | null;
  }
  for (const [sum, { description, nullable = false, fraction }] of Object.entries(sums)) {
    Field(() => (fraction ? Float : SafeInt), { nullable, description })(Group.prototype, sum);
  }
  Related((() => [node()]) as () => object, () => TopArgs, `Its first ${of}. ${top}`)(Group.prototype, 'top');

  @ObjectType(`${name}Groups`, { description: `Groups of ${of}.` })
  class Groups {
    @Field(() => [Group], { description: 'The groups of the page.' })
    nodes!: Group[];

    @Field(() => PageInfo, { description: 'Position of the page in the list of groups.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'Number of groups on all pages.' })
    totalCount!: number;

    @Field({
      description: `True if any of the ${of} is in more than one group. The group counts then add up to more than the list’s totalCount.`,
    })
    overlapping!: boolean;
  }

  @InputType(`${name}GroupOrder`, { description: 'Sort key and direction of groups.' })
  class OrderBy {
    @Field(() => OrderKey, { description: 'The property.' })
    by!: string;

    @Field(() => Direction, { defaultValue: Direction.DESC, description: 'Sort direction.' })
    direction!: Direction;
  }

  @ArgsType()
  class GroupsArgs {
    @Field((() => [By]) as () => [ClassType], {
      description: 'Up to two group keys. None: one group of the whole list.',
    })
    by!: string[];

    @Field(() => Int, {
      nullable: true,
      description: 'Number of groups from the start or after `after`, 0 to 100. Default: 20.',
    })
    first?: number;

    @Field(() => String, { nullable: true, description: 'Return groups after this cursor.' })
    after?: string;

    @Field(() => OrderBy, { nullable: true, description: 'Sort order. Default: largest first.' })
    orderBy?: OrderBy;
  }
  return { type: Groups, args: GroupsArgs };
}
