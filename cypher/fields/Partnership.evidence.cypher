// The sources that state the loans between the two, and those that state both participations in a project.
// (:Organisation)-[:PARTNERS_WITH {sourceIds}]->(:Organisation)
//
// parent  the partnership
// node    a source, once
UNWIND parent.sourceIds AS id
MATCH (node:Source {id: id})
