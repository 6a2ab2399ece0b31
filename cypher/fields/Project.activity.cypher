// What a project is for.
//
// node    a project
node.kind
