// Total projects of a group of partnerships. A project with several partners counts for each partnership.
//
// node    a partnership
sum(node.projects)
