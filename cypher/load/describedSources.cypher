// Sources with the rows that describe them.
// Parameters: $ids: list of ids of sources.
// Columns: label, id, matchKey (null), rows: [[id, name, statement (JSON), resolvedIds, matchReasons, key]].
// (:Row)-[:STATES]->(:Source)
UNWIND $ids AS id
MATCH (source:Source {id: id})
RETURN 'Source' AS label, id, null AS matchKey, COLLECT { MATCH (source)<-[:STATES]-(row:Row) RETURN [row.id, row.name, row.statement, row.resolvedIds, row.matchReasons, row.key] } AS rows
