// Order of loans in a group: most objects first, unknown last, then by title.
//
// node    a loan
coalesce(node.objects, -1) DESC, node.sortTitle, node.id
