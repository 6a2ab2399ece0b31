// May one organisation be merged into another?
// Parameters: $from, $into (ids).
// Columns: missing: [ids that no organisation has], related (one is a site of the other), national (the first is a national
//   museum), conflict: [their ids in one register, where they differ] or null.
// (:Organisation)-[:SITE_OF]-(:Organisation)
OPTIONAL MATCH (from:Organisation {id: $from})
OPTIONAL MATCH (into:Organisation {id: $into})
RETURN [id IN [CASE WHEN from IS NULL THEN $from END, CASE WHEN into IS NULL THEN $into END] WHERE id IS NOT NULL] AS missing,
  EXISTS { (from)-[:SITE_OF*1..3]-(into) } AS related,
  from:NationalMuseum AS national,
  CASE WHEN from.rorId <> into.rorId THEN [from.rorId, into.rorId] END AS conflict
