// Links between its members.
//
// parent  a community: a map
// node    a map
WITH parent.inner AS node
