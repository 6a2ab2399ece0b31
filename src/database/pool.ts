import type { Driver } from 'neo4j-driver';

/** How many connections of the driver are in use, and how many wait to be. */
export interface Pool {
  readonly inUse: number;
  readonly idle: number;
}

/** Where the driver keeps them. It tells nobody, so this looks inside; a test sees when a new version keeps them elsewhere. */
interface Inside {
  readonly _connectionProvider?: {
    readonly _connectionPool?: {
      readonly _activeResourceCounts?: Readonly<Record<string, number>>;
      readonly _pools?: Readonly<Record<string, { readonly length: number }>>;
    };
  } | null;
}

/** The connections of a driver, over all servers; undefined where it has not connected yet. */
export function poolOf(driver: Driver): Pool | undefined {
  const pool = (driver as unknown as Inside)._connectionProvider?._connectionPool;
  if (!pool?._activeResourceCounts || !pool._pools) return undefined;
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  return {
    inUse: sum(Object.values(pool._activeResourceCounts)),
    idle: sum(Object.values(pool._pools).map(({ length }) => length)),
  };
}
