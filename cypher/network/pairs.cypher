// With whom these organisations have done something, each pair from the side where it is not mirrored; sites are not apart.
// (:Organisation)-[:PARTNERS_WITH]->(:Organisation)
//
// $ids     ids of organisations
// Columns: one, other (ids), strength: loans and projects of the two, facts: one text for each of those that are dated,
//          activities: what joins the two, sourceIds: which sources say so
UNWIND $ids AS id
MATCH (museum:Organisation {id: id})-[edge:PARTNERS_WITH]->(partner:Organisation)
WHERE NOT coalesce(edge.mirrored, false) AND NOT coalesce(edge.museumSite, false) AND NOT coalesce(edge.partnerSite, false)
  AND NOT coalesce(partner.collective, false)
RETURN museum.id AS one, partner.id AS other, coalesce(edge.loans, 0) + coalesce(edge.projects, 0) AS strength, edge.facts AS facts,
  edge.activities AS activities, edge.sourceIds AS sourceIds
