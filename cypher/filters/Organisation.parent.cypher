// What an organisation is a site of, however far up: for the filter `parent`.
// (:Organisation)-[:SITE_OF]->(:Organisation)
//
// parent  the site
// node    what it is a site of
MATCH (parent)-[:SITE_OF*1..3]->(node:Organisation)
