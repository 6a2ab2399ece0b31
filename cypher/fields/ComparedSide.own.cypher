// Its partners: own.
//
// parent  one of two that are compared: a map
// node    a row: a map
UNWIND parent.own AS node
