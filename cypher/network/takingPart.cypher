// A page of all organisations, sites among them, with where they are and what each took part in, in the order of their ids.
// (:Organisation)-[:PARTNERS_WITH]-(:Organisation)
//
// $after   id after which the page begins; '' for the first
// $limit   how many
// Columns: id, name, sortName, kind, region, country, localAuthority (null: not known), collective: stands for several unnamed ones,
//          closed: is known to have closed; registered: whether a register of museums that was loaded lists it; partners: how many; facts: one text for each dated loan or project, as PARTNERS_WITH has
//          them; activities: what it did, at whatever time; sourceIds: which sources say so
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
