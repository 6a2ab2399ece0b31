// Ids among these that are in use or were merged.
// Parameters: $ids: list of ids.
// Columns: id, organisation (id of the final merge target; null if the id is in use).
UNWIND $ids AS wanted
CALL (wanted) {
  MATCH (taken:Organisation {id: wanted})
  RETURN null AS organisation
  UNION
  MATCH (:MergedOrganisation {id: wanted})-[:MERGED_INTO*1..10]->(target:Organisation)
  RETURN target.id AS organisation
}
RETURN wanted AS id, organisation
