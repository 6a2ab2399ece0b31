// Page info of the list of groups.
//
// parent  the answer: a map
// node    a map
WITH parent.pageInfo AS node
