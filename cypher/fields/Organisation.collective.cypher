// True for a collective of several that the source does not name.
//
// node    an organisation
coalesce(node.collective, false)
