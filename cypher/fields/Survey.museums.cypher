// The museums of a survey, by name. A merged id leads to the organisation that it was merged into.
// (:MergedOrganisation)-[:MERGED_INTO]->(:Organisation)
//
// parent  the survey
// node    a museum
UNWIND parent.museums AS asked
CALL (asked) {
  MATCH (museum:Organisation {id: asked})
  RETURN museum
  UNION
  MATCH (:MergedOrganisation {id: asked})-[:MERGED_INTO*1..10]->(museum:Organisation)
  RETURN museum
}
WITH DISTINCT museum AS node
WITH node ORDER BY node.sortName, node.id
