// The rows of the answer, in their order.
//
// parent  the answer: a map
// node    a broker: a map
UNWIND parent.brokers AS node
