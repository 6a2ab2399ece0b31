// Other names that an organisation is known by or printed under, by use and name.
// (:Alias)-[:NAMES]->(:Organisation)
//
// parent  the organisation
// node    an alias
MATCH (parent)<-[:NAMES]-(node:Alias)
WITH node ORDER BY node.use, node.name LIMIT 100
