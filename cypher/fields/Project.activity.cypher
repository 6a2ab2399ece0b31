// Activity of a project.
//
// node    a project
node.kind
