// With whom of those asked about it works.
//
// parent  a shared partner: a map
// node    one of those and the partner: a map
UNWIND parent.with AS node
