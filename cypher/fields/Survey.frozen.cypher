// Time as ISO 8601; null if it did not happen.
//
// node    a survey
toString(node.frozen)
