// Target of a merged id, and ids that were merged into it before.
// Parameters: $id.
// Columns: into (id of an organisation), earlier: [ids]; no row if it was not merged.
// (:MergedOrganisation)-[:MERGED_INTO]->(:MergedOrganisation)-[:MERGED_INTO]->(:Organisation)
MATCH (merged:MergedOrganisation {id: $id})-[:MERGED_INTO*1..10]->(into:Organisation)
RETURN into.id AS into,
  COLLECT { MATCH (earlier:MergedOrganisation)-[:MERGED_INTO*1..10]->(merged) RETURN earlier.id } AS earlier
