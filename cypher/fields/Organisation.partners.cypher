// Organisations that it did something with, each once.
// (:Organisation)-[:PARTNERS_WITH]-(:Organisation)
//
// parent  the organisation
// $sites  whether sites of partners are shown apart too
// node    a partner
// edge    the partnership; of two museums the one that is read from the parent's side
//
// Most are `plain` and need no second look (CASE: the planner would turn OR and AND round and look twice). Where the edge of others
// comes from the other side, it is the parent's own that is listed if there is one: `twin` says so.
MATCH (parent)-[edge:PARTNERS_WITH]-(node)
WHERE CASE WHEN edge.plain THEN true
  ELSE (startNode(edge) = parent
      OR NOT coalesce(edge.twin, edge.mirrored OR EXISTS { (parent)-[:PARTNERS_WITH]->(node) }))
    AND ($sites OR NOT CASE WHEN startNode(edge) = parent THEN edge.partnerSite ELSE edge.museumSite END) END
