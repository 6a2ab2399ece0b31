// Order of partnerships in a group: most loans and projects first, then by name.
//
// node    a partnership
node.loans + node.projects DESC, node.sortName, node.id
