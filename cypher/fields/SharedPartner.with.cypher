// The given organisations that a shared partner works with.
//
// parent  a shared partner: a map
// node    a given organisation and the partner: a map
UNWIND parent.with AS node
