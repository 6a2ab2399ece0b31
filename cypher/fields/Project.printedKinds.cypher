// What the sources call its kind.
//
// node    a project
coalesce(node.printedKinds, [])
