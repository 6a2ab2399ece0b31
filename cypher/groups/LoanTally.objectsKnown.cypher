// Of how many loans of a group the number of objects is known.
//
// node    a tally of loans
sum(node.objectsKnown)
