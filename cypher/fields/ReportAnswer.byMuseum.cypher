// Measures by museum.
//
// parent  a part of the report: a map with the list byMuseum
// node    a museum's measures
UNWIND parent.byMuseum AS node
