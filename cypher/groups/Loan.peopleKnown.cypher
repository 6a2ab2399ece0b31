// Number of loans in a group whose number of people is known.
//
// node    a loan
count(node.people)
