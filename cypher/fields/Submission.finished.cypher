// Time when it was completely in the graph, as ISO 8601; null: not yet.
//
// node    a submission
toString(node.finished)
