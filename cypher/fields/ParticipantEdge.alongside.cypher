// Organisations that a source names together with it.
//
// node    a participation
coalesce(node.alongside, [])
