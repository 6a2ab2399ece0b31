// Page info of the answer's lists.
//
// parent  the answer: a map
// node    a map
WITH parent.pageInfo AS node
