// Parents of a site at any level, for the filter `parent`.
// (:Organisation)-[:SITE_OF]->(:Organisation)
//
// parent  the site
// node    a parent
MATCH (parent)-[:SITE_OF*1..3]->(node:Organisation)
