// The projects of a group of partnerships. A project of several partners counts for each partnership.
//
// node    a partnership
sum(node.projects)
