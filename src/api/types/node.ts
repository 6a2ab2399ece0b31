import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({
  description: 'An object with its own id. `node(id:)` finds it, and a client may cache it by type and id.',
  autoRegisterImplementations: false,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
})
export abstract class Node {
  @Field(() => ID, { description: 'Stable, and unique among all types.' })
  id!: string;
}
