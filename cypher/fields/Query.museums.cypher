// All museums; the national ones have one label more.
//
// node    a museum
MATCH (node:Museum)
