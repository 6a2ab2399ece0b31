// Does every site have existing sources and live rows?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Organisation)-[:SITE_OF {sources, rows}]->(:Organisation)
UNWIND $ids AS id
MATCH (:Organisation {id: id})-[site:SITE_OF]->(whole)
CALL (site) {
  UNWIND coalesce(site.sources, []) AS source
  OPTIONAL MATCH (there:Source {id: source})
  WITH source, there WHERE there IS NULL
  RETURN collect(source) AS absent
}
CALL (site) {
  UNWIND coalesce(site.rows, []) AS name
  OPTIONAL MATCH (row:Row {name: name, state: 'LIVE'})
  WITH name, count(row) AS there
  WHERE there = 0
  RETURN collect(name) AS missing
}
WITH id, site, whole, absent, missing
WHERE size(coalesce(site.rows, [])) = 0 OR size(coalesce(site.sources, [])) = 0 OR size(absent) + size(missing) > 0
RETURN id, 'as a site of ' + whole.id + CASE WHEN size(absent) > 0 THEN ' has a source that does not exist: ' + absent[0]
  WHEN size(missing) > 0 THEN ' has rows that are not live: ' + missing[0] ELSE ' has no source or no row' END AS what
