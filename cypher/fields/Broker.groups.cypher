// The communities, regions and kinds of its partners.
//
// parent  a broker: a map
// node    a group: a map
UNWIND parent.groups AS node
