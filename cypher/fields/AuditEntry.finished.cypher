// When it ended, as ISO 8601; null: it has not.
//
// node    a write
toString(node.finished)
