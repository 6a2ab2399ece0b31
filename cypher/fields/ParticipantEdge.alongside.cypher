// With whom a source names it.
//
// node    a participation
coalesce(node.alongside, [])
