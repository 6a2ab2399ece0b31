import { Args, type ClassType, Field } from 'type-graphql';

/**
 * A field with arguments, resolved by its parent's statement. type-graphql allows arguments only on methods;
 * this is a property because nothing runs when it is read.
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

/** Type of a property whose class is part of an import cycle: ESM cannot evaluate such pairs by value. */
export type Ref<T> = T;
