// Does every figure have a source, each with live rows that name it?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Figure)-[:EVIDENCED_BY {rows}]->(:Source), (:Row {name})
UNWIND $ids AS id
MATCH (figure:Figure {id: id})
CALL (figure) {
  WITH figure WHERE NOT EXISTS { (figure)-[:EVIDENCED_BY]->(:Source) }
  RETURN 'has no source' AS what
  UNION
  MATCH (figure)-[evidence:EVIDENCED_BY]->(source)
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
