// Links of its members to others.
//
// parent  a community: a map
// node    a map
WITH parent.outer AS node
