/** An object whose properties may be undefined or ''. */
type Loose<T> = { readonly [Key in keyof T]: T[Key] | undefined | '' };

/**
 * Removes properties that are undefined or '', preserving the order. Row statements are compared and hashed as JSON, so equal statements
 * must be equal texts.
 */
export function compact<T extends object>(loose: Loose<T>): T {
  const result: Record<string, unknown> = {};
  for (const key in loose) {
    const value: unknown = loose[key];
    if (value !== undefined && value !== '') result[key] = value;
  }
  return result as T;
}

/** A list, or undefined if it is empty. */
export const some = <T>(values: readonly T[]): readonly T[] | undefined =>
  values.length > 0 ? values : undefined;
