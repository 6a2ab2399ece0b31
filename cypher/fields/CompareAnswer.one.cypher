// First organisation of the comparison.
//
// parent  the answer: a map
// node    an organisation with its numbers: a map
UNWIND [parent.one] AS node
