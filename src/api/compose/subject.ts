import type { Library } from './library.js';
import type { StatementBuilder } from './statementBuilder.js';

/** Subject of a filter: the variable and GraphQL type of a node, and the relationship that leads to it. */
export interface Subject {
  readonly type: string;
  readonly node: string;
  readonly edge?: string | undefined;
  /** Further nodes of the pattern by name: `museum` and `partner` of a partnership. */
  readonly named?: Readonly<Record<string, string>>;
  /** Conditions that also hold if they hold for the parent of a site (sites.ts). */
  readonly inherited?: ReadonlySet<string> | undefined;
}

/** Context for compiling conditions. */
export interface FilterContext {
  readonly library: Library;
  readonly writer: StatementBuilder;
}
