// Organisations that it did something with, each once.
// (:Organisation)-[:PARTNERS_WITH]-(:Organisation)
//
// parent  the organisation
// $sites  whether sites of partners are shown apart too
// node    a partner
// edge    the partnership; of two museums the one that is read from the parent's side
MATCH (parent)-[edge:PARTNERS_WITH]-(node:Organisation)
WHERE (startNode(edge) = parent OR NOT EXISTS { (parent)-[:PARTNERS_WITH]->(node) })
  AND ($sites OR NOT CASE WHEN startNode(edge) = parent THEN edge.partnerSite ELSE edge.museumSite END)
