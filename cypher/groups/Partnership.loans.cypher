// Total loans of a group of partnerships.
//
// node    a partnership
sum(node.loans)
