// Order of projects in a group: most participants first, then by title.
//
// node    a project
node.participants DESC, node.sortTitle, node.id
