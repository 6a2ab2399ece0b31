// One published figure by its id.
//
// $id     id of the figure, as text
// node    the figure; no row for an unknown id
MATCH (node:Figure {id: $id})
