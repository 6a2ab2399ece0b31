// The second of the two.
//
// parent  the answer: a map
// node    an organisation with its numbers: a map
UNWIND [parent.other] AS node
