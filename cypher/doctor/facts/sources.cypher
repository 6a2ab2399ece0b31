// Stored sources, each with one row that names it.
// Parameters: $ids: list of ids.
// Columns: id, properties, statement: JSON of the row; null if nothing cites it; rows: those that describe it, as in facts/rows.cypher.
// (:Source)<-[:EVIDENCED_BY {rows}]-()<-[:STATES]-(:Row)
UNWIND $ids AS id
MATCH (one:Source {id: id})
RETURN id, properties(one) AS properties,
  head(COLLECT {
    MATCH (one)<-[evidence:EVIDENCED_BY]-(thing)
    WITH evidence, thing LIMIT 1
    MATCH (thing)<-[:STATES]-(row:Row)
    WHERE row.name IN evidence.rows
    RETURN row.statement LIMIT 1
  }) AS statement,
  COLLECT { MATCH (one)<-[:STATES]-(row:Row) RETURN [row.id, row.name, row.statement, row.resolvedIds, row.matchReasons, row.key] } AS rows
