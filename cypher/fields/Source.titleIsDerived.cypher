// Whether its title was made from its address or code.
//
// node    a source
coalesce(node.titleIsDerived, false)
