// When it began, as ISO 8601.
//
// node    a write
toString(node.at)
