// How the source prints the partner's name, where that differs.
//
// node    the relation to the source
coalesce(node.printed, [])
