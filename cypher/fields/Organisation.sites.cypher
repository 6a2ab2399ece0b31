// Its sites.
// (:Organisation)-[:SITE_OF]->(:Organisation)
//
// parent  the organisation
// node    a site of it
MATCH (parent)<-[:SITE_OF]-(node:Organisation)
