// Partnerships: each museum and partner, with their activities aggregated on the relationship.
// (:Organisation)-[:PARTNERS_WITH]->(:Organisation)
//
// $sites          true: sites are also listed separately from their parents
// node            the partnership
// museum, partner the two ends
MATCH (museum:Organisation)-[node:PARTNERS_WITH]->(partner:Organisation)
WHERE $sites OR NOT (node.museumSite OR node.partnerSite)
