// Sources of the loans between the two, and sources that state both participations in a project.
// (:Organisation)-[:PARTNERS_WITH {sourceIds}]->(:Organisation)
//
// parent  the partnership
// node    a source, deduplicated
UNWIND parent.sourceIds AS id
MATCH (node:Source {id: id})
