// Published figures about it.
// (:Figure)-[:ABOUT]->(:Organisation)
//
// parent  the organisation
// node    a figure
MATCH (parent)<-[:ABOUT]-(node:Figure)
