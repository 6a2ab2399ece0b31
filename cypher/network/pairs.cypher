// Partnerships of these organisations, only the directions that are not mirrored; sites are not separate.
// (:Organisation)-[:PARTNERS_WITH]->(:Organisation)
//
// $ids     ids of organisations
// Columns: one, other (ids), strength: number of loans and projects, facts: one text for each dated one,
//          activities, sourceIds: ids of the sources
UNWIND $ids AS id
MATCH (museum:Organisation {id: id})-[edge:PARTNERS_WITH]->(partner:Organisation)
WHERE NOT coalesce(edge.mirrored, false) AND NOT coalesce(edge.museumSite, false) AND NOT coalesce(edge.partnerSite, false)
  AND NOT coalesce(partner.collective, false)
RETURN museum.id AS one, partner.id AS other, coalesce(edge.loans, 0) + coalesce(edge.projects, 0) AS strength, edge.facts AS facts,
  edge.activities AS activities, edge.sourceIds AS sourceIds
