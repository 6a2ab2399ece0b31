import { ArgsType, type ClassType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Direction, FacetKey } from './enums.js';
import { Related } from './types/decorators.js';
import { Meta } from './types/meta.js';

@ObjectType({ description: 'The position of a page in its list (Relay).' })
export class PageInfo {
  @Field({ description: 'True if more rows follow. On backward pages: true if a cursor was given.' })
  hasNextPage!: boolean;

  @Field({ description: 'True if rows precede the page. On forward pages: true if a cursor was given.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first row. Null: the page is empty.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last row. Null: the page is empty.',
  })
  endCursor!: string | null;
}

@ObjectType({ description: 'A value of a facet and its number of rows within the filter.' })
export class FacetValue {
  @Field(() => String, {
    nullable: true,
    description:
      'The value, in the form that filters accept. Null: not stated. Of regions, ABROAD and null are filtered with `regionStatus`: ABROAD and NOT_STATED.',
  })
  key!: string | null;

  @Field({ description: 'The value, for display.' })
  name!: string;

  @Field(() => Int, {
    description:
      'Number of rows of the whole list with this value. A row with several values counts for each.',
  })
  count!: number;
}

@ObjectType({ description: 'Counts of the whole list, within its filter, by the values of one property.' })
export class Facet {
  @Field(() => FacetKey, { description: 'The property.' })
  by!: FacetKey;

  @Field(() => [FacetValue], { description: 'Its values, most frequent first.' })
  values!: FacetValue[];
}

@ArgsType()
class FacetArgs {
  @Field(() => [FacetKey], { description: 'The properties to count by.' })
  by!: FacetKey[];

  @Field(() => Int, { defaultValue: 20, description: 'Maximum number of values per facet, 1 to 100.' })
  first!: number;
}

/** Names a class for the schema: type-graphql’s metadata is keyed by class. */
function named<T extends ClassType>(type: T, name: string): T {
  Object.defineProperty(type, 'name', { value: name });
  return type;
}

interface ConnectionOptions {
  /** `Loan` gives `LoanConnection` and `LoanEdge`. */
  readonly name: string;
  /** Plural noun for a row: “loans”. */
  readonly of: string;
  /** Class of the relationship's properties; the edge inherits its fields. */
  readonly facts?: ClassType;
  /** Lists that cannot be counted by anything have no facets. */
  readonly facets?: boolean;
  /** The field `groups`, if supported. */
  readonly groups?: { readonly type: ClassType; readonly args: ClassType };
}

/** Relay connection over this type, with `nodes`, `totalCount` and `facets` in addition to `edges`. */
export function connectionOf(node: () => object, options: ConnectionOptions): ClassType {
  const { name, of, facts = Object as unknown as ClassType } = options;
  const nodeType = node as () => ClassType;

  @ObjectType(`${name}Edge`, { description: `One of the ${of}, with the properties of its relationship.` })
  class Edge extends (facts as ClassType<object>) {
    @Field(() => String, { description: 'Position in the sort order, for `after` and `before`.' })
    cursor!: string;

    @Field(nodeType, { description: `One of the ${of}.` })
    node!: unknown;
  }
  named(Edge, `${name}Edge`);

  @ObjectType(`${name}Connection`, { description: `A page of ${of}, with totals of the whole list.` })
  class Connection {
    @Field(() => [Edge], { description: 'The rows of the page, each with its cursor and relationship.' })
    edges!: unknown[];

    @Field((() => [nodeType()]) as () => [ClassType], { description: `The ${of} of the page.` })
    nodes!: unknown[];

    @Field(() => PageInfo, { description: 'The position of the page in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, {
      description:
        'Number of records within the filter, on all pages. 0: none recorded, which does not mean that there were none. Counted only if requested.',
    })
    totalCount!: number;

    @Field(() => Meta, {
      description: 'What the list is based on. `sources` counts those of all pages, only if requested.',
    })
    meta!: Meta;
  }
  if (options.facets !== false) {
    Related(
      () => [Facet],
      () => FacetArgs,
      'Counts of the whole list by kind, region and so on, within the filter.',
    )(Connection.prototype, 'facets');
  }
  if (options.groups) {
    const { type, args } = options.groups;
    Related(
      () => type,
      () => args,
      `Groups of the whole list, within its filter, by one or two properties, with counts and sums of ${of}.`,
    )(Connection.prototype, 'groups');
  }
  return named(Connection, `${name}Connection`);
}

interface ArgsOptions {
  readonly name: string;
  readonly filter?: ClassType;
  readonly order?: object;
  readonly usual: string;
  /** Description of the argument `sites`, if the list can show sites separately from their parents. */
  readonly sites?: string;
}

/** The arguments of a list: page, filter and order, and whether sites are separate from their parents. */
export function listArgs(options: ArgsOptions): ClassType {
  @ArgsType()
  class ListArgs {
    @Field(() => Int, {
      nullable: true,
      description: 'Number of rows from the start or after `after`, 0 to 100. Default: 20.',
    })
    first?: number;

    @Field(() => String, { nullable: true, description: 'Return rows after this cursor.' })
    after?: string;

    @Field(() => Int, {
      nullable: true,
      description: 'Number of rows from the end or before `before`, 0 to 100.',
    })
    last?: number;

    @Field(() => String, { nullable: true, description: 'Return rows before this cursor.' })
    before?: string;
  }
  const { filter, order, sites } = options;
  if (filter) {
    Field(() => filter, {
      nullable: true,
      description: 'Conditions on the rows. All of them must hold.',
    })(ListArgs.prototype, 'filter');
  }
  if (order) {
    const OrderBy = orderInput(options.name, order);
    Field(() => OrderBy, { nullable: true, description: `Sort order. Default: ${options.usual}` })(
      ListArgs.prototype,
      'orderBy',
    );
  }
  if (sites) {
    Field(() => Boolean, { defaultValue: false, description: sites })(ListArgs.prototype, 'sites');
  }
  return ListArgs;
}

const orderInputs = new Map<object, ClassType>();

function orderInput(name: string, keys: object): ClassType {
  const made = orderInputs.get(keys);
  if (made) return made;

  @InputType(`${name}Order`, { description: 'Sort key and direction.' })
  class OrderBy {
    @Field(() => keys, { description: 'The property.' })
    by!: string;

    @Field(() => Direction, { defaultValue: Direction.ASC, description: 'Sort direction.' })
    direction!: Direction;
  }
  orderInputs.set(keys, OrderBy);
  return OrderBy;
}

/** `id` field with a description. */
export const IdField = (description: string): PropertyDecorator => Field(() => ID, { description });
