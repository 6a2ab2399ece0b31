// All surveys, latest reporting year first.
//
// node    a survey
MATCH (node:Survey)
WITH node ORDER BY node.year DESC
