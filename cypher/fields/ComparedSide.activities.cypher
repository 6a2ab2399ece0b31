// Its partners: activities.
//
// parent  one of two that are compared: a map
// node    a row: a map
UNWIND parent.activities AS node
