// Preconditions for merging one organisation into another.
// Parameters: $from, $into (ids).
// Columns: missing: [unknown ids], related (one is a site of the other), national (the first is a national
//   museum), conflict: [their different ids in one register] or null.
// (:Organisation)-[:SITE_OF]-(:Organisation)
OPTIONAL MATCH (from:Organisation {id: $from})
OPTIONAL MATCH (into:Organisation {id: $into})
RETURN [id IN [CASE WHEN from IS NULL THEN $from END, CASE WHEN into IS NULL THEN $into END] WHERE id IS NOT NULL] AS missing,
  EXISTS { (from)-[:SITE_OF*1..3]-(into) } AS related,
  from:NationalMuseum AS national,
  CASE WHEN from.rorId <> into.rorId THEN [from.rorId, into.rorId] END AS conflict
