// Which loans of a group come first: those of most objects, unknown last, then by title.
//
// node    a loan
coalesce(node.objects, -1) DESC, node.sortTitle, node.id
