/** An object whose properties may be undefined or '' before it is made compact. */
type Loose<T> = { readonly [Key in keyof T]: T[Key] | undefined | '' };

/**
 * The object without its properties that are undefined or '', in the order in which they were written. What a row says is
 * compared and hashed as JSON: equal statements must be equal texts.
 */
export function compact<T extends object>(loose: Loose<T>): T {
  const kept: Record<string, unknown> = {};
  for (const key in loose) {
    const value: unknown = loose[key];
    if (value !== undefined && value !== '') kept[key] = value;
  }
  return kept as T;
}

/** A list, or undefined where it is empty. */
export const some = <T>(values: readonly T[]): readonly T[] | undefined =>
  values.length > 0 ? values : undefined;
