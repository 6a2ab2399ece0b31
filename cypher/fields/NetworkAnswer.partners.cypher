// Distribution of the numbers of partners; no row if there is no partnership.
//
// parent  the answer: a map
// node    the distribution: a map
UNWIND parent.partners AS node
