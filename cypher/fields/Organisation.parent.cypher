// The organisation that this one is a site of.
// (:Organisation)-[:SITE_OF]->(:Organisation)
//
// parent  the site
// node    the parent; no row if it is not a site
MATCH (parent)-[:SITE_OF]->(node:Organisation)
WITH node ORDER BY node.id LIMIT 1
