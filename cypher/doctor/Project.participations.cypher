// Does every participation have a role, existing sources and live rows?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Organisation)-[:PARTICIPATES_IN {role, sources, rows}]->(:Project)
UNWIND $ids AS id
MATCH (:Project {id: id})<-[part:PARTICIPATES_IN]-(one)
CALL (part) {
  UNWIND coalesce(part.sources, []) AS source
  OPTIONAL MATCH (there:Source {id: source})
  WITH source, there WHERE there IS NULL
  RETURN collect(source) AS absent
}
CALL (part) {
  UNWIND coalesce(part.rows, []) AS name
  OPTIONAL MATCH (row:Row {name: name, state: 'LIVE'})
  WITH name, count(row) AS there
  WHERE there = 0
  RETURN collect(name) AS missing
}
WITH id, part, one, absent, missing
WHERE NOT coalesce(part.role, '') IN ['MUSEUM', 'PARTNER', 'LEAD', 'PARTICIPANT'] OR size(coalesce(part.rows, [])) = 0 OR size(coalesce(part.sources, [])) = 0
  OR size(absent) + size(missing) > 0
RETURN id, 'the participation of ' + one.id + CASE WHEN size(absent) > 0 THEN ' has a source that does not exist: ' + absent[0]
  WHEN size(missing) > 0 THEN ' has rows that are not live: ' + missing[0] ELSE ' has no role, no source or no row' END AS what
