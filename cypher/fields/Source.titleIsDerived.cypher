// True if its title was derived from its address or code.
//
// node    a source
coalesce(node.titleIsDerived, false)
