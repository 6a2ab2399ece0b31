// Which projects of a group come first: those of most participants, then by title.
//
// node    a project
node.participants DESC, node.sortTitle, node.id
