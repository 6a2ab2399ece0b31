// Writes which organisation is a site of which.
// Parameters: $rows: list of {site (id), parent (id), rows: [file#line that says so],
//   sources: [ids]}.
// (:Organisation)-[:SITE_OF {sources, rows}]->(:Organisation)
UNWIND $rows AS row
MATCH (site:Organisation {id: row.site})
MATCH (parent:Organisation {id: row.parent})
MERGE (site)-[siteOf:SITE_OF]->(parent)
SET siteOf.rows = row.rows, siteOf.sources = row.sources
