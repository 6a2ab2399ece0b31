// Page info of the list.
//
// parent  the answer: a map
// node    a map
WITH parent.pageInfo AS node
