// Participants of a project.
// (:Organisation)-[:PARTICIPATES_IN]->(:Project)
//
// parent  the project
// node    a participant
// edge    the participation: role, period, other participants, sources
MATCH (parent)<-[edge:PARTICIPATES_IN]-(node:Organisation)
