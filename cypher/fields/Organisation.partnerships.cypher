// Its partnerships, each partner once.
// (:Organisation)-[:PARTNERS_WITH]-(:Organisation)
//
// parent          the organisation
// $sites          whether sites of partners are shown apart too
// node            the partnership; of two museums the one that is read from the parent's side
MATCH (parent)-[node:PARTNERS_WITH]-(other)
WHERE CASE WHEN node.plain THEN true
  ELSE (startNode(node) = parent
      OR NOT coalesce(node.twin, node.mirrored OR EXISTS { (parent)-[:PARTNERS_WITH]->(other) }))
    AND ($sites OR NOT CASE WHEN startNode(node) = parent THEN node.partnerSite ELSE node.museumSite END) END
