import { Args, type ClassType, Field } from 'type-graphql';

/**
 * A field that is answered by its parent's statement and takes arguments. type-graphql knows arguments only on
 * methods; a property is what this is, since nothing runs when it is read.
 */
export function Related(
  type: () => object,
  args: () => ClassType,
  description: string,
  nullable = false,
): PropertyDecorator {
  return (target, key) => {
    Field(type as () => ClassType, { description, nullable })(target, key);
    Args(args)(target, key as string, 0);
  };
}

/** The type of a property whose class imports this one in turn: ESM cannot evaluate such pairs by value. */
export type Ref<T> = T;
