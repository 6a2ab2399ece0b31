// The participants of a group of projects. An organisation that takes part in several counts in each.
//
// node    a project
sum(node.participants)
