// All sources.
//
// node    a source
MATCH (node:Source)
