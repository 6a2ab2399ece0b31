import type { Driver } from 'neo4j-driver';

/** Connections of the driver: in use and idle. */
export interface Pool {
  readonly inUse: number;
  readonly idle: number;
}

/** Private fields of the driver: it has no public API for its pool. A test fails if a new version renames them. */
interface DriverInternals {
  readonly _connectionProvider?: {
    readonly _connectionPool?: {
      readonly _activeResourceCounts?: Readonly<Record<string, number>>;
      readonly _pools?: Readonly<Record<string, { readonly length: number }>>;
    };
  } | null;
}

/** Counts a driver's connections over all servers; undefined before its first connection. */
export function poolOf(driver: Driver): Pool | undefined {
  const pool = (driver as unknown as DriverInternals)._connectionProvider?._connectionPool;
  if (!pool?._activeResourceCounts || !pool._pools) return undefined;
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  return {
    inUse: sum(Object.values(pool._activeResourceCounts)),
    idle: sum(Object.values(pool._pools).map(({ length }) => length)),
  };
}
