// Which partnerships of a group come first: those with most loans and projects, then by name.
//
// node    a partnership
node.loans + node.projects DESC, node.sortName, node.id
