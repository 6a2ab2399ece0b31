// A page of the organisations of the network, in the order of their ids.
// (:Organisation)
//
// $after   id after which the page begins; '' for the first
// $limit   how many
// Columns: id, sortName, name, kind, region (null: not known), national, site, collective: whether it is a site, or stands for several
//          unnamed ones; those are no part of the network and only counted
MATCH (node:Organisation) WHERE node.id > $after
WITH node ORDER BY node.id LIMIT $limit
RETURN node.id AS id, node.sortName AS sortName, node.name AS name, node.kind AS kind, node.region AS region,
  node:NationalMuseum AS national, EXISTS { (node)-[:SITE_OF]->() } AS site, coalesce(node.collective, false) AS collective
