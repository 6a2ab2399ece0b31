// Where the page stands in the lists of the answer.
//
// parent  the answer: a map
// node    a map
WITH parent.pageInfo AS node
