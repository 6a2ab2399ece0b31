// Sources of a participation.
//
// parent  the participation, which contains the ids of its sources
// node    a source
MATCH (node:Source) WHERE node.id IN parent.sources
