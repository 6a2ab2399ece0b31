// Does every project have a source, each with live rows that name it?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Project)-[:EVIDENCED_BY {rows}]->(:Source), (:Row {name})
UNWIND $ids AS id
MATCH (project:Project {id: id})
CALL (project) {
  WITH project WHERE NOT EXISTS { (project)-[:EVIDENCED_BY]->(:Source) }
  RETURN 'has no source' AS what
  UNION
  MATCH (project)-[evidence:EVIDENCED_BY]->(source)
  CALL (evidence) {
    UNWIND coalesce(evidence.rows, []) AS name
    OPTIONAL MATCH (row:Row {name: name, state: 'LIVE'})
    WITH name, count(row) AS there
    WHERE there = 0
    RETURN collect(name) AS missing
  }
  WITH source, evidence, missing WHERE size(coalesce(evidence.rows, [])) = 0 OR size(missing) > 0
  RETURN 'its source ' + source.id + ' ' + CASE size(missing) WHEN 0 THEN 'names no row' ELSE 'names rows that are not live: ' + missing[0] END AS what
}
RETURN id, what
