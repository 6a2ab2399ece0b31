// Stored figures, with their subjects and the rows that state them.
// Parameters: $ids: list of ids.
// Columns: id, properties, organisations: [ids], areas: [properties], evidence: [[source (id), rows, printed]],
//   rows: [[id, name, statement (JSON), resolvedIds, matchReasons]].
// (:Figure)-[:ABOUT]->(:Organisation or :Area)
UNWIND $ids AS id
MATCH (one:Figure {id: id})
RETURN id, properties(one) AS properties,
  COLLECT { MATCH (one)-[:ABOUT]->(organisation:Organisation) RETURN organisation.id } AS organisations,
  COLLECT { MATCH (one)-[:ABOUT]->(area:Area) RETURN properties(area) } AS areas,
  COLLECT { MATCH (one)-[evidence:EVIDENCED_BY]->(source) RETURN [source.id, evidence.rows, evidence.printed] } AS evidence,
  COLLECT { MATCH (one)<-[:STATES]-(row:Row) RETURN [row.id, row.name, row.statement, row.resolvedIds, row.matchReasons] } AS rows
