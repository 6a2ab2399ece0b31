// Kinds as printed in the sources; empty if not stated.
//
// node    an organisation
coalesce(node.printedKinds, [])
