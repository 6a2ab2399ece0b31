// The organisation that this one is a site of.
// (:Organisation)-[:SITE_OF]->(:Organisation)
//
// parent  the site
// node    what it is a site of; no row where it is none
MATCH (parent)-[:SITE_OF]->(node:Organisation)
WITH node ORDER BY node.id LIMIT 1
