// The sources that state a participation.
//
// parent  the participation, which keeps the ids of its sources
// node    a source
MATCH (node:Source) WHERE node.id IN parent.sources
