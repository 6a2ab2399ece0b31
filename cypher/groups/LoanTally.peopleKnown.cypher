// Of how many loans of a group the number of people is known.
//
// node    a tally of loans
sum(node.peopleKnown)
