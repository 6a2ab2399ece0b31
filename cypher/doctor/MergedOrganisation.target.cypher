// Does every merged id lead to exactly one organisation, and no longer exist itself?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:MergedOrganisation)-[:MERGED_INTO]->(:Organisation)
UNWIND $ids AS id
MATCH (merged:MergedOrganisation {id: id})
WITH id, EXISTS { (:Organisation {id: id}) } AS there,
  COLLECT { MATCH (merged)-[:MERGED_INTO*1..10]->(into:Organisation) RETURN DISTINCT into.id } AS ends
WHERE there OR size(ends) <> 1
RETURN id, CASE WHEN there THEN 'was merged but still exists as an organisation' ELSE 'leads to ' + size(ends) + ' organisations' END AS what
