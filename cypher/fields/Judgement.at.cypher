// Time of the judgement, as ISO 8601.
//
// node    a judgement
toString(node.at)
