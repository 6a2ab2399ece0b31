// Its partners: regions.
//
// parent  one of two that are compared: a map
// node    a row: a map
UNWIND parent.regions AS node
