// Removes the redirect of a merged id, so that the organisation exists again.
// Parameters: $from (id).
// (:MergedOrganisation)-[:MERGED_INTO]->(:Organisation)
MATCH (merged:MergedOrganisation {id: $from})
MATCH (again:Organisation {id: $from})
CALL (merged, again) {
  MATCH (earlier:MergedOrganisation)-[:MERGED_INTO]->(merged)
  CREATE (earlier)-[:MERGED_INTO]->(again)
}
DETACH DELETE merged
