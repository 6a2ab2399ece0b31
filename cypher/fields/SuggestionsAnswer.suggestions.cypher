// Who is suggested, in their order.
//
// parent  the answer: a map
// node    one of them: a map
UNWIND parent.suggestions AS node
