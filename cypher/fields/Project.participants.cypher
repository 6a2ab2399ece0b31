// Who took part.
// (:Organisation)-[:PARTICIPATES_IN]->(:Project)
//
// parent  the project
// node    a participant
// edge    the participation: role, period, with whom, by which sources
MATCH (parent)<-[edge:PARTICIPATES_IN]-(node:Organisation)
