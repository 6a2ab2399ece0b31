// Other known or printed names of an organisation, by use and name.
// (:Alias)-[:NAMES]->(:Organisation)
//
// parent  the organisation
// node    an alias
MATCH (parent)<-[:NAMES]-(node:Alias)
WITH node ORDER BY node.use, node.name LIMIT 100
