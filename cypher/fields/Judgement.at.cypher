// When it was judged, as ISO 8601.
//
// node    a judgement
toString(node.at)
