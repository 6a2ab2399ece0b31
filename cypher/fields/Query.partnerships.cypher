// Who works with whom? Each museum and partner, with what they did together summed up on their relation.
// (:Organisation)-[:PARTNERS_WITH]->(:Organisation)
//
// $sites          whether sites are shown apart from their parents too
// node            the partnership
// museum, partner its two ends
MATCH (museum:Organisation)-[node:PARTNERS_WITH]->(partner:Organisation)
WHERE $sites OR NOT (node.museumSite OR node.partnerSite)
