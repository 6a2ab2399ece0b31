// The changed partnership.
// (:Organisation)-[:PARTNERS_WITH]->(:Organisation)
//
// parent  a change: a map with its id as partnership
// node    the partnership; no row for another type or if deleted
MATCH (:Organisation)-[node:PARTNERS_WITH {id: parent.partnership}]->(:Organisation)
