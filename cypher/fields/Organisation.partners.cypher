// Partners of an organisation, deduplicated.
// (:Organisation)-[:PARTNERS_WITH]-(:Organisation)
//
// parent  the organisation
// $sites  true: sites of partners are also listed separately
// node    a partner
// edge    the partnership; for two museums, the direction from the parent
//
// Most are `listedFromBothEnds` and need no second lookup (CASE, because the planner would reorder OR and AND and look up twice). If another edge
// comes from the other side and is `bidirectional`, the parent's own edge is listed instead.
MATCH (parent)-[edge:PARTNERS_WITH]-(node)
WHERE CASE WHEN edge.listedFromBothEnds THEN true
  ELSE (startNode(edge) = parent
      OR NOT coalesce(edge.bidirectional, edge.mirrored OR EXISTS { (parent)-[:PARTNERS_WITH]->(node) }))
    AND ($sites OR NOT CASE WHEN startNode(edge) = parent THEN edge.partnerSite ELSE edge.museumSite END) END
