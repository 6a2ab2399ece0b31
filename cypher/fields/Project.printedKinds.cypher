// Kinds as printed in the sources.
//
// node    a project
coalesce(node.printedKinds, [])
