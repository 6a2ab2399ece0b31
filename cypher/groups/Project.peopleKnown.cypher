// Number of projects in a group whose number of people is known.
//
// node    a project
count(node.people)
