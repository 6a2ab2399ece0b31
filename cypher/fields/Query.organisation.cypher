// One organisation by its id, by the id of one that was merged into it, or by an identifier of a register.
// (:MergedOrganisation)-[:MERGED_INTO]->(:Organisation), (:Identifier)-[:IDENTIFIES]->(:Organisation)
//
// $id     id of the organisation, or an identifier such as ror:024mrxd33, as text
// node    the organisation; no row for an unknown id
OPTIONAL MATCH (own:Organisation {id: $id})
OPTIONAL MATCH (:MergedOrganisation {id: $id})-[:MERGED_INTO*1..10]->(survivor:Organisation)
OPTIONAL MATCH (:Identifier {id: $id})-[:IDENTIFIES]->(identified:Organisation)
WITH coalesce(own, survivor, identified) AS node
WHERE node IS NOT NULL
