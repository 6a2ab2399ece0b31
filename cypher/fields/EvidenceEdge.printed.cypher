// The partner's name as printed in the source, if different.
//
// node    the relation to the source
coalesce(node.printed, [])
