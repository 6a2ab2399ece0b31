// Start time, as ISO 8601.
//
// node    a submission
toString(node.at)
