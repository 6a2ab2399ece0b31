// Links between members and organisations outside the community.
//
// parent  a community: a map
// node    a map
WITH parent.outer AS node
