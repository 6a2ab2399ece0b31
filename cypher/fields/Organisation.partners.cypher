// Organisations that it did something with, each once.
// (:Organisation)-[:PARTNERS_WITH]-(:Organisation)
//
// parent  the organisation
// $sites  whether sites of partners are shown apart too
// node    a partner
// edge    the partnership; of two museums the one that is read from the parent's side
//
// Where the edge comes from the other side, the parent's own is looked for only if there may be one: a mirror has one, who has no edges
// of its own has none.
MATCH (parent)-[edge:PARTNERS_WITH]-(node:Organisation)
WHERE (startNode(edge) = parent
    OR NOT edge.mirrored
      AND (COUNT { (parent)-[:PARTNERS_WITH]->() } = 0 OR NOT EXISTS { (parent)-[:PARTNERS_WITH]->(node) }))
  AND ($sites OR NOT CASE WHEN startNode(edge) = parent THEN edge.partnerSite ELSE edge.museumSite END)
