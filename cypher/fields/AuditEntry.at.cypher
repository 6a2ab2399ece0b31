// Start time, as ISO 8601.
//
// node    a write
toString(node.at)
