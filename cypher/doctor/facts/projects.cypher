// Stored projects, with all related records and the rows that state them.
// Parameters: $ids: list of ids.
// Columns: id, properties, participations: [[organisation (id), properties]], evidence: [[source (id), rows, printed]],
//   funds: [[organisation (id), properties]], rows: [[id, name, statement (JSON), resolvedIds, matchReasons]], keys: [[id of the row, cells]].
// (:Organisation)-[:PARTICIPATES_IN]->(:Project)
UNWIND $ids AS id
MATCH (one:Project {id: id})
RETURN id, properties(one) AS properties,
  COLLECT { MATCH (participant)-[part:PARTICIPATES_IN]->(one) RETURN [participant.id, properties(part)] } AS participations,
  COLLECT { MATCH (one)-[evidence:EVIDENCED_BY]->(source) RETURN [source.id, evidence.rows, evidence.printed] } AS evidence,
  COLLECT { MATCH (one)<-[funds:FUNDS]-(funder) RETURN [funder.id, properties(funds)] } AS funds,
  COLLECT { MATCH (one)<-[:STATES]-(row:Row) RETURN [row.id, row.name, row.statement, row.resolvedIds, row.matchReasons] } AS rows,
  COLLECT { MATCH (one)<-[:STATES]-(row:Row) RETURN [row.id, row.key] } AS keys
