// Its partners: kinds.
//
// parent  one of two that are compared: a map
// node    a row: a map
UNWIND parent.kinds AS node
