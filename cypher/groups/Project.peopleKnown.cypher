// Of how many projects of a group the number of people is known.
//
// node    a project
count(node.people)
