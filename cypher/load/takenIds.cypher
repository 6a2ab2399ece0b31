// Which of these ids does an organisation have, or had one before it was merged?
// Parameters: $ids: list of ids.
// Columns: id, organisation (id of the one that it was merged into, at last; null where the id is in use).
UNWIND $ids AS wanted
CALL (wanted) {
  MATCH (taken:Organisation {id: wanted})
  RETURN null AS organisation
  UNION
  MATCH (:MergedOrganisation {id: wanted})-[:MERGED_INTO*1..10]->(target:Organisation)
  RETURN target.id AS organisation
}
RETURN wanted AS id, organisation
