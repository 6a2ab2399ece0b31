/** Values of one case of an operation. */
export type Values = Readonly<Record<string, unknown>>;

// biome-ignore lint/suspicious/noExplicitAny: responses have a different shape for each operation
export type Data = any;

/** GraphQL query for a contestant, and the normalisation of its response. */
export interface Asking {
  readonly query: string;
  readonly variables?: (values: Values) => object;
  readonly read: (data: Data) => unknown;
}

/** A contestant that cannot express an operation, with the reason. */
export interface Cannot {
  readonly cannot: string;
}

/** Facts of the graph for test cases. */
export interface Facts {
  /** Museums, most partners first. */
  readonly museums: readonly string[];
  /** Organisations other than museums. */
  readonly partners: readonly string[];
  readonly regions: readonly string[];
  /** Rows far down the list by name. */
  readonly deep: readonly { readonly sortName: string; readonly id: string; readonly offset: number }[];
}

/** One operation, for each contestant. */
export interface Operation {
  readonly name: string;
  readonly about: string;
  /** Values of its requests, in turn; the same for all contestants. */
  readonly cases: (facts: Facts) => Values[];
  /** Normalises the response of the driver by hand; unchanged if absent. */
  readonly read?: (data: Data) => unknown;
  readonly service: Asking;
  readonly neo4jGraphql: Asking | Cannot;
  readonly perLevel: Asking;
  /** True if @neo4j/graphql needs a hand-written @cypher field. */
  readonly custom?: boolean;
}

export const CASES = 24;

/** Picks this number of items from a list, more densely at its start, where those with most partners are. */
export const spread = <T>(list: readonly T[]): T[] =>
  Array.from({ length: CASES }, (_, at) => list[Math.floor((list.length - 1) * (at / (CASES - 1)) ** 2)]!);

export const times = <T>(make: (at: number) => T): T[] => Array.from({ length: CASES }, (_, at) => make(at));

export const names = (rows: Data): string[] => rows.map(({ name }: Data) => name);
