// End time, as ISO 8601; null: not finished.
//
// node    a write
toString(node.finished)
