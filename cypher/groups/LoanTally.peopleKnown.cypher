// Number of loans in a group whose number of people is known.
//
// node    a tally of loans
sum(node.peopleKnown)
