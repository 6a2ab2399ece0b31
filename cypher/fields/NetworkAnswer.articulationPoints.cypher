// Articulation points, in order.
//
// parent  the answer: a map
// node    an articulation point: a map
UNWIND parent.articulationPoints AS node
