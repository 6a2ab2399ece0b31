// The partnership that was changed.
// (:Organisation)-[:PARTNERS_WITH]->(:Organisation)
//
// parent  a change: a map with its id as partnership
// node    the partnership; no row where it is none, or gone
MATCH (:Organisation)-[node:PARTNERS_WITH {id: parent.partnership}]->(:Organisation)
