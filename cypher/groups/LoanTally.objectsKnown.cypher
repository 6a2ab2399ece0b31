// Number of loans in a group whose number of objects is known.
//
// node    a tally of loans
sum(node.objectsKnown)
