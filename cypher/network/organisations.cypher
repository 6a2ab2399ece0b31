// A page of the organisations of the network, in id order.
// (:Organisation)
//
// $after   id after which the page begins; '' for the first
// $limit   page size
// Columns: id, sortName, name, kind, region (null: unknown), national, site, collective: true for a site or for a collective of several
//          unnamed ones; these are excluded from the network and only counted
MATCH (node:Organisation) WHERE node.id > $after
WITH node ORDER BY node.id LIMIT $limit
RETURN node.id AS id, node.sortName AS sortName, node.name AS name, node.kind AS kind, node.region AS region,
  node:NationalMuseum AS national, EXISTS { (node)-[:SITE_OF]->() } AS site, coalesce(node.collective, false) AS collective
