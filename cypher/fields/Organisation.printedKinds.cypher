// What the sources call it; empty where it is from a list that does not say.
//
// node    an organisation
coalesce(node.printedKinds, [])
