/** Parameters of a statement. Integers must be passed as `int(n)`: a JavaScript number reaches Neo4j as FLOAT. */
export type Parameters = Readonly<Record<string, unknown>>;
