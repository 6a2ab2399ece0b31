// Page info of the list of communities.
//
// parent  the answer: a map
// node    a map
WITH parent.pageInfo AS node
