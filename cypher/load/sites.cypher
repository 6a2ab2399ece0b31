// Replaces the parents of sites.
// Parameters: $rows: list of {site (id), parents: [{id, rows: [names of the rows that state it, at most 25], sources: [ids]}]}:
//   the complete list of parents.
// (:Organisation)-[:SITE_OF {sources, rows}]->(:Organisation)
UNWIND $rows AS row
MATCH (site:Organisation {id: row.site})
CALL (site, row) {
  MATCH (site)-[stale:SITE_OF]->(former:Organisation)
  WHERE NOT former.id IN [parent IN row.parents | parent.id]
  DELETE stale
}
CALL (site, row) {
  UNWIND row.parents AS parent
  MATCH (whole:Organisation {id: parent.id})
  MERGE (site)-[siteOf:SITE_OF]->(whole)
  SET siteOf.rows = parent.rows, siteOf.sources = parent.sources
}
