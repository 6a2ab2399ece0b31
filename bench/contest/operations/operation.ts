/** What one case of an operation asks about. */
export type Values = Readonly<Record<string, unknown>>;

// biome-ignore lint/suspicious/noExplicitAny: what a contestant answers has a shape of its own for each operation
export type Data = any;

/** How a contestant that speaks GraphQL is asked, and how its answer is brought into the form in which answers are compared. */
export interface Asking {
  readonly query: string;
  readonly variables?: (values: Values) => object;
  readonly read: (data: Data) => unknown;
}

/** Somebody who cannot express an operation, and why. */
export interface Cannot {
  readonly cannot: string;
}

/** What the graph holds that cases are made from. */
export interface Facts {
  /** Museums: those with most partners first. */
  readonly museums: readonly string[];
  /** Others than museums. */
  readonly partners: readonly string[];
  readonly regions: readonly string[];
  /** Rows far down the list by name. */
  readonly deep: readonly { readonly sortName: string; readonly id: string; readonly offset: number }[];
}

/** One question, as each contestant is asked it. */
export interface Operation {
  readonly name: string;
  readonly about: string;
  /** The different values that it is asked with, in turn; the same for everybody. */
  readonly cases: (facts: Facts) => Values[];
  /** Brings what the driver by hand answers into the form in which answers are compared; as it is where absent. */
  readonly read?: (data: Data) => unknown;
  readonly service: Asking;
  readonly neo4jGraphql: Asking | Cannot;
  readonly perLevel: Asking;
  /** Whether @neo4j/graphql answers it through Cypher written by hand, in a @cypher field. */
  readonly custom?: boolean;
}

export const CASES = 24;

/** So many things spread over a list, denser at its beginning, where those with most partners stand. */
export const spread = <T>(list: readonly T[]): T[] =>
  Array.from({ length: CASES }, (_, at) => list[Math.floor((list.length - 1) * (at / (CASES - 1)) ** 2)]!);

export const times = <T>(make: (at: number) => T): T[] => Array.from({ length: CASES }, (_, at) => make(at));

export const names = (rows: Data): string[] => rows.map(({ name }: Data) => name);
