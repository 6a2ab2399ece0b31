// Does every funding of a project have existing sources and live rows?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Organisation)-[:FUNDS {sources, rows}]->(:Project)
UNWIND $ids AS id
MATCH (:Project {id: id})<-[funds:FUNDS]-(funder)
CALL (funds) {
  UNWIND coalesce(funds.sources, []) AS source
  OPTIONAL MATCH (there:Source {id: source})
  WITH source, there WHERE there IS NULL
  RETURN collect(source) AS absent
}
CALL (funds) {
  UNWIND coalesce(funds.rows, []) AS name
  OPTIONAL MATCH (row:Row {name: name, state: 'LIVE'})
  WITH name, count(row) AS there
  WHERE there = 0
  RETURN collect(name) AS missing
}
WITH id, funds, funder, absent, missing
WHERE size(coalesce(funds.rows, [])) = 0 OR size(coalesce(funds.sources, [])) = 0 OR size(absent) + size(missing) > 0
RETURN id, 'its funder ' + funder.id + CASE WHEN size(absent) > 0 THEN ' has a source that does not exist: ' + absent[0]
  WHEN size(missing) > 0 THEN ' has rows that are not live: ' + missing[0] ELSE ' has no source or no row' END AS what
