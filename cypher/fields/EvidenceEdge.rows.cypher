// The rows of the files that cite the source.
//
// node    the relation to the source
coalesce(node.rows, [])
