// Partnerships of an organisation, one for each partner.
// (:Organisation)-[:PARTNERS_WITH]-(:Organisation)
//
// parent          the organisation
// $sites          true: sites of partners are also listed separately
// node            the partnership; for two museums, the direction from the parent
MATCH (parent)-[node:PARTNERS_WITH]-(other)
WHERE CASE WHEN node.listedFromBothEnds THEN true
  ELSE (startNode(node) = parent
      OR NOT coalesce(node.bidirectional, node.mirrored OR EXISTS { (parent)-[:PARTNERS_WITH]->(other) }))
    AND ($sites OR NOT CASE WHEN startNode(node) = parent THEN node.partnerSite ELSE node.museumSite END) END
