// Total participants of a group of projects. An organisation in several projects counts in each.
//
// node    a project
sum(node.participants)
