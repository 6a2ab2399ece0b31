// All published figures.
//
// node    a figure
MATCH (node:Figure)
