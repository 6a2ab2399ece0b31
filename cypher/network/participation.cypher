// A page of all organisations including sites, in id order, with places and activities.
// (:Organisation)-[:PARTNERS_WITH]-(:Organisation)
//
// $after   id after which the page begins; '' for the first
// $limit   page size
// Columns: id, name, sortName, kind, region, country, localAuthority (null: unknown), collective: several unnamed ones,
//          closed: known to have closed; registered: listed in a loaded register of museums; partners: their number; facts: one text for each dated loan or project, as on
//          PARTNERS_WITH; activities at any time; sourceIds: ids of the sources
MATCH (node:Organisation) WHERE node.id > $after
WITH node ORDER BY node.id LIMIT $limit
CALL (node) {
  MATCH (node)-[edge:PARTNERS_WITH]-(:Organisation) WHERE NOT coalesce(edge.mirrored, false)
  RETURN collect(edge.facts) AS facts, collect(edge.activities) AS activities, collect(edge.sourceIds) AS sourceIds
}
RETURN node.id AS id, node.name AS name, node.sortName AS sortName, node.kind AS kind, node.region AS region, node.country AS country,
  node.localAuthority AS localAuthority, coalesce(node.collective, false) AS collective,
  node.closedFrom IS NOT NULL AS closed,
  EXISTS { (node)<-[:IDENTIFIES]-(one:Identifier) WHERE one.id STARTS WITH 'mm:' } AS registered, coalesce(node.partners, 0) AS partners, facts, activities, sourceIds
ORDER BY id
