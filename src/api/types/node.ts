import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({
  description:
    'Anything with an id of its own: `node(id:)` finds it by that id, and a client’s cache may store it by type and id.',
  autoRegisterImplementations: false,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
})
export abstract class Node {
  @Field(() => ID, { description: 'Stable, and unique among all types.' })
  id!: string;
}
